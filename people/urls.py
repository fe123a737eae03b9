"""The addresses of Beheer, in Dutch."""

from django.urls import path

from people.views import overview, roster

urlpatterns = [
    path("", overview.manage, name="manage"),
    path("leerlingadministratie/", roster.manage_roster, name="manage_roster"),
    path("leerlingadministratie/<uuid:pk>/", roster.roster_plan, name="roster_plan"),
    path(
        "leerlingadministratie/<uuid:pk>/doorvoeren/",
        roster.roster_apply,
        name="roster_apply",
    ),
    path(
        "leerlingadministratie/<uuid:pk>/weggooien/",
        roster.roster_cancel,
        name="roster_cancel",
    ),
    path(
        "leerlingadministratie/resultaat/<int:seq>/",
        roster.roster_result,
        name="roster_result",
    ),
]
