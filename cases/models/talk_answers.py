"""How a case answers the guards about talks and agreements (4.1)."""

import uuid
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from escalation.case import FollowsProtocol
from escalation.protocol.lists import ConversationKind, ParticipantRole

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager

    from cases.models.agreement import Agreement
    from cases.models.conversation import Conversation
    from cases.models.involvement import Involvement


class TalkAnswers(FollowsProtocol):
    """What was said to whom, in which order, and what was agreed."""

    if TYPE_CHECKING:
        agreements: RelatedManager[Agreement]
        conversations: RelatedManager[Conversation]
        involvements: RelatedManager[Involvement]

    class Meta:
        abstract = True

    def talks(self, *kinds: str) -> "list[Conversation]":
        """The talks of these kinds, in the order in which they were held."""
        return [one for one in self.conversations.all() if one.kind in kinds]

    def known_in(self, *roles: str) -> "list[Involvement]":
        """The known pupils who are in one of these roles now.

        Where a move names pupils, the guards ask about those alone (workflow 8.2);
        the gepeste leerlingen are always asked about, because they have no track.
        """
        return [
            one
            for one in self.involvements.all()
            if one.role in roles
            and one.pupil_id
            and one.ended_on is None
            and self._is_meant(one)
        ]

    def agreement_made(self) -> bool:
        return bool(self.agreements.all())

    def follow_up_explained(self) -> bool:
        return any(one.follow_up_told for one in self.conversations.all())

    def victim_heard(self) -> bool:
        victims = self.known_in(ParticipantRole.VICTIM)
        return bool(victims) and self.heard(victims, ConversationKind.VICTIM_TALK)

    def victim_heard_first_and_apart(self) -> bool:
        """Each apart, the gepeste first; an unknown pupil cannot be asked (P4.1.1b)."""
        victims = self.known_in(ParticipantRole.VICTIM)
        bullies = self.known_in(ParticipantRole.BULLY)
        if not self.heard(victims, ConversationKind.VICTIM_TALK):
            return False
        if not self.heard(bullies, ConversationKind.BULLY_TALK):
            return False
        first = self._first(ConversationKind.VICTIM_TALK)
        then = self._first(ConversationKind.BULLY_TALK)
        return not (first and then) or first < then

    def both_heard_before_joint_talk(self) -> bool:
        """Both heard by now: one joint talk too early does not spoil the next.

        Where no pestende leerling is known, a meeloper is the other side.
        """
        other = [ConversationKind.BULLY_TALK]
        if not self.known_in(ParticipantRole.BULLY):
            other.append(ConversationKind.FOLLOWER_TALK)
        return bool(self.talks(ConversationKind.VICTIM_TALK) and self.talks(*other))

    def victim_agreed_to_joint_talk(self) -> bool:
        """What the gepeste said last counts; no answer is not a yes (S-14)."""
        talks = self.talks(ConversationKind.VICTIM_TALK)
        return bool(talks) and talks[-1].wants_joint_talk is True

    def class_talk_held(self) -> bool:
        return bool(self.talks(ConversationKind.CLASS_TALK))

    def class_talk_followed_up(self) -> bool:
        return all(
            one.follow_ups.all() for one in self.talks(ConversationKind.CLASS_TALK)
        )

    def heard(self, involved: "Sequence[Involvement]", kind: str) -> bool:
        """Was each of these talked with in a talk of this kind?

        A pupil who was heard stays heard, also when the role changed since.
        """
        heard = {
            one.person for talk in self.talks(kind) for one in talk.involvements.all()
        }
        return all(one.person in heard for one in involved)

    def people_in(self, involvements: Iterable[uuid.UUID]) -> set[uuid.UUID]:
        """Whom these rows are about: in another role a pupil is the same pupil."""
        people = {one.pk: one.person for one in self.involvements.all()}
        return {people[pk] for pk in involvements}

    def _first(self, kind: str) -> tuple[date, datetime] | None:
        talks = self.talks(kind)
        return (talks[0].held_on, talks[0].made_at) if talks else None

    def _is_meant(self, one: "Involvement") -> bool:
        named = not self.named or str(one.pk) in self.named
        return named or one.role == ParticipantRole.VICTIM
