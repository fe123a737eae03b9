"""The sums, worked out by hand once more so that nobody changes them unnoticed."""

import hashlib
import hmac

import pytest

from audit import chain


def test_canonical_json_does_not_depend_on_the_order_of_keys():
    one = chain.canonical_json({"b": 1, "a": "é"})
    other = chain.canonical_json({"a": "é", "b": 1})

    assert one == other == b'{"a":"\\u00e9","b":1}'


def test_canonical_json_refuses_what_is_no_number():
    with pytest.raises(ValueError, match="not JSON compliant"):
        chain.canonical_json({"a": float("nan")})


def test_leaf_hash_and_mac_are_as_the_design_says():
    leaf = chain.leaf_of({"a": 1})
    link = chain.link(chain.GENESIS, leaf)
    mac = chain.keyed(link, key=b"key")

    assert leaf == hashlib.sha256(b'\x00{"a":1}').hexdigest()
    assert link == hashlib.sha256(bytes(32) + bytes.fromhex(leaf)).hexdigest()
    assert mac == hmac.digest(b"key", link.encode(), "sha256").hex()


def test_seal_depends_on_the_row_and_on_the_salt():
    seals = {
        chain.seal({"a": 1}, salt="aa"),
        chain.seal({"a": 2}, salt="aa"),
        chain.seal({"a": 1}, salt="bb"),
    }

    assert len(seals) == 3


def test_digest_of_seals_does_not_depend_on_their_order():
    one, two = ("a.b", "1", "c", "00"), ("a.b", "2", "c", "11")

    digests = {chain.digest_of_seals([one, two]), chain.digest_of_seals([two, one])}

    assert len(digests) == 1


def test_digest_of_no_seals_is_empty():
    assert chain.digest_of_seals([]) == ""
