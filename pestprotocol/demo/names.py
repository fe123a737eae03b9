"""Name pools of the demo school, as varied as Amsterdam.

Given and family names are drawn independently, so nobody real is meant. Names of the
demo cases (`cast.py`) are left out: a name in a story then means one child.
"""

from collections.abc import Iterator
from random import Random

Name = tuple[str, str, str]

PUPIL_GIVEN_NAMES = (
    *("Abdel", "Abena", "Ada", "Adam", "Akua", "Ali", "Alicja", "Amber", "Amira"),
    *("Anass", "Anna", "Antek", "Anouk", "Arda", "Asya", "Ayoub", "Aya", "Bilal"),
    *("Boaz", "Bodi", "Boris", "Brian", "Casper", "Cato", "Charissa", "Chaima"),
    *("Damian", "Davi", "Defne", "Demi", "Deniz", "Dina", "Dounia", "Duygu"),
    *("Efe", "Ela", "Elif", "Elin", "Emir", "Emma", "Ensar", "Eva", "Evi", "Faith"),
    *("Fatou", "Feline", "Ferre", "Filip", "Finn", "Fleur", "Floris", "Gino"),
    *("Gwen", "Hafsa", "Hamza", "Hanna", "Hugo", "Ibrahim", "Ilias", "Ilse"),
    *("Imane", "Ines", "Isa", "Ivar", "Jada", "Jairo", "Jakub", "Jan", "Jesper"),
    *("Jill", "Jip", "Job", "Joep", "Jolijn", "Julia", "Juul", "Kay", "Kasia"),
    *("Keano", "Kees", "Kiki", "Kofi", "Kwame", "Lana", "Lena", "Levi", "Lieke"),
    *("Lio", "Liv", "Loes", "Lola", "Loek", "Lucas", "Maartje", "Maja", "Malak"),
    *("Malik", "Mara", "Marit", "Mats", "Maud", "Mehmet", "Meyra", "Mia", "Mila"),
    *("Minke", "Mirre", "Moussa", "Naim", "Naoual", "Nasira", "Nena", "Nick"),
    *("Niels", "Nisa", "Noor", "Nour", "Oliwia", "Omar", "Otis", "Pam", "Pien"),
    *("Pim", "Quinten", "Rachid", "Rania", "Renske", "Rik", "Roos", "Ruben"),
    *("Saar", "Safae", "Salma", "Sanne", "Sara", "Selin", "Senna", "Shanaya"),
    *("Siem", "Silke", "Soraya", "Stef", "Szymon", "Tara", "Teun", "Tobias", "Tuur"),
    *("Umut", "Veerle", "Vera", "Vigo", "Wessel", "Wout", "Xavi", "Yara", "Yassin"),
    *("Yaw", "Younes", "Yusuf", "Zakaria", "Zeynep", "Zofia", "Zoë"),
)

ADULT_GIVEN_NAMES = (
    *("Abdelhak", "Agnieszka", "Akosua", "Annemarie", "Astrid", "Ayşe", "Bart"),
    *("Berber", "Bianca", "Bouchra", "Carlo", "Chantal", "Cor", "Dagmar", "Edwin"),
    *("Elly", "Emine", "Erik", "Esther", "Farid", "Femke", "Frank", "Germaine"),
    *("Gülay", "Hans", "Hatice", "Heleen", "Hicham", "Huub", "Ingrid", "Ivonne"),
    *("Jamila", "Janneke", "Jerzy", "Joost", "Jurgen", "Karima", "Kim", "Kwabena"),
    *("Leontien", "Loubna", "Luc", "Magda", "Malika", "Marcel", "Marian", "Mariska"),
    *("Michiel", "Monique", "Murat", "Mustafa", "Nathalie", "Nico", "Olga", "Osman"),
    *("Patricia", "Paul", "Piotr", "Rachel", "Radjen", "Remco", "Ria", "Robbert"),
    *("Roxanne", "Sabine", "Said", "Sandra", "Saskia", "Sheila", "Simone", "Tineke"),
    *("Titia", "Ton", "Usha", "Vincent", "Wilma", "Winston", "Xandra", "Zohra"),
)

