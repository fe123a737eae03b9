"""The demo cases of step 1 as people walk them: every act on the screen (D3)."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.walking import (
    check_access,
    move,
    report,
    sign_in,
    take_on,
    talk_with_everybody,
)

pytestmark = pytest.mark.browser


def test_case_1_one_round_of_talks_is_enough(installation, page):
    """Nicknames in 1c: no guard open, no deviation, closed as resolved (P4.1)."""
    people = installation.prepare("school")

    with installation.serve() as base:
        sign_in(page, base, people["mentor"], people["password"])
        report(page, base, told_by="de leerling zelf")
        number = take_on(page, base)
        talk_with_everybody(page, base, number)
        tell_everybody(page, f"{base}/zaken/{number}")
        move(page, base, number, "start_aftercare_from_mentor")
        look_back(page, f"{base}/zaken/{number}")
        take_over(page, f"{base}/zaken/{number}")
        move(page, base, number, "close")

    found = installation.prepare("ended")
    assert (found["stage"], found["outcome"]) == ("closed", "resolved")
    assert found["deviations"] == []


def tell_everybody(page, case):
    for about in every_pupil(page, f"{case}/ouders/"):
        page.goto(about)
        page.locator("[name=guardian]").first.check()
        page.get_by_label("telefoon").check()
        page.locator("textarea[name=summary]").fill("Verteld wat we afspreken.")
        save(page, case)
    offer_help(page, case)
    for about in every_pupil(page, f"{case}/docenten/"):
        page.goto(about)
        page.locator("textarea[name=text]").fill("Maak in de les zelf de groepjes.")
        save(page, case)
    page.goto(f"{case}/terugkoppeling/")
    page.get_by_label("persoonlijk").check()
    save(page, case)
    take_over(page, case)


def every_pupil(page, choice):
    """The page of an act about one pupil, for each: it asks first about whom."""
    page.goto(choice)
    check_access(page)
    links = page.locator("main a[href*='leerling=']")
    host = re.match(r"https?://[^/]+", page.url)[0]
    return [host + "/" + one.split("/", 1)[1] for one in hrefs(page, links)]


def hrefs(page, links):
    found = [one.get_attribute("href") for one in links.all()]
    here = page.url.removeprefix(re.match(r"https?://[^/]+", page.url)[0])
    whole = [one if one.startswith("/") else here.split("?")[0] + one for one in found]
    return list(dict.fromkeys(whole))


def offer_help(page, case):
    page.goto(f"{case}/hulp/")
    page.get_by_label(re.compile("gepeste leerling")).check()
    page.get_by_label("counselor", exact=True).check()
    page.get_by_label("denkt erover na").check()
    save(page, case)


def look_back(page, case):
    """Do what the dossier asks next, until it asks to close."""
    answers = ("[name=wellbeing]", "[name=effect]")
    for _step in range(12):
        page.goto(f"{case}/")
        button = page.locator(".next-step a.btn-primary").first
        if "/stap/" in button.get_attribute("href"):
            return
        button.click()
        for choice in answers:
            if page.locator(choice).count():
                page.locator(choice).first.check()
        if page.locator("textarea[name=result]").count():
            page.locator("textarea[name=result]").fill("Het gaat goed in de klas.")
        save(page, case)
    raise AssertionError("The dossier never asks to close.")


def take_over(page, case):
    page.goto(f"{case}/registratie/")
    check_access(page)
    while (button := page.get_by_role("button", name="Overgenomen")).count():
        button.first.click()


def save(page, case):
    check_access(page)
    page.locator("main form[method=post] button.btn-primary").last.click()
    expect(page).to_have_url(f"{case}/")
