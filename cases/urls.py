"""The addresses of reports and cases, in Dutch."""

from django.urls import path

from cases.views import (
    agreements,
    cases,
    dossier,
    moving,
    receiving,
    registrations,
    reporting,
    supporting,
    taking_on,
    talks,
    today,
)

urlpatterns = [
    path("", today.today, name="today"),
    path("berichten/<uuid:pk>/gelezen/", today.briefing_read, name="briefing_read"),
    path(
        "mentorwissel/<uuid:pk>/", today.mentor_change_done, name="mentor_change_done"
    ),
    path("zaken/", cases.cases, name="cases"),
    path("zaken/<str:number>/", dossier.case, name="case"),
    path("zaken/<str:number>/stap/<str:arrow>/", moving.move, name="move"),
    path("melden/", reporting.report, name="report"),
    path("melden/wie/", reporting.report_people, name="report_people"),
    path("melden/<uuid:pk>/", reporting.report_sent, name="report_sent"),
    path("zaken/<str:number>/herhaling/", reporting.recurrence, name="recurrence"),
    path("zaken/<str:number>/oppakken/", taking_on.take_on, name="take_on"),
    path("zaken/<str:number>/gesprek/<str:kind>/", talks.talk, name="talk"),
    path(
        "zaken/<str:number>/klassengesprek/<uuid:pk>/",
        talks.class_follow_up,
        name="class_follow_up",
    ),
    path("zaken/<str:number>/afspraak/", agreements.agreement, name="agreement"),
    path(
        "zaken/<str:number>/afspraak/<uuid:pk>/",
        agreements.agreement_review,
        name="agreement_review",
    ),
    path("zaken/<str:number>/ouders/", supporting.parents, name="parents"),
    path("zaken/<str:number>/hulp/", supporting.help_offer, name="help_offer"),
    path("zaken/<str:number>/docenten/", supporting.brief, name="brief"),
    path("zaken/<str:number>/terugkoppeling/", supporting.feedback, name="feedback"),
    path(
        "zaken/<str:number>/overdracht/<uuid:pk>/",
        receiving.handover,
        name="handover",
    ),
    path(
        "zaken/<str:number>/overdracht/<uuid:pk>/ontvangen/",
        receiving.handover_receive,
        name="handover_receive",
    ),
    path("zaken/<str:number>/nazorg/<uuid:pk>/", receiving.check, name="check"),
    path(
        "zaken/<str:number>/registratie/",
        registrations.registrations,
        name="registrations",
    ),
    path(
        "zaken/<str:number>/registratie/overgenomen/",
        registrations.taken_over,
        name="taken_over",
    ),
]
