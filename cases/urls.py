"""The addresses of reports and cases, in Dutch."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
