"""How passwords are kept."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class SchoolArgon2Hasher(Argon2PasswordHasher):
    """Argon2id at 19 MiB: strong, and a whole school can sign in at nine o'clock."""

    time_cost = 2
    memory_cost = 19456
    parallelism = 1
