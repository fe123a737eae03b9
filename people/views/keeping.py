"""Did the service take it? If not, its sentence stands on the form."""

from collections.abc import Callable

from django.forms import BaseForm

from people.services.refusal import Refused


def kept(form: BaseForm, act: Callable[[], object]) -> bool:
    """Nothing typed is lost: the same form comes back with why."""
    try:
        act()
    except Refused as refused:
        form.add_error(None, str(refused.sentence))
        return False
    return True
