"""Sources on a screen that lead to the page Protocol."""

from django import template

from escalation.requirements import citing

register = template.Library()


@register.filter
def cited(source: str) -> list[citing.Cited]:
    """The pieces of a source, each with its place on the page Protocol."""
    return citing.cited(source)
