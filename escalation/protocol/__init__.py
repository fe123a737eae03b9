"""The words of the protocol: its lists, its guides and its versions."""
