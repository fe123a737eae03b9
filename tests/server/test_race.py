"""RACE-1: sixteen sessions take one arrow at once, in two worker processes."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.server.visitor import Forms, Visitor

pytestmark = pytest.mark.server
SESSIONS = 16
LATE = "Een collega was u voor"


def test_one_of_sixteen_takes_the_arrow_and_the_rest_hears_it_kindly(installation):
    scene = installation.prepare("race")

    rounds = raced(installation, scene, scene["cases"])

    found = installation.prepare("raced")
    assert rounds == [{"won": 1, "late": SESSIONS - 1}] * len(scene["cases"])
    assert found["changes"] == sorted(scene["cases"])
    assert (found["moved"], found["stages"]) == (len(scene["cases"]), ["mentor"])
    assert json.loads(installation.run("manage.py", "verify_audit"))["ok"] is True


def test_a_planted_gate_without_a_lock_is_noticed(installation):
    scene = installation.prepare("race")

    some = scene["cases"][:10]
    rounds = raced(installation, scene, some, application="tests.server.unlocked")

    assert rounds != [{"won": 1, "late": SESSIONS - 1}] * len(some)


def raced(installation, scene, cases, application="pestprotocol.wsgi"):
    with installation.serve(application) as base:
        visitors = signed_in(base, scene)
        with ThreadPoolExecutor(SESSIONS) as together:
            return [race(together, visitors, number) for number in cases]


def signed_in(base, scene):
    visitors = [Visitor(base) for _session in range(SESSIONS)]
    for visitor in visitors:
        status, _page = visitor.sign_in(scene["email"], scene["password"])
        assert status == 200
    return visitors


def race(together, visitors, number):
    """Everybody looks at the page first, then all send at once."""
    path = f"/zaken/{number}/stap/start_mentor_step/"
    forms = list(together.map(lambda one: Forms(one.get(path)[1]).to(path), visitors))
    sent = together.map(
        lambda pair: pair[0].post(path, pair[1]), zip(visitors, forms, strict=True)
    )
    pages = [page for status, page in sent if status == 200]
    late = sum(LATE in page for page in pages)
    return {"won": len(pages) - late, "late": late}
