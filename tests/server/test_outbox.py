"""The outbox with real senders: two at once, one that is killed, one that is stopped.

Nothing is lost and nothing leaves twice (decisions 11).
"""

import signal
import subprocess
import sys
import time

import pytest

from tests.installation import ROOT

pytestmark = pytest.mark.server


def sender(installation, server, *options):
    """A sender at work, with a mail server of its own."""
    environment = installation.environment | {
        "DJANGO_SETTINGS_MODULE": "tests.server.mail_settings",
        "MAIL_SERVER": server,
    }
    return subprocess.Popen(
        [sys.executable, "manage.py", "send_outbox", *options],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
    )


def taken(folder):
    """Which sender brought which mail, in order."""
    return [line.split() for line in (folder / "taken.txt").read_text().splitlines()]


def ids(folder):
    return sorted(mail[1:].split("@")[0] for _sender, mail in taken(folder))


def test_two_senders_at_once_bring_each_mail_once(installation, tmp_path):
    scene = installation.prepare("post")

    together = [sender(installation, "Slow") for _sender in range(2)]

    assert [one.wait(timeout=60) for one in together] == [0, 0]
    assert ids(tmp_path) == scene["ids"]
    assert len({one for one, _mail in taken(tmp_path)}) == 2
    assert installation.prepare("posted") == {"waiting": 0}


def test_sender_that_is_killed_loses_nothing(installation, tmp_path):
    scene = installation.prepare("post")

    killed = sender(installation, "Deadly").wait(timeout=60)
    sender(installation, "Slow").wait(timeout=60)
    left = installation.prepare("posted")
    sender(installation, "Slow").wait(timeout=60)

    assert (killed, left) == (-signal.SIGKILL, {"waiting": 1})
    assert ids(tmp_path) == scene["ids"]


def test_sender_beside_the_server_stops_after_the_mail_on_its_way(
    installation, tmp_path
):
    installation.prepare("post")

    loop = sender(installation, "Slow", "--loop")
    while not (tmp_path / "taken.txt").exists():
        assert loop.poll() is None
        time.sleep(0.05)
    loop.terminate()

    assert loop.wait(timeout=30) == 0
    brought = len(taken(tmp_path))
    assert installation.prepare("posted") == {"waiting": 20 - brought}
