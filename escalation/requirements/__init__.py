"""The trace: each sentence of the protocol that asks something, and what does it."""

from escalation.requirements import annex, chapters_1_to_3, chapters_4_and_5
from escalation.requirements.place import Requirement

REQUIREMENTS: dict[str, Requirement] = {
    one.id: one
    for part in (chapters_1_to_3, chapters_4_and_5, annex)
    for one in part.REQUIREMENTS
}
