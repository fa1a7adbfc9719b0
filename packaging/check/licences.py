#!/usr/bin/env python3
# licences: every shipped file is listed
"""Every file under assets/ and every media file of the default packs stands in assets/LICENCES.md, and nothing else does."""
import pathlib
import re
import sys

LIST = pathlib.Path("assets/LICENCES.md")


def main():
    listed = set(re.findall(r"^\|\s*`([^`]+)`", LIST.read_text(encoding="utf-8"), re.M))
    shipped = {str(p) for p in pathlib.Path("assets").rglob("*") if p.is_file() and p != LIST and "strings" not in p.parts}
    shipped |= {str(p) for p in pathlib.Path("content/packs").rglob("media/*") if p.is_file()}
    faults = [f"{path} is shipped, but {LIST} does not say under which licence" for path in sorted(shipped - listed)]
    faults += [f"{LIST} lists {path}, which is not there" for path in sorted(listed - shipped)]
    print("\n".join(faults) if faults else f"  {len(shipped)} files, each with its licence")
    return 1 if faults else 0


sys.exit(main())
