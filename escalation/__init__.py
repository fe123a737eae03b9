"""The protocol as code: stages, arrows, guards and words. No tables of its own."""
