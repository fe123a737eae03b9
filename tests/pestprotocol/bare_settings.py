"""The real settings with a URL that nobody gave a door."""

from pestprotocol.settings import *  # noqa: F403 a settings module is all names

ROOT_URLCONF = "tests.pestprotocol.bare_urls"
