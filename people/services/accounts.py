"""Lets colleagues in and closes their account; where a new password is sent to."""

from functools import partial

from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from audit.services import Action, record
from people.models.roles import Role
from people.models.staff import Staff
from people.services.functions import lock_administrators, refuse_last_administrator
from people.services.refusal import Refused

HAS_LEFT = _(
    "Deze collega is volgens de leerlingadministratie uit dienst. Klopt dat niet? Lees"
    " dan eerst een nieuwe export in."
)
OWN_ACCOUNT = _("U kunt uw eigen account niet sluiten. Vraag het een andere beheerder.")
TAKEN = _("Dit adres is al van een andere collega.")


@transaction.atomic
def let_in(staff: Staff, *, by: Staff) -> Staff:
    """Open the account, with a password still to choose. Raises Refused.

    Also of who was in before: an old password or session never comes back to life.
    """
    staff = _locked(staff)
    if staff.left_on:
        raise Refused(HAS_LEFT)
    if not staff.is_active:
        staff.is_active = True
        _burn(staff)
        record(Action.ACCOUNT_OPENED, by=by, on=staff)
    return staff


@transaction.atomic
def close_account(staff: Staff, *, by: Staff) -> None:
    """End the account and every session of it, at once. Raises Refused."""
    lock_administrators()
    staff = _locked(staff)
    if staff.pk == by.pk:
        raise Refused(OWN_ACCOUNT)
    if not staff.is_active:
        return
    if staff.works_as(Role.ADMIN):
        refuse_last_administrator(staff)
    staff.is_active = False
    _burn(staff)
    record(Action.ACCOUNT_CLOSED, by=by, on=staff)


@transaction.atomic
def change_address(staff: Staff, address: str, *, by: Staff) -> None:
    """Another address to sign in with, and to send a new password to.

    Whoever has that address can take the account over, so the old address is told.
    """
    staff = _locked(staff)
    old, address = staff.email, address.lower()
    if Staff.objects.exclude(pk=staff.pk).filter(email__iexact=address).exists():
        raise Refused(TAKEN)
    if address == old.lower():
        return
    staff.email = address
    staff.save(update_fields=["email"])
    record(Action.ADDRESS_CHANGED, by=by, on=staff)
    if staff.is_active:
        transaction.on_commit(partial(_tell_old_address, old), robust=True)


def _locked(staff: Staff) -> Staff:
    return Staff.objects.select_for_update(of=("self",)).get(pk=staff.pk)


def _burn(staff: Staff) -> None:
    """Every session hangs on the password."""
    staff.set_unusable_password()
    staff.save(update_fields=["is_active", "password"])


def _tell_old_address(address: str) -> None:
    send_mail(
        str(_("Uw adres voor Pestprotocol is gewijzigd")),
        render_to_string("people/email/address_changed.txt"),
        None,
        [address],
    )
