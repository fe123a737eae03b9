"""How it is started, which URL leads where, and what must hold before it starts."""

VERSION = "0.1.0"
