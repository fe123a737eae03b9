"""Which wording of the protocol holds on which day; a case keeps its own (P1.1)."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from escalation.protocol import group_guides_2023_02, group_guides_2026_08
from escalation.protocol.guides import Guide


@dataclass(frozen=True)
class ProtocolVersion:
    """One wording of the protocol, with the day from which it holds."""

    code: str
    valid_from: date
    title: StrOrPromise
    note: StrOrPromise
    guides: tuple[Guide, ...]
    # The file of its text; the wording of 2026 changes the guides alone.
    text: str = "2023_02"

    def guide(self, kind: str) -> Guide | None:
        """The guide for this kind of talk, where this version has one."""
        return next((one for one in self.guides if one.kind == kind), None)


VERSIONS: dict[str, ProtocolVersion] = {
    version.code: version
    for version in (
        ProtocolVersion(
            code="2023-02",
            valid_from=date(2023, 2, 1),
            title=_("Pestprotocol, februari 2023"),
            note=_("De tekst van de school zoals die is vastgesteld."),
            guides=group_guides_2023_02.GUIDES,
        ),
        ProtocolVersion(
            code="2026-08",
            valid_from=date(2026, 8, 1),
            title=_("Pestprotocol, augustus 2026"),
            note=_(
                "De gespreksleidraden in gewone taal. Het gesprek met de pestende "
                "leerling gaat over de gevolgen voor de gepeste leerling."
            ),
            guides=group_guides_2026_08.GUIDES,
        ),
    )
}


def current(on: date) -> ProtocolVersion:
    """The version that a case opened on this day keeps (P1.1)."""
    in_force = [one for one in VERSIONS.values() if one.valid_from <= on]
    return max(in_force, key=lambda one: one.valid_from)


def guide(kind: str, *, version: str) -> Guide | None:
    """The guide for this kind of talk in the version that the case keeps."""
    return VERSIONS[version].guide(kind)
