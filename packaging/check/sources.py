#!/usr/bin/env python3
# sources: size, names, nothing left open
"""Files of one idea (at most 300 lines), names that say something, no work left open in the code."""
import pathlib
import re
import sys

LIMIT = 300
EMPTY_NAMES = re.compile(r"(^|_)(utils?|helpers?|common|misc|manager|tools?|info)(_|$)")
# pack_info: pack.json is the information about the pack; there is no better word for it in the vocabulary.
ALLOWED_NAMES = {"pack_info"}
OPEN_ENDS = re.compile(r"\b(TODO|FIXME|XXX)\b")


def main():
    faults = []
    for source in sorted(p for top in ("content", "kiosk", "admin", "tests") for p in pathlib.Path(top).rglob("*.[ch]pp")):
        text = source.read_text(encoding="utf-8")
        lines = text.count("\n")
        if lines > LIMIT and not str(source).startswith("tests/"):
            faults.append(f"{source}: {lines} lines; one idea a file (at most {LIMIT})")
        if EMPTY_NAMES.search(source.stem) and source.stem.removeprefix("read_") not in ALLOWED_NAMES:
            faults.append(f"{source}: a name that says nothing")
        if OPEN_ENDS.search(text):
            faults.append(f"{source}: something is left open")
    print("\n".join(faults) if faults else "  sizes and names are in order")
    return 1 if faults else 0


sys.exit(main())
