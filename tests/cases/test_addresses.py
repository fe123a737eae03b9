"""What is no case number is no address: not found, on every engine."""

import pytest


@pytest.mark.parametrize("number", ["%00", "P-2026-0", "P-2026-001%00", "x", "../etc"])
@pytest.mark.parametrize("rest", ["", "stap/hand_over/", "herhaling/"])
def test_address_with_a_strange_number_is_not_found(client, school, number, rest):
    client.force_login(school.mentor)

    response = client.get(f"/zaken/{number}/{rest}")

    assert response.status_code == 404
