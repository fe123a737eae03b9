"""Does something to the database and takes it all back."""

from contextlib import contextmanager

from django.db import transaction


@contextmanager
def undone():
    """Whatever happens inside did not happen, for the database.

    As Django's own TestCase does it: the block is the test's, so that code that wants
    a transaction of its own (a refusal in the log) still finds none around it.
    """
    block = transaction.atomic()
    block._from_testcase = True
    with block:
        yield
        transaction.set_rollback(True)
