"""What a guide for a talk is: what to bring up, how to open, what not to say."""

from dataclasses import dataclass

from django_stubs_ext import StrOrPromise

from escalation.protocol.lists.kinds import ConversationKind

Lines = tuple[StrOrPromise, ...]
# The items of a talk with the class that name the role of everybody in it (P3.3.7).
FOUR_ROLES = ("role_victim", "role_bully", "role_follower", "role_bystander")


@dataclass(frozen=True)
class Item:
    """One subject of a talk, to tick; its code stays the same in every version."""

    code: str
    text: StrOrPromise
    source: str
    required: bool = False


@dataclass(frozen=True)
class Guide:
    """One page beside the form of a talk; an aid, nobody has to tick everything."""

    kind: ConversationKind
    title: StrOrPromise
    intro: StrOrPromise
    items: tuple[Item, ...]
    before: Lines = ()
    phrases: Lines = ()
    avoid: Lines = ()
    after: StrOrPromise = ""

    def codes(self) -> tuple[str, ...]:
        """The codes that a form may store."""
        return tuple(item.code for item in self.items)

    def required_codes(self) -> tuple[str, ...]:
        """The items that the protocol names as the goals of this talk (P4.2.3)."""
        return tuple(item.code for item in self.items if item.required)
