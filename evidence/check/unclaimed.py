"""Numbers that claim nothing: a day of a schedule, and the price of what the page itself sells."""

import re

from evidence.model import Number

MEASURING = frozenset({"percent", "duration", "count", "size", "money", "dose", "ratio"})
"""Kinds of numbers that somebody must have measured."""
_POINT = re.compile(
    r"(?:day|week|month|year|visit|session|cycle)s? \d{1,3}(?:\s?(?:[–-]|to|and)\s?\d{1,3})?",
    re.IGNORECASE,
)
_SHOP = re.compile(
    r"\bwe (?:charge|offer|sell|ask|ship|bill)\b|"
    r"\bour(?! (?:town|city|country|area|region|state|county|sample|study|trial|data|survey|"
    r"analysis|review|readers|patients|doctors))\b|"
    r"\b(?:shipping|check ?out|add to (?:cart|basket)|subscribe(?:rs)?|pre-?order|discount|coupon|"
    r"voucher|gift card|free trial|money[- ]back|sale price|in stock|"
    r"(?:clinic|salon|shop|store|spa|studio|practice|company|maker|manufacturer|pharmacy|website|"
    r"gym|hotel) (?:charge|ask|sell|bill|offer)(?:s|ed)?\b|"
    r"(?:order|buy|book|get|grab|save|try|shop|reserve|claim) (?:now|today|online|yours?|our|it|"
    r"a (?:free |first )?(?:consultation|appointment|session))|save up to)\b",
    re.IGNORECASE,
)
_STUDIED = re.compile(
    r"\b(?:study|studies|trial|survey|average[sd]?|typically|usually|national|nationwide|patients "
    r"(?:pay|paid)|costs? (?:between|from .{1,20} to))\b",
    re.IGNORECASE,
)


def is_point(number: Number) -> bool:
    """Tell a point of a schedule, “Day 3”, from a length of time that was measured."""
    return number.kind == "duration" and _POINT.fullmatch(number.text.strip()) is not None


def is_own_price(number: Number, text: str) -> bool:
    """Tell what the page itself asks for: whoever sells a thing is the source of its price."""
    is_offer = number.kind == "money" and _SHOP.search(text) is not None
    return is_offer and _STUDIED.search(text) is None
