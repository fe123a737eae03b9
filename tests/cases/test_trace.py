"""Each sentence about step 1, seen where the product does it (A1, A2, A4, A7, PB1)."""

import pytest
from django.urls import reverse

from escalation.requirements import REQUIREMENTS
from tests.cases.act_pages import about_victim
from tests.cases.pages import words

# Left to people whole: a control would pretend.
LEFT_TO_PEOPLE = {"P1.4", "P2.1.4", "P3.0", "P3.1.2", "P3.1.5", "P3.2.1b"}
VICTIM = ("talk", "victim_talk")
BULLY = ("talk", "bully_talk")
CLASS = ("talk", "class_talk")
JOINT = ("talk", "joint_talk")
# The id, the page of a case at the mentor (or of a report), and words that do it.
SEEN = {
    "P1.3": (("move", "hand_over"), "niet passend, omdat …"),
    "P2.1.1": (("take_on",), "regelmatig en systematisch bedreigd"),
    "P2.1.5": (("report",), "Signalen die u ziet bij de leerling"),
    "P2.1.6": (CLASS, "Je praat over de sfeer en over ieders aandeel"),
    "P2.1.7": (CLASS, "Afspraken met de klas maken."),
    "P2.2": (("report",), "Met bijnamen aanspreken"),
    "P2.3": (("parents",), "Het idee dat het niet mag klikken"),
    "P2.3b": (("report",), "gang of kluisjes"),
    "P2.4": (("report",), "Blauwe plekken hebben op ongewone plaatsen"),
    "P2.5": (BULLY, "Wat zit erachter? Luister naar wat er bi"),
    "P3.1.3": (("report",), "Wat deed u meteen?"),
    "P3.2.1a": (("protocol",), "voldoende informatie hebben over het pesten"),
    "P3.2.2a": (("take_on",), "Hierna weet de melder dat iemand ermee bezig is."),
    "P3.2.2b": (VICTIM, "Wat gebeurt er precies? Waar, wanneer, hoe vaak"),
    "P3.2.2d": (("help_offer",), "vertrouwenspersoon"),
    "P3.2.2f": (VICTIM, "Zeg dat het niet zijn schuld is."),
    "P3.2.3a": (BULLY, "P3.2.3a"),
    "P3.2.3b": (BULLY, "P3.2.3b"),
    "P3.2.3c": (BULLY, "P3.2.3c"),
    "P3.2.3d": (BULLY, "P3.2.3d"),
    "P3.2.4a": (CLASS, "Rol 1: wie gepest wordt, en wat dat doet."),
    "P3.2.4b": (CLASS, "In de klas erop terugkomen op"),
    "P3.2.4c": (CLASS, "Wat volgt er voor de klas?"),
    "P3.2.5a": (("feedback",), "Wie iets meldt, wil weten dat het is opgepakt."),
    "P3.2.5b": (("parents",), "Met wie?"),
    "P3.2.5c": (("parents",), "Wat is er verteld en afgesproken?"),
    "P3.2.5d": (("parents",), "Kort verslag"),
    "P3.2.5e": (("help_offer",), "Hulp is vrijwillig: nee zeggen heeft geen gevolg."),
    "P4.1.0": (("take_on",), "Het gebeurde binnen één klas: de mentor begint."),
    "P4.1.1a": (("take_on",), "Het gebeurde binnen één klas: de mentor begint."),
    "P4.1.1b": (("case",), "Praat met de gepeste leerling"),
    "P4.1.1c": (JOINT, "Heeft de gepeste leerling zelf ja gezegd?"),
    "P4.1.1d": (("agreement",), "Wie houdt zich eraan?"),
    "P4.1.4a": (("recurrence",), "Nieuw voorval in"),
    "P4.1.4b": (("move", "hand_over"), "Leg de gebeurtenis en minstens één afspr"),
    "P4.4.1": (("report",), "Melding versturen"),
    "P4.4.2": (("report",), "vermoeden"),
    "P4.4.3": (("report",), "Wat deed u meteen?"),
    "P4.4.4": (("report",), "leerlingcoördinator"),
    "P4.4.5": (("report_sent",), "Opgepakt"),
    "PB1.1": (("case",), "Gesprek met de klas"),
    "PB1.2": (CLASS, "Iedere leerling op zijn of haar verantwoordelijkheid wijzen."),
    "PB1.3": (JOINT, "Heldere afspraken: wie doet wat"),
    "PB1.5": (("registrations",), "Kopieer de tekst naar Magister"),
    "PB1.9": (("case",), "Overdragen aan leerlingcoördinator"),
}


def address(page, case):
    """Where this page is, for this case."""
    name, *rest = page
    if name in ("report", "protocol", "today"):
        return reverse(name)
    if name == "report_sent":
        return reverse(name, args=[case.incidents.get().pk])
    query = about_victim(case) if name == "parents" else ""
    return reverse(name, args=[case.number, *rest]) + query


@pytest.mark.parametrize("id", SEEN)
def test_sentence_is_done_where_the_trace_says(school, client, id):
    page, told = SEEN[id]
    case = school.reported() if page == ("take_on",) else school.at_mentor()
    client.force_login(school.teacher if page == ("report_sent",) else school.mentor)

    assert told in words(client.get(address(page, case)))


def test_what_is_left_to_people_pretends_no_control():
    for id in LEFT_TO_PEOPLE:
        assert {place.kind for place in REQUIREMENTS[id].places} == {"people"}, id
