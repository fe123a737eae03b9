"""What the log knows of the request that is being answered."""

from contextvars import ContextVar

session_ref: ContextVar[str] = ContextVar("session_ref", default="")