_PLAIN = (
    *("Aalders", "Abdellaoui", "Abels", "Achterberg", "Acheampong", "Adriaanse"),
    *("Agyeman", "Akkerman", "Alkema", "Altena", "Amoako", "Annan", "Appiah"),
    *("Arendsen", "Arslan", "Aydin", "Azzouzi", "Baidjoe", "Barendregt", "Bakkali"),
    *("Beekhuis", "Belhaj", "Benthem", "Bhagwan", "Biervliet", "Boateng", "Bogaard"),
    *("Boonstra", "Bosman", "Bouzidi", "Braafheid", "Brouwer", "Bulut", "Cairo"),
    *("Chahid", "Croes", "Daal", "Demir", "Dekker", "Doornbos", "Doğan", "Duursma"),
    *("Eelman", "Eikelboom", "Emanuels", "Engelen", "Essed", "Faber", "Fokkema"),
    *("Frimpong", "Geerts", "Goossens", "Gowricharn", "Haagsma", "Hamdi", "Hameetman"),
    *("Hazelhoff", "Heemskerk", "Hendriks", "Hilversum", "Hogerwerf", "Houtman"),
    *("Idrissou", "Jabbar", "Jagers", "Janmaat", "Jankowski", "Jonker", "Kaya"),
    *("Keizer", "Kiliç", "Klaver", "Koeman", "Kolff", "Kowalczyk", "Kraaijeveld"),
    *("Krolis", "Kuiper", "Lagerwey", "Lamers", "Leeflang", "Lindhout", "Lopulalan"),
    *("Maduro", "Mahabier", "Mansouri", "Martina", "Meijerink", "Mensah", "Moens"),
    *("Mulder", "Naarden", "Nazarski", "Nieuwland", "Nowicki", "Offermans", "Oomen"),
    *("Oosterveld", "Özdemir", "Ouahabi", "Paauwe", "Pattiwael", "Pinto", "Polak"),
    *("Pos", "Quartey", "Ramlakhan", "Reinders", "Rijsdijk", "Roelofs", "Rustveld"),
    *("Sahin", "Salhi", "Schaap", "Schipper", "Schuurman", "Sedney", "Sikkema"),
    *("Slagter", "Sneijders", "Soekhoe", "Spaan", "Steenhuis", "Tahiri", "Terpstra"),
    *("Tichelaar", "Timmers", "Toprak", "Uiterwijk", "Veenstra", "Verhage", "Visser"),
    *("Vlieger", "Vonk", "Wagemaker", "Wassenaar", "Wiersma", "Wijngaarde", "Wolters"),
    *("Woźniak", "Yeboah", "Yildiz", "Zaalberg", "Zahraoui", "Zieliński", "Zwart"),
)
_WITH_PREFIX = (
    *(("van", "Amerongen"), ("van", "Beek"), ("van", "Dalen"), ("van", "Kampen")),
    *(("van", "Loon"), ("van", "Rijn"), ("van", "Zanten"), ("van", "Wijk")),
    *(("de", "Boer"), ("de", "Graaf"), ("de", "Haan"), ("de", "Rooij")),
    *(("de", "Vries"), ("van den", "Berg"), ("van den", "Heuvel")),
    *(("van der", "Meer"), ("van der", "Kolk"), ("van der", "Laan")),
    *(("van der", "Wal"), ("el", "Amrani"), ("el", "Hamdaoui"), ("ten", "Brink")),
    *(("ter", "Horst"), ("in 't", "Veld"), ("da", "Costa")),
)
FAMILY_NAMES = (*(("", name) for name in _PLAIN), *_WITH_PREFIX)


def full_names(rng: Random, given_names: tuple[str, ...]) -> Iterator[Name]:
    """Draw given and family name apart, and never the same person twice."""
    taken: set[Name] = set()
    while len(taken) < len(given_names) * len(FAMILY_NAMES):
        name = (rng.choice(given_names), *rng.choice(FAMILY_NAMES))
        if name not in taken:
            taken.add(name)
            yield name
