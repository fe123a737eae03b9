"""What may stand in an address where a case number is expected."""


class CaseNumber:
    """`P-2026-017`; anything else is no address of ours, so it is not found."""

    regex = r"P-[0-9]{4}-[0-9]{3,8}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
