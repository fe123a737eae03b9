"""Which of the headers that every answer must have are not there (HDR)."""

from django.http import HttpResponseBase

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
FORBIDDEN_IN_CSP = ("unsafe-inline", "unsafe-eval", "unsafe-hashes", "http:", "*")
NEEDED_IN_CSP = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
)


def missing_headers(response: HttpResponseBase, *, static: bool = False) -> list[str]:
    """The names of headers that are absent or too weak; [] when all is well."""
    headers = response.headers
    faults = [name for name, value in ALWAYS.items() if headers.get(name) != value]
    if not _csp_is_strict(headers.get("Content-Security-Policy", "")):
        faults.append("Content-Security-Policy")
    if "camera=()" not in headers.get("Permissions-Policy", ""):
        faults.append("Permissions-Policy")
    if not static and "no-store" not in headers.get("Cache-Control", ""):
        faults.append("Cache-Control")
    return faults


def _csp_is_strict(policy: str) -> bool:
    return all(part in policy for part in NEEDED_IN_CSP) and not any(
        part in policy for part in FORBIDDEN_IN_CSP
    )
