#!/usr/bin/env python3
# strings: every language complete, every key known
"""Every language has the same keys; every message parses and has the same arguments and choices in every language;
every key the code names exists; no key is left over."""
import json
import pathlib
import re
import sys

sys.dont_write_bytecode = True  # the tree of the sources stays clean

from messages.icu_message import Malformed, MessageReader, choices_of, names_of

FOLDER = pathlib.Path("assets/strings")
WINDOW_FOLDER = pathlib.Path("assets/admin/strings")  # of the window for staff
WINDOW = {pathlib.Path("admin/panels"), pathlib.Path("admin/app")}
REFERENCE = "ja"
KEY_IN_CODE = re.compile(r'"([a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+)"')
PREFIX_IN_CODE = re.compile(r'"([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.)"')


# How a weekday is named beside "today" and "tomorrow" differs by language: 日曜, Sunday, or not at all.
NAMES_A_WEEKDAY = {"day.tomorrow", "day.weekday", "day.weekday-holiday"}
WEEKDAYS = {"weekday", "weekdayLong"}


def parsed(texts, file, language, faults):
    """Key → arguments, of the messages that are well formed."""
    messages = {}
    for key, text in sorted(texts.items()):
        try:
            messages[key] = MessageReader(text, language).read()
        except Malformed as malformed:
            faults.append(f"{file}: {key} {malformed}")
    return messages


def differing(file, messages, reference):
    """What a message says of other things, or chooses by other things, than the reference."""
    faults = []
    for key in sorted(messages.keys() & reference.keys()):
        where = f"{file}: {key}"
        names, expected = names_of(messages[key]), names_of(reference[key])
        if key in NAMES_A_WEEKDAY:
            names, expected = names - WEEKDAYS, expected - WEEKDAYS
        for name in sorted(names - expected):
            faults.append(f"{where} has the argument {name}, which {REFERENCE}.json has not")
        for name in sorted(expected - names):
            faults.append(f"{where} lacks the argument {name}")
        if choices_of(messages[key]) != choices_of(reference[key]):
            faults.append(f"{where} has other forms than {REFERENCE}.json")
    return faults


def check(folder, sources):
    """The faults of one program's words, and how many there are."""
    faults = []
    files = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}
    reference = files[REFERENCE]
    for language, texts in files.items():
        for key in sorted(reference.keys() - texts.keys()):
            faults.append(f"{folder}/{language}.json: {key} is missing")
        for key in sorted(texts.keys() - reference.keys()):
            faults.append(f"{folder}/{language}.json: {key} is not in {REFERENCE}.json")
        for key in sorted(texts.keys() & reference.keys()):
            if not texts[key].strip():
                faults.append(f"{folder}/{language}.json: {key} is empty")
    messages = {language: parsed(texts, f"{folder}/{language}.json", language, faults) for language, texts in files.items()}
    for language in messages.keys() - {REFERENCE}:
        faults += differing(f"{folder}/{language}.json", messages[language], messages[REFERENCE])
    code = "\n".join(p.read_text(encoding="utf-8") for p in sources)
    named = set(KEY_IN_CODE.findall(code))
    prefixes = set(PREFIX_IN_CODE.findall(code))
    spoken = {match for match in re.findall(r'(?:say|sayFully|text|words)\(\s*(?:[^"()]*,\s*)?"([a-z0-9.-]+)"', code) if "." in match}
    for key in sorted(spoken - reference.keys()):
        if not any(known.startswith(key) for known in reference):
            faults.append(f"the code says {key}, which no language of {folder} knows")
    for key in sorted(reference.keys() - named):
        if not any(key.startswith(prefix) for prefix in prefixes):
            faults.append(f"{folder}: {key} is used nowhere")
    return faults, f"{len(reference)} strings in {len(files)} languages"


def main():
    sources = [p for top in ("kiosk", "admin") for p in sorted(pathlib.Path(top).rglob("*.[ch]pp"))]
    window = [p for p in sources if p.parent in WINDOW]
    faults, counts = check(FOLDER, [p for p in sources if p not in window])
    if window:
        faults_of_window, counts_of_window = check(WINDOW_FOLDER, window)
        faults += faults_of_window
        counts += f"; the window for staff has {counts_of_window}"
    print("\n".join(sorted(faults)) if faults else f"  {counts}")
    return 1 if faults else 0


sys.exit(main())
