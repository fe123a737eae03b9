"""The application with a planted fault: the gate trusts the case of the page."""

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()

from cases.services import moving  # noqa: E402  needs the application

moving.lock = lambda case: case
