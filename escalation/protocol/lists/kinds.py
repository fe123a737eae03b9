"""The kinds that reports and dossiers tell apart, with what they are called here."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class HelpType(models.TextChoices):
    """Help that the protocol names (P3.2.2d, P3.4, P4.3.4, P5.3.8)."""

    COUNSELOR = "counselor", _("gesprekken met de counselor")
    CONFIDANT = "confidant", _("vertrouwenspersoon")
    SOCIAL_SKILLS_TRAINING = (
        "social_skills_training",
        _("sociale vaardigheidstraining"),
    )
    SHORT_GUIDANCE = "short_guidance", _("kortdurende begeleiding")
    EXTERNAL_GUIDANCE = (
        "external_guidance",
        _("begeleiding buiten school door een externe instantie"),
    )
    RESILIENCE_TRAINING = "resilience_training", _("weerbaarheidstraining")
    CLASS_APPROACH = "class_approach", _("klassenaanpak")
    SB_FOLLOWUP = "sb_followup", _("vervolg Sport & Behavior")
    TAILORED_TRAINING = "tailored_training", _("training op maat")
    VICTIM_SUPPORT = "victim_support", _("Bureau Slachtofferhulp")


class MeasureType(models.TextChoices):
    """Disciplinary measures; suspension and removal are the protocol's (P4.3)."""

    WARNING = "warning", _("waarschuwing")
    DETENTION = "detention", _("nablijven of schooltaak")
    INTERNAL_SUSPENSION = "internal_suspension", _("interne schorsing")
    SUSPENSION = "suspension", _("schorsing")
    SUSPENSION_PENDING_REMOVAL = (
        "suspension_pending_removal",
        _("schorsing tijdens het overleg over verwijdering"),
    )
    REMOVAL = "removal", _("schoolverwijdering")


class ParticipantRole(models.TextChoices):
    """The part of a pupil in what happened; never a judgement (A12-29)."""

    VICTIM = "victim", _("gepeste leerling")
    BULLY = "bully", _("pestende leerling")
    FOLLOWER = "follower", _("meeloper")
    BYSTANDER = "bystander", _("stille getuige")
    WITNESS = "witness", _("getuige of melder")


class RoleCertainty(models.TextChoices):
    """How sure that part is (workflow 1)."""

    ALLEGED = "alleged", _("vermoedelijk")
    ACKNOWLEDGED = "acknowledged", _("erkend")
    ESTABLISHED = "established", _("vastgesteld")
    WITHDRAWN = "withdrawn", _("ingetrokken")


class ReporterKind(models.TextChoices):
    """Who told it."""

    VICTIM = "victim", _("de leerling zelf")
    OTHER_PUPIL = "other_pupil", _("een andere leerling")
    PARENT = "parent", _("een ouder")
    MENTOR = "mentor", _("de mentor")
    TEACHER = "teacher", _("een docent")
    SUPPORT_STAFF = "support_staff", _("een onderwijsondersteuner")
    COORDINATOR = "coordinator", _("de leerlingcoördinator")
    EXTERNAL = "external", _("iemand van buiten de school")
    ANONYMOUS = "anonymous", _("iemand zonder naam")


class ConversationKind(models.TextChoices):
    """Every talk that a dossier can hold."""

    VICTIM_TALK = "victim_talk", _("gesprek met de gepeste leerling")
    BULLY_TALK = "bully_talk", _("gesprek met de pestende leerling")
    FOLLOWER_TALK = "follower_talk", _("gesprek met een meeloper")
    JOINT_TALK = "joint_talk", _("gezamenlijk gesprek")
    CLASS_TALK = "class_talk", _("gesprek met de klas")
    GROUP_TALK = "group_talk", _("gesprek met een groep")
    PARENT_CALL = "parent_call", _("telefoongesprek met ouders")
    PARENT_MEETING = "parent_meeting", _("gesprek met ouders")
    CONSULTATION = "consultation", _("overleg met een collega")
    IOT_MEETING = "iot_meeting", _("bespreking in het IOT")
    HEARING = "hearing", _("hoorgesprek")
    AFTERCARE_TALK = "aftercare_talk", _("nazorggesprek")
    WELLBEING_CHECKIN = "wellbeing_checkin", _("hoe-gaat-het-gesprek")


class ClassApproach(models.TextChoices):
    """What follows for a class as a whole (P3.2.4c, P3.4.3)."""

    NONE = "none", _("nu niet nodig")
    CLASS_APPROACH = "class_approach", _("klassenaanpak")
    SB_FOLLOWUP = "sb_followup", _("vervolg Sport & Behavior aangevraagd")


class Place(models.TextChoices):
    """Where it happened (P2.3)."""

    CLASSROOM = "classroom", _("klas")
    CORRIDOR = "corridor", _("gang of kluisjes")
    CANTEEN = "canteen", _("kantine")
    YARD = "yard", _("plein")
    BIKE_SHED = "bike_shed", _("fietsenstalling")
    GYM = "gym", _("gym of kleedkamer")
    TOILETS = "toilets", _("toiletten")
    ROUTE = "route", _("route van of naar school")
    TRIP = "trip", _("excursie of kamp")
    ONLINE = "online", _("online")
    OUTSIDE_SCHOOL = "outside_school", _("buiten school")
    UNKNOWN = "unknown", _("onbekend")


class CaseOutcome(models.TextChoices):
    """How a case ended."""

    RESOLVED = "resolved", _("opgelost")
    RESOLVED_WITH_HELP = "resolved_with_help", _("opgelost met hulp")
    NO_BULLYING = "no_bullying", _("geen pesten: ruzie of plagen")
    UNFOUNDED = "unfounded", _("niets van gebleken")
    LEFT_SCHOOL = "left_school", _("leerling is van school")
    REMOVED = "removed", _("leerling is verwijderd")
    TRANSFERRED_OTHER_PROCEDURE = (
        "transferred_other_procedure",
        _("verder in een andere procedure"),
    )
    MERGED = "merged", _("samengevoegd met een andere zaak")


class Assessment(models.TextChoices):
    """What it looks like so far; support never waits for it (A12-5)."""

    BULLYING = "bullying", _("pesten")
    TEASING = "teasing", _("plagen")
    QUARREL = "quarrel", _("ruzie")
    UNCLEAR = "unclear", _("onduidelijk")


class Observed(models.TextChoices):
    """How the reporter knows (P4.4.2)."""

    SEEN = "seen", _("gezien")
    HEARD = "heard", _("gehoord")
    SUSPECTED = "suspected", _("vermoeden")


class Effect(models.TextChoices):
    """What an agreement or measure changed."""

    STOPPED = "stopped", _("gestopt")
    LESS = "less", _("minder")
    SAME = "same", _("gelijk")
    WORSE = "worse", _("erger")


class Wellbeing(models.TextChoices):
    """How the pupil says that it goes."""

    GOOD = "good", _("gaat goed")
    FAIR = "fair", _("gaat matig")
    POOR = "poor", _("gaat slecht")
