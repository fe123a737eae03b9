"""What every person has: a given name, a tussenvoegsel and a family name."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Named(models.Model):
    """A person's name as Dutch schools keep it."""

    given_name = models.CharField(_("roepnaam"), max_length=60)
    prefix = models.CharField(_("tussenvoegsel"), max_length=20, blank=True)
    family_name = models.CharField(_("achternaam"), max_length=80)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        parts = (self.given_name, self.prefix, self.family_name)
        return " ".join(part for part in parts if part)
