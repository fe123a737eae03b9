"""The thirty classes of the demo school, their mentors, and what they are taught."""

from typing import NamedTuple

LOWER, MAVO, HAVO = "Onderbouw", "Mavo", "Havo"
DIVISIONS = (LOWER, MAVO, HAVO)
LEVELS = (1, 2, 3, 4, 5)


class DemoClass(NamedTuple):
    """A class, its mentor by code and name, and what the mentor teaches."""

    name: str
    size: int
    mentor: str
    mentor_name: str
    subject: str

    @property
    def level(self) -> int:
        return int("".join(sign for sign in self.name if sign.isdigit()))

    @property
    def course(self) -> str:
        """The classes that choose subjects together: `1`, `m4`, `h5`."""
        return self.name[:-1]

    @property
    def division(self) -> str:
        return {"m": MAVO, "h": HAVO}.get(self.name[0], LOWER)


CLASSES = (
    DemoClass("1a", 29, "VSK", "Eline Voskuil", "ne"),
    DemoClass("1b", 29, "BEN", "Tarik Benali", "wi"),
    DemoClass("1c", 28, "RAD", "Judith Rademaker", "en"),
    DemoClass("1d", 29, "HTM", "Sjoerd Hettema", "gs"),
    DemoClass("1e", 29, "RMD", "Priya Ramdin", "bi"),
    DemoClass("1f", 28, "DKG", "Koen Dijkgraaf", "ak"),
    DemoClass("1g", 28, "MLJ", "Annelies Mulderij", "ku"),
    DemoClass("2a", 30, "ZBG", "Floor Zandbergen", "ne"),
    DemoClass("2b", 30, "KUI", "Maarten Kuipers", "gs"),
    DemoClass("2c", 29, "DMK", "Aylin Demirkan", "en"),
    DemoClass("2d", 30, "STK", "Ruben Stokman", "wi"),
    DemoClass("2e", 30, "BOU", "Wietske Bouma", "fa"),
    DemoClass("2f", 30, "NLD", "Chris Nijland", "lo"),
    DemoClass("2g", 29, "HAD", "Latifa Haddou", "bi"),
    DemoClass("m3a", 29, "BLK", "Jeroen Blok", "ec"),
    DemoClass("m3b", 30, "TJI", "Naomi Tjin", "ne"),
    DemoClass("m3c", 29, "HOF", "Peter Hofstra", "wi"),
    DemoClass("h3a", 31, "RNS", "Saskia Renes", "du"),
    DemoClass("h3b", 31, "YRT", "Okan Yurt", "na"),
    DemoClass("h3c", 30, "KRN", "Linda Kroon", "en"),
    DemoClass("h3d", 31, "WGV", "Daan Wagenvoort", "ak"),
    DemoClass("m4a", 30, "PLM", "Gerda Polman", "ne"),
    DemoClass("m4b", 30, "SEF", "Imad Sefiani", "wi"),
    DemoClass("m4c", 29, "VDK", "Truus Veldkamp", "ma"),
    DemoClass("h4a", 32, "OST", "Mirjam Oosting", "en"),
    DemoClass("h4b", 32, "KWA", "Steven Kwakye", "lo"),
    DemoClass("h4c", 31, "BRG", "Lies Bergman", "ne"),
    DemoClass("h5a", 33, "SMD", "Arjan Smedes", "wi"),
    DemoClass("h5b", 32, "TLS", "Yvonne Tolsma", "ma"),
    DemoClass("h5c", 32, "RHM", "Hakim Rahmouni", "en"),
)
BY_NAME = {one.name: one for one in CLASSES}

_LOWER_YEARS = ("ne", "en", "fa", "wi", "ak", "gs", "bi", "mu", "te", "ku", "lo")
_THIRD_YEAR = ("ne", "en", "du", "wi", "ak", "gs", "bi", "na", "ec", "ku", "lo")
_UPPER_YEARS = ("ne", "en", "wi", "ma", "ku", "lo")
TAUGHT = {
    1: _LOWER_YEARS,
    2: _LOWER_YEARS,
    3: _THIRD_YEAR,
    4: _UPPER_YEARS,
    5: _UPPER_YEARS,
}
# From the fourth year on, everybody chooses some of these, with other classes.
CHOICES = ("fa", "du", "ak", "gs", "bi", "na", "sk", "ec")
CHOOSES_FROM_LEVEL = 4
FEWEST_CHOICES, MOST_CHOICES = 4, 5
LARGEST_GROUP = 30
# The stories need these lessons to be given by these colleagues.
GIVEN_BY = {("1f", "lo"): "DRL", ("h4b", "en"): "RAM"}


def coming_from(class_name: str) -> tuple[str, ...]:
    """The classes in which a pupil of this class may have been last year."""
    here = BY_NAME[class_name]
    if here.level == 1:
        return ()
    below = [one for one in CLASSES if one.level == here.level - 1]
    if here.level == LEVELS[1]:
        return (f"1{class_name[-1]}",)
    same = tuple(one.name for one in below if one.division == here.division)
    return same or tuple(one.name for one in below)
