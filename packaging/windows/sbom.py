"""The bill of materials, as CycloneDX 1.5: every part, and every file of the folder with its digest."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from windows.machine import digests
from windows.places import DIST, FROZEN, NAME, SBOM, VERSION
from windows.step import EPOCH

if TYPE_CHECKING:
    from windows.parts import Part


def write_sbom(parts: list[Part]) -> None:
    files = digests(FROZEN)
    libraries = [
        {
            "type": "library",
            "bom-ref": part.purl,
            "name": part.name,
            "version": part.version,
            "purl": part.purl,
            "licenses": [{"license": {"name": part.licence}}],
        }
        for part in parts
    ]
    contents = [
        {"type": "file", "bom-ref": f"file:{name}", "name": name, "hashes": [{"alg": "SHA-256", "content": digest}]}
        for name, digest in ((name.replace("\\", "/"), digest) for name, digest in sorted(files.items()))
    ]
    program = {"type": "application", "bom-ref": "program", "name": NAME, "version": VERSION}
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(files, sort_keys=True))}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(EPOCH, UTC).isoformat(),
            "component": program,
        },
        "components": libraries + contents,
        "dependencies": [{"ref": "program", "dependsOn": [part.purl for part in parts]}],
    }
    (DIST / SBOM).write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", "utf-8", newline="\n")
