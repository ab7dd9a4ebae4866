"""How a phone number reads, and what speaks against it. Never changes what is sent.

The sole importer of phonenumbers, which takes 30 ms: import this after the first paint, off the GUI thread.
"""

from functools import lru_cache

import phonenumbers
from phonenumbers import PhoneNumberFormat, ValidationResult

from app.core.edit import wire_number
from app.core.number import Doubt, Reading

_KEPT = 256
"""Readings that are kept. Each key asks anew for all numbers of a form, and for those that were sent before."""
_SHORT = {ValidationResult.TOO_SHORT, ValidationResult.IS_POSSIBLE_LOCAL_ONLY}


@lru_cache(_KEPT)
def read_number(typed: str, region: str) -> Reading:
    """How `typed` reads where numbers without a + belong to `region` (ISO 3166)."""
    number = wire_number(typed)
    if not number.removeprefix("+").isdigit():
        return Reading(number, doubt=Doubt.NO_SUCH_NUMBER)
    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException as error:
        doubts = {
            error.TOO_SHORT_AFTER_IDD: Doubt.TOO_SHORT,
            error.TOO_SHORT_NSN: Doubt.TOO_SHORT,
            error.TOO_LONG: Doubt.TOO_LONG,
        }
        return Reading(number, doubt=doubts.get(error.error_type, Doubt.NO_SUCH_NUMBER))
    at_home = phonenumbers.region_code_for_country_code(parsed.country_code or 0) == region and number[0] != "+"
    nice = phonenumbers.format_number(
        parsed, PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL
    )
    doubt = None
    possible = phonenumbers.is_possible_number_with_reason(parsed)
    if possible in _SHORT:
        doubt = Doubt.TOO_SHORT
    elif possible == ValidationResult.TOO_LONG:
        doubt = Doubt.TOO_LONG
    elif not phonenumbers.is_valid_number(parsed):
        doubt = Doubt.NO_SUCH_NUMBER
    worldwide = phonenumbers.format_number(parsed, PhoneNumberFormat.E164)
    inner = phonenumbers.national_significant_number(parsed)
    if wire_number(nice) == number:
        return Reading(nice, "", doubt, worldwide, inner)
    return Reading(number, "" if doubt else nice, doubt, worldwide, inner)
