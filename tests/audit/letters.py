"""Tables of the tests' own: sealed rows with every kind of column and a link."""

import uuid

from django.apps.registry import Apps
from django.db import models

from audit.models import Sealed

# Of their own registry: the application never looks for these tables.
registry = Apps()


class Label(Sealed):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    word = models.CharField(max_length=20)

    class Meta:
        apps = registry
        app_label = "letters"

    def seal_case(self):
        return "labels"


class Letter(Sealed):
    text = models.TextField()
    day = models.DateField()
    sent_at = models.DateTimeField()
    read_for = models.DurationField()
    weight = models.DecimalField(max_digits=6, decimal_places=2)
    answered = models.BooleanField(default=False)
    stamp = models.BinaryField(default=b"")
    data = models.JSONField(default=dict)
    answer_to = models.ForeignKey("self", models.PROTECT, null=True)
    labels = models.ManyToManyField(Label)

    class Meta:
        apps = registry
        app_label = "letters"

    def seal_case(self):
        return f"letter-{self.pk}"


TABLES = (Label, Letter)
