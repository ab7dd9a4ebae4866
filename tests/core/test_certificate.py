"""What a certificate says, read from its bytes; and nothing where they are none."""

import ssl
from datetime import UTC, datetime, timedelta

import pytest
import trustme
from hypothesis import given
from hypothesis import strategies as st

from app.core.certificate import Certificate, read_certificate
from tests.core.samples import thorough

AUTHORITY = trustme.CA(organization_name="Example Company Ü", organization_unit_name="IT")
ENDS = datetime(2031, 2, 3, 4, 5, 6, tzinfo=UTC)
_LEAF = AUTHORITY.issue_cert("contact.example.com", common_name="contact", not_after=ENDS)
WHOLE = ssl.PEM_cert_to_DER_cert(_LEAF.cert_chain_pems[0].bytes().decode())


def test_issuer_subject_and_end_are_read() -> None:
    assert read_certificate(WHOLE) == Certificate("contact", "Example Company Ü", ENDS)


def test_it_says_what_openssl_says() -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(cadata=AUTHORITY.cert_pem.bytes().decode())
    (said,) = context.get_ca_certs()
    found = read_certificate(ssl.PEM_cert_to_DER_cert(AUTHORITY.cert_pem.bytes().decode()))
    assert found is not None
    assert found.ends.timestamp() == ssl.cert_time_to_seconds(str(said["notAfter"]))


@pytest.mark.parametrize("year", [1950, 1951, 2049, 2050, 2120])
def test_each_form_of_a_year_is_read(year: int) -> None:
    ends = datetime(year, 6, 1, tzinfo=UTC)
    pem = AUTHORITY.issue_cert("a.example.com", not_before=ends - timedelta(1), not_after=ends).cert_chain_pems[0]
    found = read_certificate(ssl.PEM_cert_to_DER_cert(pem.bytes().decode()))
    assert found is not None
    assert found.ends == ends


def der(tag: int, *parts: bytes) -> bytes:
    """A tagged value, its length in two bytes."""
    content = b"".join(parts)
    return bytes([tag, 0x82]) + len(content).to_bytes(2) + content


def made(*subject: bytes, ends: bytes = b"310203040506Z") -> bytes:
    """A certificate of the first kind, which has no version."""
    validity = der(0x30, der(0x17, b"200101000000Z"), der(0x17, ends))
    return der(0x30, der(0x30, der(2, b"7"), der(0x30), der(0x30), validity, der(0x30, *subject), der(0x30)))


def named(kind: bytes, text: bytes, form: int = 0x0C, tag: int = 0x31) -> bytes:
    return der(tag, der(0x30, der(6, kind), der(form, text)))


COMMON, COMPANY, UNIT, COUNTRY = b"\x55\x04\x03", b"\x55\x04\x0a", b"\x55\x04\x0b", b"\x55\x04\x06"


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ([], ""),
        ([named(COUNTRY, b"AU")], ""),
        ([named(COUNTRY, b"AU"), named(UNIT, b"IT")], "IT"),
        ([named(UNIT, b"IT"), named(COMPANY, b"Example"), named(COMMON, b"contact"), named(COMMON, b"x")], "contact"),
        ([named(COMPANY, b"Other", tag=0x30), named(COMPANY, b"Example")], "Example"),
        ([named(COMMON, "Bücher".encode("utf-16-be"), 0x1E)], "Bücher"),
        ([named(COMMON, b"B\xfccher", 0x14)], "Bücher"),
        ([named(COMMON, b"B\xfccher", 0x7F)], "Bücher"),
        ([named(COMMON, b"B\xfccher")], "B\ufffdcher"),
        ([named(COMMON, "a\n\u202eb \0c".encode())], "a b c"),
        ([named(COMMON, b"x" * 300)], "x" * 200),
    ],
)
def test_a_name_is_one_line_of_what_can_be_read(names: list[bytes], told: str) -> None:
    found = read_certificate(made(*names))
    assert found == Certificate(told, "", ENDS)


@pytest.mark.parametrize(
    ("before", "read"), [(b"\x83\0", True), (b"\x84\0\0", True), (b"\x85\0\0\0", False), (b"\x80", False)]
)
def test_a_length_has_four_bytes_at_most(before: bytes, read: bool) -> None:
    whole = made(named(COMMON, b"contact"))
    assert (read_certificate(whole[:1] + before + whole[2:]) is not None) is read


@pytest.mark.parametrize("ends", [b"310203040506", b"310203040506+0100", b"", b"31020304050\xc3\xbc"])
def test_an_end_in_another_form_is_none(ends: bytes) -> None:
    assert read_certificate(made(ends=ends)) is None


@pytest.mark.parametrize("length", range(0, len(WHOLE), 7))
def test_half_a_certificate_is_none(length: int) -> None:
    assert read_certificate(WHOLE[:length]) is None


@thorough
@given(content=st.binary(max_size=300), at=st.integers(0, len(WHOLE) - 1), byte=st.integers(0, 255))
def test_nothing_is_raised_whatever_it_is_given(content: bytes, at: int, byte: int) -> None:
    read_certificate(content)
    found = read_certificate(WHOLE[:at] + bytes([byte]) + WHOLE[at + 1 :])
    assert found is None or (found.issuer.isprintable() and found.subject.isprintable())
