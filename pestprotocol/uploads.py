"""How much may be sent in one go: more is read and dropped, and kept nowhere."""

from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, SkipFile


class BoundedUpload(FileUploadHandler):
    """Lets the files of a request that is too large fall, before disk and memory.

    The form itself still arrives, with its token, so that the page can say in words
    what is wrong; cutting the line would show the browser's own error.
    """

    def new_file(self, *args: Any, **options: Any) -> None:
        """Called at each file, before the first byte of it is kept."""
        super().new_file(*args, **options)
        if self.size > settings.LARGEST_UPLOAD:
            raise SkipFile

    def handle_raw_input(self, *announced: Any) -> None:
        """Keep the size that was announced: the server reads no more than that."""
        _stream, _headers, self.size, *_rest = announced

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Pass it on to the handler that keeps it."""
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """The handler that kept it answers."""
