"""Does the log still agree with its seals, with the checkpoints and with the tables?"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from django.utils.translation import gettext as _

from audit import checkpoints
from audit.checkpoints import Checkpoint
from audit.models import AuditEvent, Seal, Sealed
from audit.reading import CHUNK
from audit.sealing import digest_of


@dataclass(frozen=True)
class Scope:
    """What is verified besides the log itself."""

    models: tuple[type[Sealed], ...]


LogCheck = Callable[[Scope], Iterator[str]]


def seals_of_entries(scope: Scope) -> Iterator[str]:
    """Every entry still has exactly the seals that it was written with."""
    entries = iter(
        [
            (seq, digest)
            for seq, digest in AuditEvent.objects.values_list("seq", "object_digest")
            if isinstance(seq, int)
        ]
    )
    while chunk := dict(islice(entries, CHUNK)):
        seals: dict[int, list[Seal]] = defaultdict(list)
        for seal in Seal.objects.filter(event__in=list(chunk)):
            seals[seal.event_id].append(seal)
        for seq, digest in chunk.items():
            if digest_of(seals[seq]) != digest:
                name = _("logregel %(seq)s") % {"seq": seq}
                yield f"{name}: " + _("de verzegelingen zijn veranderd.")


def seals_without_entry(scope: Scope) -> Iterator[str]:
    """No seal stands loose."""
    known = AuditEvent.objects.values("seq")
    for seal in Seal.objects.exclude(event_id__in=known).iterator(CHUNK):
        yield f"{seal}: " + _("de verzegeling hoort bij geen enkele logregel.")


def checkpoints_hold(scope: Scope) -> Iterator[str]:
    """Every checkpoint is ours, and the chain still has that hash at that place."""
    lines = checkpoints.stored()
    while chunk := list(islice(lines, CHUNK)):
        seqs = [checkpoint.seq for _number, checkpoint in chunk if checkpoint]
        hashes = dict(
            AuditEvent.objects.filter(seq__in=seqs).values_list("seq", "hash")
        )
        for number, checkpoint in chunk:
            if wrong := _wrong_with(checkpoint, hashes):
                name = _("controlepunt %(number)s") % {"number": number}
                yield f"{name}: {wrong}"


def _wrong_with(checkpoint: Checkpoint | None, hashes: dict[int, str]) -> str:
    if checkpoint is None:
        return _("is niet te lezen.")
    if not checkpoint.is_genuine():
        return _("de handtekening klopt niet.")
    if checkpoint.seq not in hashes:
        return _("logregel %(seq)s bestaat niet meer.") % {"seq": checkpoint.seq}
    if checkpoint.hash != hashes[checkpoint.seq]:
        return _("logregel %(seq)s was toen een andere.") % {"seq": checkpoint.seq}
    return ""
