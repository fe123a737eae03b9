"""The pupils of the demo cases, with the class and the age that their story needs."""

from typing import NamedTuple


class Part(NamedTuple):
    """Somebody in a story: name in parts, class, and age on the last school day."""

    given_name: str
    prefix: str
    family_name: str
    class_name: str
    age: int
    last_class: str = ""


CAST: dict[int, tuple[Part, ...]] = {
    1: (
        Part("Jesse", "", "Haverkort", "1c", 12),
        Part("Luuk", "", "Termaat", "1c", 12),
    ),
    2: (
        Part("Amin", "", "Chafik", "2b", 13),
        Part("Stijn", "", "Vermaas", "2b", 13),
        Part("Noah", "de", "Wit", "2b", 14),
    ),
    3: (
        Part("Mees", "", "Oudkerk", "h3a", 14),
        Part("Dylan", "", "Rooseboom", "h3c", 15),
        Part("Jayden", "", "Asante", "m3b", 15),
    ),
    4: (
        Part("Sofie", "", "Kramer", "2e", 13),
        Part("Hester", "", "Zuidema", "2e", 13),
    ),
    5: (Part("Fenna", "", "Tuijp", "1f", 12),),
    6: (
        Part("Aaliyah", "", "Sardjoe", "2c", 13),
        Part("Lina", "", "Bakker", "2c", 13),
        Part("Esra", "", "Güler", "2c", 13),
    ),
    7: (
        Part("Romy", "van", "Essen", "h4b", 15),
        Part("Thijs", "", "Molenaar", "h4a", 16),
        Part("Milan", "", "Groot", "h4c", 15),
    ),
    8: (
        Part("Sem", "", "Pietersma", "m3c", 14),
        Part("Kaan", "", "Erdem", "m3c", 14),
    ),
    9: (
        Part("Joey", "van der", "Plas", "2g", 13),
        Part("Iris", "", "Meerman", "2g", 13),
    ),
    10: (
        Part("Rayan", "el", "Kaddouri", "h3d", 15, last_class="2f"),
        Part("Bente", "", "Snoek", "h3d", 14, last_class="2f"),
        Part("Tijn", "", "Alberts", "h3d", 14, last_class="2f"),
    ),
    11: (
        Part("Kevin", "", "Stroo", "m4b", 16, last_class="m3a"),
        Part("Ozan", "", "Aktaş", "m4b", 15, last_class="m3a"),
        Part("Lars", "", "Winkel", "m4a", 16, last_class="m3b"),
    ),
    12: (
        Part("Nina", "", "Hartog", "h3b", 14, last_class="2d"),
        Part("Tess", "", "Goudriaan", "h3b", 15, last_class="2d"),
    ),
    13: (
        Part("Daniel", "", "Osei", "h5b", 18),
        Part("Bram", "", "Luiten", "h5a", 17),
    ),
}
