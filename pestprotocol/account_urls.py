"""Signing in and out. Only what we use of allauth: there is no URL to sign up."""

from allauth.account import views as account
from django.contrib.auth.decorators import login_not_required
from django.urls import path, re_path
from django.views.generic import TemplateView

from pestprotocol.demo import DEMO_PASSWORD, people_to_try

sign_in = account.LoginView.as_view(
    extra_context={"people_to_try": people_to_try, "demo_password": DEMO_PASSWORD}
)
signed_out = login_not_required(
    TemplateView.as_view(template_name="account/logged_out.html")
)

urlpatterns = [
    path("inloggen/", sign_in, name="account_login"),
    path("uitloggen/", account.logout, name="account_logout"),
    path("uitgelogd/", signed_out, name="account_logged_out"),
    path("staat-uit/", account.account_inactive, name="account_inactive"),
    path("bevestigen/", account.reauthenticate, name="account_reauthenticate"),
    path("wachtwoord/", account.password_change, name="account_change_password"),
    path("vergeten/", account.password_reset, name="account_reset_password"),
    path(
        "vergeten/verstuurd/",
        account.password_reset_done,
        name="account_reset_password_done",
    ),
    path(
        "nieuw-wachtwoord/klaar/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^nieuw-wachtwoord/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
]
