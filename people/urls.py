"""The addresses of Beheer, in Dutch."""

from django.urls import path

from people.views import calendar, functions, overview, roster

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
    path("functies/", functions.manage_roles, name="manage_roles"),
    path("functies/<uuid:pk>/", functions.manage_person, name="manage_person"),
    path("functies/<uuid:pk>/geven/", functions.role_give, name="role_give"),
    path(
        "functies/<uuid:pk>/<uuid:assignment>/stoppen/",
        functions.role_end,
        name="role_end",
    ),
    path("functies/<uuid:pk>/toelaten/", functions.person_let_in, name="person_let_in"),
    path("functies/<uuid:pk>/link/", functions.person_link, name="person_link"),
    path("functies/<uuid:pk>/sluiten/", functions.person_close, name="person_close"),
    path("functies/<uuid:pk>/adres/", functions.person_address, name="person_address"),
    path("kalender/", calendar.manage_calendar, name="manage_calendar"),
    path("kalender/invullen/", calendar.calendar_fill, name="calendar_fill"),
    path("kalender/weghalen/", calendar.calendar_remove, name="calendar_remove"),
]
