"""Gesprek nu on paper, on a tablet and a phone, and its gentle word on words."""

import re

import pytest
from playwright.sync_api import expect

from cases.forms.talks import WITH
from tests.browser.walking import check_access, sign_in

pytestmark = pytest.mark.browser
TABLET = {"width": 768, "height": 1024}
PERSON = "Gaat dit over de persoon?"
LETTERS = "Staat hier een losse letter als naam?"
# What is written, and which advice shows after it.
WRITTEN = {
    "Hij zegt dat hij haar duwde. Zij gaat naar klas B. Met Jesse H. gebeld.": [],
    "J. duwde haar. U hoort nog.": [LETTERS],
    "Met J.H. gesproken.": [LETTERS],
    "Gisteren deed JH mee bij LO.": [LETTERS],
    "Gezegd: je bent heel gemeen.": [PERSON],
    "K is een pestkop.": [PERSON, LETTERS],
}


@pytest.fixture
def talk(installation, page):
    """Opens a kind of talk, in the case of a version of the protocol."""
    people = installation.prepare("talks")

    with installation.serve() as base:
        sign_in(page, base, people["mentor"], people["password"])

        def opened(kind, version="2026-08"):
            number = people["cases"][version]
            page.goto(f"{base}/zaken/{number}/gesprek/{kind}/")

        yield opened


def test_every_guide_fits_one_sheet_of_paper(talk, page):
    sheets = {}
    for version in ("2023-02", "2026-08"):
        for kind in WITH:
            talk(kind, version)
            printed = page.pdf(format="A4")
            sheets[version, kind] = len(re.findall(rb"/Type */Page\b", printed))

    assert set(sheets.values()) == {1}, sheets


def test_guide_is_beside_the_fields_on_a_tablet_and_above_them_on_a_phone(talk, page):
    talk("victim_talk")
    guide, fields = page.locator(".guide"), page.locator(".talk-fields")
    assert guide.bounding_box()["y"] < fields.bounding_box()["y"]

    page.set_viewport_size(TABLET)

    beside, right = guide.bounding_box(), fields.bounding_box()
    assert beside["x"] + beside["width"] <= right["x"]
    assert beside["y"] == right["y"]


def test_words_get_advice_and_are_kept_all_the_same(talk, page):
    talk("class_talk")
    story = page.locator("textarea[name=summary]")
    for text, advice in WRITTEN.items():
        story.fill(text)
        story.blur()
        seen = [one for one in (PERSON, LETTERS) if visible(page, one)]
        assert seen == (advice if page.with_script else []), text
    check_access(page)

    page.get_by_role("button", name="Gesprek vastleggen").click()

    expect(page.get_by_text("Het gesprek staat vast.")).to_be_visible()


def visible(page, advice):
    return any(one.is_visible() for one in page.get_by_text(advice).all())
