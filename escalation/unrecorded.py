"""What a question raises when the application keeps no record to answer it from."""

from django_stubs_ext import StrOrPromise


class NotRecordedYet(Exception):  # noqa: N818  it reads as the answer that it is
    """No record of this subject exists, so the question has no honest answer."""

    def __init__(self, subject: StrOrPromise) -> None:
        super().__init__(str(subject))
        self.subject = subject
