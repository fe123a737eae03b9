"""A phone with a real browser, with JavaScript and once without."""

import pytest
from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PHONE = {"width": 390, "height": 844}


@pytest.fixture(params=[True, False], ids=["with javascript", "without javascript"])
def page(request):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        context = browser.new_context(viewport=PHONE, java_script_enabled=request.param)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.with_script = request.param
        yield page
        browser.close()
