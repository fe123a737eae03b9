"""What the screens show of a case: which lines, for whom, in which words.

Templates only loop over what stands here. Nothing in this room writes.
"""
