"""Who may set right what was recorded, also when the case is closed (AVG 16)."""

from django.core.exceptions import PermissionDenied

from cases.models.case import Case
from cases.models.reach import reads_whole
from cases.services.settling import lock
from cases.services.talking import HANDLERS
from people.models.roles import Role
from people.models.staff import Staff

# These have a case in hand for good; a mentor hands it on.
KEEPERS = (Role.STUDENT_COORDINATOR, Role.ANTI_BULLYING_COORDINATOR)


class NotKept(Exception):  # noqa: N818  it reads as the answer that it is
    """Why an act was not kept, as the sentence for the screen.

    `now` is what the page has to remember of the state that it did not know, so that
    whoever has read it can press again (RACE-5).
    """

    def __init__(self, sentence: object, *, now: str = "") -> None:
        super().__init__(str(sentence))
        self.sentence = str(sentence)
        self.now = now


def may_rectify(case: Case, by: Staff) -> bool:
    """Whoever handles the case; of a closed one the owner or a leerlingcoördinator.

    What a school keeps of a child must be set right whenever it turns out to be wrong,
    so a closed case does not have to be opened for it (decisions 8).
    """
    if case.worked_on_by(by, *KEEPERS, *(HANDLERS if case.is_open() else ())):
        return True
    return case.owner_id == by.pk and reads_whole(case, by)


def rectified(case: Case, *, by: Staff) -> Case:
    """The case, held to set something right; raises PermissionDenied otherwise."""
    case = lock(case)
    if not may_rectify(case, by):
        raise PermissionDenied
    return case
