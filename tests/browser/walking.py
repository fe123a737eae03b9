"""What a person does on the screen: sign in, report, talk, move; in a real browser."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect


def sign_in(page, base, email, password):
    page.context.clear_cookies()
    page.goto(f"{base}/account/inloggen/")
    page.locator("input[name=login]").fill(email)
    page.locator("input[name=password]").fill(password)
    page.locator("input[name=password]").press("Enter")
    expect(page).to_have_title("Vandaag · Pestprotocol")
    check_access(page)


def report(page, base, told_by="niemand: ik merkte het zelf"):
    page.goto(f"{base}/melden/")
    fill_in_report(page)
    page.get_by_label(told_by, exact=True).check()
    page.get_by_role("button", name="Melding versturen").click()
    expect(page.get_by_text("De melding is binnen.")).to_be_visible()


def fill_in_report(page):
    for name, part in (("Jip", "gepest"), ("Bo ", "pest")):
        pick(page, name, part)
    tell(page)


def pick(page, name, part):
    page.locator("#id_q").fill(name)
    page.get_by_role("button", name="Zoek").click()
    # "gepest" holds "pest": the last word of the button's name is the part.
    chosen = re.compile(rf"^{name.strip()} .*: {part}$")
    page.locator("#wie-hits").get_by_role("button", name=chosen).click()
    expect(page.locator("[name=person]")).to_have_count(1 if part == "gepest" else 2)


def tell(page):
    check_access(page)
    page.get_by_label("Iets anders, of dat weet ik niet").check()
    page.get_by_label("kantine").check()
    page.get_by_label("gezien", exact=True).check()
    page.locator("textarea[name=facts]").fill("Zijn etui werd verstopt. 😟 <script>")


def take_on(page, base):
    page.goto(f"{base}/")
    page.locator("main a[href*='/oppakken/']").first.click()
    number = page.url.split("/zaken/")[1].split("/")[0]
    check_access(page)
    page.get_by_label("pesten", exact=True).check()
    page.get_by_role("button", name="Ik pak dit op").click()
    move(page, base, number, "start_mentor_step")
    return number


def move(page, base, number, arrow):
    page.goto(f"{base}/zaken/{number}/stap/{arrow}/")
    check_access(page)
    page.locator("main form[method=post] button.btn-primary").last.click()
    expect(page).to_have_url(f"{base}/zaken/{number}/")


def talk_with_everybody(page, base, number):
    for kind in ("victim_talk", "bully_talk", "joint_talk", "class_talk"):
        page.goto(f"{base}/zaken/{number}/gesprek/{kind}/")
        check_access(page)
        for tick in page.locator(".guide input[type=checkbox]").all():
            tick.check()
        page.locator("textarea[name=summary]").fill("Rustig gesproken over wat er was.")
        if kind == "victim_talk":
            page.get_by_label("ja", exact=True).check()
        if kind == "joint_talk":
            agree(page)
        page.get_by_role("button", name="Gesprek vastleggen").click()
        expect(page).to_have_url(f"{base}/zaken/{number}/")


def agree(page):
    page.locator("[name=afspraak-1-text]").fill("Ik laat zijn spullen liggen.")
    page.locator("[name=afspraak-1-keeper]").select_option(index=1)


def comes_back(page, base, number):
    page.goto(f"{base}/zaken/{number}/herhaling/")
    tell(page)
    page.locator("main form[method=post] button.btn-primary").last.click()
    expect(page).to_have_url(f"{base}/zaken/{number}/")


def hand_over(page, base, number):
    page.goto(f"{base}/zaken/{number}/stap/hand_over/")
    check_access(page)
    for question in page.locator("fieldset.question").all():
        question.locator(".chip", has_text="niet passend").click()
        question.locator("textarea").fill("In overleg met de leerling later.")
    page.locator("main form[method=post] button.btn-primary").last.click()
    expect(page).to_have_url(f"{base}/zaken/{number}/")


def receive(page, base, number):
    page.goto(f"{base}/")
    page.locator("main a[href*='/overdracht/']").first.click()
    check_access(page)
    page.get_by_role("button", name="Ontvangst bevestigen").click()
    expect(page).to_have_url(f"{base}/zaken/{number}/")
    check_access(page)


def check_access(page):
    """No sideways scroll, and axe has nothing to say."""
    if not page.with_script:
        return
    wide = "document.documentElement.scrollWidth > window.innerWidth"
    assert page.evaluate(wide) is False, page.url
    found = Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == [], page.url
