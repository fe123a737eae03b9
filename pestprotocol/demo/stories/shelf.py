"""Every story of the demo school, in the order of D3."""

from pestprotocol.demo.stories import (
    case_01,
    case_02,
    case_03,
    case_04,
    case_05,
    case_06,
    case_07,
    case_08,
    case_09,
    case_10,
    case_11,
    case_12,
    case_13,
    case_14,
    case_15,
)
from pestprotocol.demo.stories.playing import Story


def all_stories() -> list[Story]:
    return [
        case_01.story(),
        case_02.story(),
        case_03.story(),
        case_04.story(),
        case_05.story(),
        case_06.story(),
        case_07.story(),
        case_08.story(),
        case_09.story(),
        case_10.story(),
        case_11.story(),
        case_12.story(),
        case_13.story(),
        case_14.story(),
        case_15.story(),
    ]
