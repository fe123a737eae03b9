"""A mail server in the sender's own process: it writes down which mails it took."""

import os
import signal
import time

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend


class Slow(BaseEmailBackend):
    """Takes its time, so that two senders are at it together."""

    def send_messages(self, messages):
        time.sleep(0.05)
        with (settings.DATA_DIR / "taken.txt").open("a") as taken:
            taken.writelines(
                f"{os.getpid()} {mail.extra_headers['Message-ID']}\n"
                for mail in messages
            )
        return len(messages)


class Deadly(Slow):
    """The power goes after five mails, before the server took the sixth."""

    count = 0

    def send_messages(self, messages):
        Deadly.count += 1
        if Deadly.count > 5:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().send_messages(messages)
