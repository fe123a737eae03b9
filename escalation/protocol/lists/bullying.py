"""The lists that the protocol itself gives, in its own words.

Typing errors of the text are corrected (A12-27); "pester" reads "pestende leerling"
(A12-29). What a report or dossier tells apart besides is in `kinds`.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class BullyingForm(models.TextChoices):
    """Ways of bullying (P2.2)."""

    HUMILIATION = "humiliation", _("Met woorden: vernederen, belachelijk maken")
    NAME_CALLING = "name_calling", _("Schelden")
    THREATENING = "threatening", _("Dreigen")
    NICKNAMES = "nicknames", _("Met bijnamen aanspreken")
    MEAN_MESSAGES = "mean_messages", _("Gemene briefjes, mailtjes, appjes schrijven")
    PUSHING = "pushing", _("Lichamelijk: trekken aan kleding, duwen en sjorren")
    HITTING = "hitting", _("Schoppen en slaan")
    SCRATCHING = "scratching", _("Krabben en aan haren trekken")
    WEAPONS = "weapons", _("Wapens gebruiken")
    CHASING = "chasing", _("Achtervolgen: opjagen en achternalopen")
    TRAPPING = "trapping", _("In de val laten lopen, klemzetten of rijden")
    CONFINING = "confining", _("Opsluiten")
    IGNORING = "ignoring", _("Uitsluiting: doodzwijgen en negeren")
    EXCLUDING_PARTIES = "excluding_parties", _("Uitsluiten van feestjes")
    STEALING = (
        "stealing",
        _("Stelen en vernielen: afpakken van kledingstukken, schooltas, schoolspullen"),
    )
    DEFACING_BOOKS = "defacing_books", _("Kliederen op boeken")
    BIKE_DAMAGE = "bike_damage", _("Banden lek prikken, fiets beschadigen")
    EXTORTION = "extortion", _("Afpersing: dwingen om geld of spullen af te geven")
    COERCION = "coercion", _("Het afdwingen om iets voor de pestende leerling te doen")


class CyberForm(models.TextChoices):
    """Ways of bullying online (P5.2)."""

    INTIMATE_IMAGES = (
        "intimate_images",
        _(
            "Het verspreiden van beeldmateriaal zoals intieme foto's (sexting) "
            "of filmpjes van mishandeling"
        ),
    )
    THREAT_MAIL = "threat_mail", _("Het versturen van dreigmails")
    WHATSAPP = (
        "whatsapp",
        _(
            "Vervelende Whatsapp-berichten versturen of mensen uitsluiten "
            "in Whatsapp-groepen"
        ),
    )
    HATE_TWEETS = "hate_tweets", _("Haattweets of bedreigingen versturen")
    CHAT_ABUSE = "chat_abuse", _("Schelden in chats")
    BANGALIST = (
        "bangalist",
        _(
            "Lijsten rondsturen van meisjes die als sletten bestempeld worden "
            "(bangalijsten)"
        ),
    )
    GROOMING = "grooming", _("Online kinderlokken (grooming)")
    ANTI_PAGE = (
        "anti_page",
        _(
            "Anti-pagina's aanmaken over de gepeste, waarop iedereen commentaar "
            "mag geven behalve de gepeste zelf"
        ),
    )
    DATA_ABUSE = (
        "data_abuse",
        _(
            "Misbruik van privégegevens (zoals het stelen van wachtwoorden "
            "of het aanmaken van nep-accounts)"
        ),
    )
    IDENTITY_HACK = (
        "identity_hack",
        _(
            "Nepaccounts aanmaken met de foto's en gegevens van de gepeste "
            "(identiteitshack)"
        ),
    )


class Signal(models.TextChoices):
    """Possible signals of being bullied (P2.4)."""

    NOT_TO_SCHOOL = "not_to_school", _("Niet meer naar school willen")
    SILENT_ABOUT_SCHOOL = (
        "silent_about_school",
        _("Niet meer over school vertellen thuis"),
    )
    NO_FRIENDS_HOME = (
        "no_friends_home",
        _(
            "Nooit meer andere kinderen mee naar huis nemen "
            "of bij anderen gevraagd worden"
        ),
    )
    WORSE_RESULTS = "worse_results", _("Slechtere resultaten op school dan vroeger")
    LOST_BROKEN_THINGS = (
        "lost_broken_things",
        _("Regelmatig spullen kwijt zijn of met kapotte spullen thuiskomen"),
    )
    HEAD_BELLY_ACHE = "head_belly_ache", _("Regelmatig hoofdpijn of buikpijn hebben")
    BRUISES = "bruises", _("Blauwe plekken hebben op ongewone plaatsen")
    BAD_SLEEP = (
        "bad_sleep",
        _("Niet willen slapen, vaker wakker worden, bedplassen, nachtmerries hebben"),
    )
    NOT_ALONE_ERRAND = "not_alone_errand", _("Niet alleen een boodschap durven doen")
    NOT_TO_CLUB = (
        "not_to_club",
        _("Niet meer naar een bepaalde club of vereniging willen gaan"),
    )
    NOT_WEAR_CLOTHES = "not_wear_clothes", _("Bepaalde kleren niet meer willen dragen")
    IRRITABLE = "irritable", _("Thuis prikkelbaar, boos of verdrietig zijn")
    SELF_INJURY = (
        "self_injury",
        _("Zelf blessures scheppen om niet naar school te hoeven"),
    )
    LONER = "loner", _("Leerling is een eenling binnen de groep of valt buiten de klas")


class SilenceReason(models.TextChoices):
    """Why a pupil does not tell it at home (P2.3)."""

    SHAME = "shame", _("Schaamte")
    FEAR_WORSE = (
        "fear_worse",
        _(
            "Angst dat de ouders met de school of met de pestende leerling gaan praten "
            "en dat het pesten dan nog erger wordt"
        ),
    )
    UNSOLVABLE = "unsolvable", _("Het probleem lijkt onoplosbaar")
    NO_TELLING = "no_telling", _("Het idee dat het niet mag klikken")
    BURDEN_PARENTS = "burden_parents", _("Belasten van ouders met eigen problemen")
    NOT_TAKEN_SERIOUSLY = (
        "not_taken_seriously",
        _("Angst dat ouders de situatie niet serieus nemen"),
    )
    CULTURAL = "cultural", _("Cultureel bepaalde factoren")


class Cause(models.TextChoices):
    """Deeper causes, an aid in a talk and never a diagnosis (P2.5)."""

    HOME = "home", _("Een problematische thuissituatie")
    ANONYMITY = "anonymity", _("Een vaak gevoelde anonimiteit (ik besta niet)")
    UNFITTING_ROLE = "unfitting_role", _("Het moeten spelen van een niet-passende rol")
    POWER_STRUGGLE = (
        "power_struggle",
        _("Een voortdurende strijd om de macht in de klas"),
    )
    UNDEMOCRATIC_SCHOOL = (
        "undemocratic_school",
        _(
            "Een niet-democratisch leefmilieu binnen de school; een docent is "
            "autoritair en laat op een onprettige wijze blijken dat hij de baas is"
        ),
    )
    INCOMPETENCE = (
        "incompetence",
        _(
            "Een gevoel van incompetentie op school "
            "(slechte cijfers of een laag niveau)"
        ),
    )
    WEAK_AUTONOMY = (
        "weak_autonomy",
        _(
            "Een zwak gevoel van autonomie (te weinig zelfstandigheid "
            "en verantwoordelijkheid)"
        ),
    )
    FEAR_BEING_BULLIED = (
        "fear_being_bullied",
        _("Angst om zelf (opnieuw) gepest te worden"),
    )


class EvidenceKind(models.TextChoices):
    """What to take along to the police (P5.4.19)."""

    DATES_TIMES = "dates_times", _("Data en (exacte) tijdstippen")
    URLS = "urls", _("Email- en internetadressen (URL's)")
    USERNAMES = "usernames", _("Gebruikersnaam en nickname(s) van betrokkene(n)")
    CHAT_PRINTS = "chat_prints", _("Prints van chatlogs en mailberichten")
    SAVED_MESSAGES = "saved_messages", _("Bewaarde sms- en app-berichten")
    SCREENSHOTS = (
        "screenshots",
        _("Schermafdrukken (via printscreen of maak een foto)"),
    )


# Sexual images and grooming: safety mode, nothing is stored (H-20). A list that calls
# girls names is treated with the same care.
SAFETY_FORMS = frozenset(
    {CyberForm.INTIMATE_IMAGES, CyberForm.GROOMING, CyberForm.BANGALIST}
)
# The emergency panel comes first (H-21).
DANGER_FORMS = frozenset(
    {BullyingForm.WEAPONS, CyberForm.INTIMATE_IMAGES, CyberForm.GROOMING}
)
# Not for the mentor alone (S-04).
SEVERE_FORMS = frozenset(
    {
        BullyingForm.WEAPONS,
        BullyingForm.TRAPPING,
        BullyingForm.CONFINING,
        BullyingForm.EXTORTION,
        BullyingForm.COERCION,
    }
)
# Advice about the police is due, as with everything online (S-29, P5.3.5-7).
POLICE_FORMS = frozenset(
    {
        BullyingForm.THREATENING,
        BullyingForm.EXTORTION,
        CyberForm.THREAT_MAIL,
        CyberForm.HATE_TWEETS,
        CyberForm.DATA_ABUSE,
        CyberForm.IDENTITY_HACK,
    }
)
# "Is iemand gewond?", "Is er iets kapot?", "Gebeurt het stelselmatig?" (P5.3.6-7)
INJURY_PROMPT = frozenset({BullyingForm.HITTING, BullyingForm.SCRATCHING})
DAMAGE_PROMPT = frozenset(
    {BullyingForm.STEALING, BullyingForm.DEFACING_BOOKS, BullyingForm.BIKE_DAMAGE}
)
STALKING_PROMPT = frozenset({BullyingForm.CHASING})
# A talk on the same day (S-05).
SAME_DAY_SIGNALS = frozenset({Signal.BRUISES, Signal.SELF_INJURY})
