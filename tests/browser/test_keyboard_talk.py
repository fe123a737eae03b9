"""A talk without a mouse: from the dossier to the kept record (WCAG 2.1.1)."""

import pytest
from playwright.sync_api import expect

from tests.browser.walking import report, sign_in, take_on

pytestmark = pytest.mark.browser
MOST = 120
# On the element itself, or on the chip around or beside a hidden box.
FOCUS_SHOWS = """() => {
  const box = document.activeElement;
  const places = [box, box.nextElementSibling, box.parentElement, box.closest("label")];
  return places.filter(Boolean).some((place) => {
    const style = getComputedStyle(place);
    return style.outlineStyle !== "none" || style.boxShadow !== "none";
  });
}"""


def test_talk_is_kept_by_keyboard_alone(installation, page):
    people = installation.prepare("school")

    with installation.serve() as base:
        sign_in(page, base, people["mentor"], people["password"])
        report(page, base)
        number = take_on(page, base)
        page.goto(f"{base}/zaken/{number}/")
        tab_to(page, "a[href$='/gesprek/victim_talk/']")
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{base}/zaken/{number}/gesprek/victim_talk/")
        fill_in_talk(page)
        expect(page).to_have_url(f"{base}/zaken/{number}/")

    assert installation.prepare("stood")["talks"] == 1


def fill_in_talk(page):
    tab_to(page, ".guide input[type=checkbox]")
    page.keyboard.press("Space")
    tab_to(page, "textarea[name=summary]")
    page.keyboard.type("Hij vertelt rustig wat er gebeurt.")
    tab_to(page, "input[name=wants_joint_talk]")
    page.keyboard.press("ArrowUp")
    tab_to(page, "[name=afspraak-1-text]")
    page.keyboard.type("Ik groet hem gewoon.")
    tab_to(page, "[name=afspraak-1-keeper]")
    page.keyboard.press("ArrowDown")
    tab_to(page, "form.talk-now button.btn-primary, main form button.btn-primary")
    page.keyboard.press("Enter")


def tab_to(page, selector):
    """Press Tab until the focus is there, and see that it shows."""
    here = "([css]) => !!document.activeElement && document.activeElement.matches(css)"
    for _press in range(MOST):
        page.keyboard.press("Tab")
        if page.evaluate(here, [selector]):
            assert page.evaluate(FOCUS_SHOWS), selector
            return
    raise AssertionError(f"Tab never comes to {selector}.")
