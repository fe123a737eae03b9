"""What an administrator may not do, in a sentence that says what to do instead."""

from django_stubs_ext import StrOrPromise


class Refused(Exception):  # noqa: N818 it reads as what it is
    """Nothing was done, and this is why."""

    def __init__(self, sentence: StrOrPromise) -> None:
        super().__init__(sentence)
        self.sentence = sentence
