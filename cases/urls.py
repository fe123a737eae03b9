"""The addresses of reports and cases, in Dutch."""

from django.urls import path, register_converter

from cases.converters import CaseNumber
from cases.views import (
    agreements,
    briefing,
    cases,
    consulting,
    correcting,
    deciding,
    dismissing,
    dossier,
    drafting,
    handing_on,
    holding,
    involving,
    moving,
    protocol,
    pupils,
    receiving,
    registrations,
    reporting,
    stating,
    supporting,
    taking_on,
    talks,
    today,
)

register_converter(CaseNumber, "case")

urlpatterns = [
    path("", today.today, name="today"),
    path("berichten/<uuid:pk>/gelezen/", today.briefing_read, name="briefing_read"),
    path(
        "mentorwissel/<uuid:pk>/", today.mentor_change_done, name="mentor_change_done"
    ),
    path("protocol/", protocol.protocol, name="protocol"),
    path("concept/", drafting.draft, name="draft"),
    path("concept/<uuid:pk>/weggooien/", drafting.draft_discard, name="draft_discard"),
    path("beheer/instellingen/", deciding.manage_settings, name="manage_settings"),
    path("beheer/overdracht/", handing_on.manage_mentors, name="manage_mentors"),
    path("zaken/", cases.cases, name="cases"),
    path("zaken/<case:number>/", dossier.case, name="case"),
    path("zaken/<case:number>/stap/<str:arrow>/", moving.move, name="move"),
    path("leerlingen/", pupils.pupils, name="pupils"),
    path("leerlingen/<uuid:pk>/", pupils.pupil, name="pupil"),
    path(
        "leerlingen/<uuid:pk>/overgenomen/",
        pupils.pupil_taken_over,
        name="pupil_taken_over",
    ),
    path("melden/", reporting.report, name="report"),
    path("melden/kort/", reporting.signal, name="signal"),
    path("melden/wie/", reporting.report_people, name="report_people"),
    path("melden/<uuid:pk>/", reporting.report_sent, name="report_sent"),
    path("zaken/<case:number>/herhaling/", reporting.recurrence, name="recurrence"),
    path("zaken/<case:number>/oppakken/", taking_on.take_on, name="take_on"),
    path("zaken/<case:number>/overnemen/", holding.take_over, name="take_over"),
    path("zaken/<case:number>/pauze/", holding.pause, name="pause"),
    path("zaken/<case:number>/hervatten/", holding.resume, name="resume"),
    path("zaken/<case:number>/gesprek/<str:kind>/", talks.talk, name="talk"),
    path(
        "zaken/<case:number>/klassengesprek/<uuid:pk>/",
        talks.class_follow_up,
        name="class_follow_up",
    ),
    path("zaken/<case:number>/afspraak/", agreements.agreement, name="agreement"),
    path(
        "zaken/<case:number>/afspraak/<uuid:pk>/",
        agreements.agreement_review,
        name="agreement_review",
    ),
    path("zaken/<case:number>/ouders/", supporting.parents, name="parents"),
    path(
        "zaken/<case:number>/afronding/<uuid:pk>/",
        dismissing.dismissal,
        name="dismissal",
    ),
    path(
        "zaken/<case:number>/afronding/<uuid:pk>/gezien/",
        dismissing.dismissal_seen,
        name="dismissal_seen",
    ),
    path("zaken/<case:number>/overleg/", consulting.consultation, name="consultation"),
    path(
        "zaken/<case:number>/overleg/<uuid:pk>/",
        consulting.consultation_advice,
        name="consultation_advice",
    ),
    path(
        "zaken/<case:number>/overleg/<uuid:pk>/beeindigen/",
        consulting.consultation_end,
        name="consultation_end",
    ),
    path("zaken/<case:number>/zienswijze/", stating.statement, name="statement"),
    path(
        "zaken/<case:number>/correctie/<str:kind>/<uuid:pk>/",
        correcting.correction,
        name="correction",
    ),
    path(
        "zaken/<case:number>/betrokkenen/",
        involving.involvements,
        name="involvements",
    ),
    path(
        "zaken/<case:number>/betrokkenen/erbij/",
        involving.involvement_add,
        name="involvement_add",
    ),
    path(
        "zaken/<case:number>/betrokkenen/<uuid:pk>/",
        involving.involvement_change,
        name="involvement_change",
    ),
    path(
        "zaken/<case:number>/betrokkenen/<uuid:pk>/wie/",
        involving.involvement_identify,
        name="involvement_identify",
    ),
    path("zaken/<case:number>/hulp/", supporting.help_offer, name="help_offer"),
    path("zaken/<case:number>/docenten/", briefing.brief, name="brief"),
    path(
        "zaken/<case:number>/docenten/<uuid:pk>/intrekken/",
        briefing.briefing_withdraw,
        name="briefing_withdraw",
    ),
    path("zaken/<case:number>/terugkoppeling/", supporting.feedback, name="feedback"),
    path(
        "zaken/<case:number>/overdracht/<uuid:pk>/",
        receiving.handover,
        name="handover",
    ),
    path(
        "zaken/<case:number>/overdracht/<uuid:pk>/ontvangen/",
        receiving.handover_receive,
        name="handover_receive",
    ),
    path("zaken/<case:number>/nazorg/<uuid:pk>/", receiving.check, name="check"),
    path(
        "zaken/<case:number>/registratie/",
        registrations.registrations,
        name="registrations",
    ),
    path(
        "zaken/<case:number>/registratie/overgenomen/",
        registrations.taken_over,
        name="taken_over",
    ),
]
