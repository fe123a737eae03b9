"""Which URL leads where. A new URL also needs its door in `doors.py`."""

from django.urls import include, path

from pestprotocol import views

urlpatterns = [
    path("healthz", views.healthz, name="healthz"),
    path("account/", include("pestprotocol.account_urls")),
    path("beheer/", include("people.urls")),
    path("", include("cases.urls")),
]
