"""What a form still misses, each with the place on the page to mend it."""

from django.forms import BaseForm, CheckboxSelectMultiple, RadioSelect

# Answers that are drawn by hand: where their first control is.
DRAWN = {
    "person": "id_q",
    "forms": "wat",
    "belongs": "id_belongs_0",
    "__all__": "main",
}


def problems_of(*forms: BaseForm) -> list[tuple[str, str]]:
    """The anchor and the sentence of every problem, in the order of the page."""
    return [
        (_anchor(form, name), str(sentence))
        for form in forms
        for name, sentences in form.errors.items()
        for sentence in sentences
    ]


def _anchor(form: BaseForm, name: str) -> str:
    """The control of this field, or the first of its chips."""
    if name in DRAWN:
        return DRAWN[name]
    widget = form.fields[name].widget
    many = isinstance(widget, RadioSelect | CheckboxSelectMultiple)
    return f"id_{name}_0" if many else f"id_{name}"
