"""The settings of the application, with a mail server that keeps what it took."""

import os

from pestprotocol import settings as ours

for name in dir(ours):
    if name.isupper():
        globals()[name] = getattr(ours, name)

EMAIL_BACKEND = "tests.server.mail_server." + os.environ["MAIL_SERVER"]
