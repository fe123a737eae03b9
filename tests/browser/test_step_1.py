"""The way of step 1 on a phone, by a mentor and a coordinator, in a real browser."""

import json

import pytest

from tests.browser.walking import (
    comes_back,
    hand_over,
    receive,
    report,
    sign_in,
    take_on,
    talk_with_everybody,
)

pytestmark = pytest.mark.browser


def test_mentor_goes_from_report_to_a_received_hand_over(installation, page):
    people = installation.prepare("school")

    with installation.serve() as base:
        sign_in(page, base, people["mentor"], people["password"])
        report(page, base)
        number = take_on(page, base)
        talk_with_everybody(page, base, number)
        comes_back(page, base, number)
        hand_over(page, base, number)
        sign_in(page, base, people["coordinator"], people["password"])
        receive(page, base, number)

    found = installation.prepare("stood")
    assert found == {"stage": "coordinator", "talks": 4, "got": 1}
    assert json.loads(installation.run("manage.py", "verify_audit"))["ok"] is True
