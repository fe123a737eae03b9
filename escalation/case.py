"""The machine of a case: its stage, its arrows and what still blocks them."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField, Transition

from escalation.first_steps import FirstSteps
from escalation.guards import Guard, Place, Weight
from escalation.last_steps import LastSteps
from escalation.questions import Questions
from escalation.stages import Stage
from escalation.support_steps import SupportSteps
from people.models.roles import Role


class FollowsProtocol(FirstSteps, SupportSteps, LastSteps, Questions):
    """A case with a stage that only the arrows of the protocol change."""

    stage = FSMField(
        _("fase"), default=Stage.REPORTED, choices=Stage.choices, protected=True
    )

    # Ids of the guards for which the gate accepted a deviation or an exemption.
    answered: frozenset[str] = frozenset()
    # Who stands at the gate; the gate says so before it asks (S-42).
    mover: AbstractBaseUser | None = None

    class Meta:
        abstract = True

    def worked_on_by(self, user: Any, *roles: Role) -> bool:
        """Does this person work on this case in one of these roles?"""
        raise NotImplementedError

    def owned_by(self, user: Any) -> bool:
        """Is this person the owner of the case now?"""
        raise NotImplementedError

    def arrows(self) -> dict[str, Transition]:
        """Every arrow that leaves the current stage, open or still blocked."""
        leaving = [arrow for arrow in self.all_arrows() if arrow.source == self.stage]
        return {arrow.name: arrow for arrow in leaving if self.has_place_for(arrow)}

    def all_arrows(self) -> list[Transition]:
        """Every arrow of the protocol, from whatever stage."""
        return list(self.get_all_stage_transitions())  # type: ignore[attr-defined]

    def has_place_for(self, arrow: Transition) -> bool:
        """Does this arrow exist for this case at all?"""
        places = [place for place in arrow.conditions if isinstance(place, Place)]
        return all(place(self) for place in places)

    def missing(self, arrow: Transition) -> list[Guard]:
        """What still has to happen, or be answered for, before this arrow opens."""
        return [guard for guard in guards_of(arrow) if not guard(self)]

    def hard_missing(self, arrow: Transition) -> list[Guard]:
        """What nobody can override, or only by one of its exemptions."""
        missing = self.missing(arrow)
        return [guard for guard in missing if guard.weight is not Weight.SOFT]

    def soft_missing(self, arrow: Transition) -> list[Guard]:
        """What may be passed with a reason."""
        missing = self.missing(arrow)
        return [guard for guard in missing if guard.weight is Weight.SOFT]


def guards_of(arrow: Transition) -> list[Guard]:
    """The checklist of an arrow."""
    return [guard for guard in arrow.conditions if isinstance(guard, Guard)]
