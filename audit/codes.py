"""What may stand in the log: codes and ids, never a name or a sentence."""

import re
from uuid import UUID

# A capital before a small letter is how a name is written, never a code of ours.
_CODE = re.compile(r"(?!.*[A-Z][a-z])[A-Za-z0-9_.:,\-]{0,64}")

Fact = bool | int | str | list[str]


def code(value: object) -> str:
    """An id or a code as text; raises ValueError on anything that could be prose."""
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, str) and _CODE.fullmatch(text := str.__str__(value)):
        return text
    # The value stays out of the message: messages end up in logs of their own.
    raise ValueError(f"The log takes codes and ids, not this {type(value).__name__}.")


def id_of(thing: object) -> str:
    """The id of a row, or the id itself."""
    return code(str(getattr(thing, "pk", thing)))


def fact(value: object) -> Fact:
    """A code, an id, a number, yes or no, or a list of codes."""
    if isinstance(value, bool | int):
        return value
    if isinstance(value, list | tuple):
        return [code(item) for item in value]
    return code(value)
