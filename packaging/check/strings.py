#!/usr/bin/env python3
# strings: every language complete, every key known
"""Every language has the same keys and placeholders; every key the code names exists; no key is left over."""
import json
import pathlib
import re
import sys

FOLDER = pathlib.Path("assets/strings")
REFERENCE = "ja"
# A placeholder is a name at the first depth of a brace; deeper braces are the branches of plural and select.
KEY_IN_CODE = re.compile(r'"([a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+)"')
PREFIX_IN_CODE = re.compile(r'"([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.)"')


# How a weekday is named beside "today" and "tomorrow" differs by language: 日曜, Sunday, or not at all.
FREE_FORMS = {"day.tomorrow", "day.weekday", "day.weekday-holiday"}


def placeholders(message):
    """Names of the arguments: the first word of each brace at the outermost depth."""
    names, depth, start = set(), 0, 0
    for at, letter in enumerate(message):
        if letter == "{":
            depth += 1
            start = at + 1 if depth == 1 else start
        elif letter == "}":
            if depth == 1:
                names.add(re.split(r"[,\s]", message[start:at].strip())[0])
            depth -= 1
    return names


def main():
    faults = []
    files = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}
    reference = files[REFERENCE]
    for language, texts in files.items():
        for key in sorted(reference.keys() - texts.keys()):
            faults.append(f"{FOLDER}/{language}.json: {key} is missing")
        for key in sorted(texts.keys() - reference.keys()):
            faults.append(f"{FOLDER}/{language}.json: {key} is not in {REFERENCE}.json")
        for key in sorted(texts.keys() & reference.keys()):
            if not texts[key].strip():
                faults.append(f"{FOLDER}/{language}.json: {key} is empty")
            if key not in FREE_FORMS and placeholders(texts[key]) != placeholders(reference[key]):
                faults.append(f"{FOLDER}/{language}.json: {key} has other placeholders than {REFERENCE}.json")
    code = "\n".join(p.read_text(encoding="utf-8") for top in ("kiosk", "admin") for p in pathlib.Path(top).rglob("*.[ch]pp"))
    named = set(KEY_IN_CODE.findall(code))
    prefixes = set(PREFIX_IN_CODE.findall(code))
    spoken = {match for match in re.findall(r'(?:say|sayFully|text)\(\s*(?:[^"()]*,\s*)?"([a-z0-9.-]+)"', code) if "." in match}
    for key in sorted(spoken - reference.keys()):
        if not any(known.startswith(key) for known in reference):
            faults.append(f"the code says {key}, which no language knows")
    for key in sorted(reference.keys() - named):
        if not any(key.startswith(prefix) for prefix in prefixes):
            faults.append(f"{FOLDER}: {key} is used nowhere")
    print("\n".join(faults) if faults else f"  {len(reference)} strings in {len(files)} languages")
    return 1 if faults else 0


sys.exit(main())
