"""The parts of an XLSX, which is a zip of XML. None is believed: not its sizes, not its places, not its XML."""

import posixpath
import struct
import zipfile
from collections.abc import Callable
from typing import IO, BinaryIO
from xml.parsers import expat

from app.lists.limits import Limits
from app.lists.told import ListError, Trouble

AT_ONCE = 1 << 15
"""Bytes of XML that are read in one go."""
_END, _END_LENGTH = b"PK\x05\x06", 22
_END_64, _PLACE_64, _END_64_LENGTH, _PLACE_64_LENGTH = b"PK\x06\x06", b"PK\x06\x07", 56, 20
_WAYS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 1
Start = Callable[[str, dict[str, str]], object]


class Archive:
    """Raises `ListError` for what is too big, encrypted or packed in an unusual way; `BadZipFile` where it is broken.

    What unpacks to more than its own table of contents says is cut there by zipfile, and then is no whole XML.
    """

    def __init__(self, file: BinaryIO, limits: Limits) -> None:
        self._limits = limits
        _look_at_directory(file, limits)
        self._zip = zipfile.ZipFile(file)
        parts = self._zip.infolist()
        whole = sum(each.file_size for each in parts)
        if whole > limits.unpacked:
            raise ListError(Trouble.UNPACKS_TOO_BIG, whole)
        if any(each.flag_bits & _ENCRYPTED for each in parts):
            raise ListError(Trouble.OLD_OR_LOCKED)
        self._names = {each.filename.replace("\\", "/").lstrip("/").casefold(): each for each in parts}

    def close(self) -> None:
        self._zip.close()

    def has(self, name: str) -> bool:
        return name.casefold() in self._names

    def size(self, name: str) -> int:
        return self._names[name.casefold()].file_size

    def open(self, name: str) -> IO[bytes]:
        part = self._names[name.casefold()]
        if part.compress_type not in _WAYS:
            raise ListError(Trouble.NOT_A_WORKBOOK)
        return self._zip.open(part)

    def look_through(self, name: str, start: Start, end: Callable[[str], object] | None = None) -> None:
        """Call `start` for each element of a small part, with its name and attributes; nothing where it is missing."""
        if not self.has(name):
            return
        if self.size(name) > self._limits.part:
            raise ListError(Trouble.UNPACKS_TOO_BIG, self.size(name))
        parser = xml_parser()
        parser.StartElementHandler = lambda element, attributes: start(local(element), attributes)
        if end is not None:
            parser.EndElementHandler = lambda element: end(local(element))
        with self.open(name) as part:
            while block := part.read(AT_ONCE):
                parser.Parse(block)
            parser.Parse(b"", True)

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """What the part `name` points to, by id: the last word of the kind, and the name of the part it is."""
        folder, own = posixpath.split(name)
        found: dict[str, tuple[str, str]] = {}

        def start(element: str, attributes: dict[str, str]) -> None:
            if element == "Relationship" and attributes.get("TargetMode") != "External":
                target = attributes.get("Target", "")
                place = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                kind = attributes.get("Type", "").rpartition("/")[2]
                found[attributes.get("Id", "")] = (kind, place)

        self.look_through(posixpath.join(folder, "_rels", f"{own}.rels"), start)
        return found


def xml_parser() -> expat.XMLParserType:
    """Refuses what could make more of a text than is in it: a document type, with the entities that it defines."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def local(name: str) -> str:
    """An element's name, without the prefix of its namespace."""
    return name if ":" not in name else name.rpartition(":")[2]


def _refuse(*_told: object) -> None:
    raise ListError(Trouble.ENTITIES)


def _look_at_directory(file: BinaryIO, limits: Limits) -> None:
    """Refuse a table of contents that zipfile would fill the memory with.

    Its 64-bit record is read where zipfile does, right before its locator; one that is said to be elsewhere is refused.
    """
    file.seek(0, 2)
    size = file.tell()
    before = max(size - _END_64_LENGTH - _PLACE_64_LENGTH - _END_LENGTH - 65_536, 0)
    file.seek(before)
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + _END_LENGTH:
        raise ListError(Trouble.DAMAGED)
    length = struct.unpack_from("<L", tail, at + 12)[0]
    place = at - _PLACE_64_LENGTH
    if place >= 0 and tail.startswith(_PLACE_64, place):
        record = place - _END_64_LENGTH
        said = struct.unpack_from("<Q", tail, place + 8)[0]
        if record < 0 or said != before + record or not tail.startswith(_END_64, record):
            raise ListError(Trouble.DAMAGED)
        length = max(struct.unpack_from("<Q", tail, record + 40)[0], 0 if length == 0xFFFFFFFF else length)
    if length > limits.directory:
        raise ListError(Trouble.NOT_A_WORKBOOK)
    file.seek(0)
