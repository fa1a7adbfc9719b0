#!/usr/bin/env python3
"""clang-tidy over every source of content, kiosk and admin, on all cores.

A source that was clean is not asked again until something changes that it is made of: itself, a header, .clang-tidy, how it
is compiled, or clang-tidy. What was clean is remembered under $XDG_CACHE_HOME/musubi-tidy by a hash of all that, so that
checkouts in different places share it. Usage: packaging/tidy.py BUILD-FOLDER [SOURCE…]; without a source, all of them.
"""
import concurrent.futures
import functools
import hashlib
import json
import os
import pathlib
import shlex
import subprocess
import sys

TIDY = ["clang-tidy", "--quiet", "--extra-arg=-Wno-unknown-warning-option"]
ROOT = pathlib.Path.cwd()
REMEMBERED = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "musubi-tidy"


@functools.cache
def hash_of(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).digest()


def files_behind(entry):
    """The source and every header that it includes, as clang reads them; None where clang cannot."""
    words = shlex.split(entry["command"])[1:]
    output = words.index("-o")
    del words[output:output + 2]
    words.remove("-c")
    run = subprocess.run(["clang++", *words, "-M", "-w"], cwd=entry["directory"], capture_output=True, text=True)
    if run.returncode != 0:
        return None
    return [os.path.join(entry["directory"], name) for name in shlex.split(run.stdout.replace("\\\n", " "))[1:]]


def key_of(entry, version):
    files = files_behind(entry)
    if files is None:
        return None
    key = hashlib.sha256(version)
    key.update(entry["command"].replace(str(ROOT), "").encode())
    for config in sorted(ROOT.glob("**/.clang-tidy")):
        key.update(hash_of(config))
    for name in sorted(os.path.relpath(os.path.realpath(name), ROOT) if name.startswith(str(ROOT)) else name for name in files):
        key.update(name.encode() + b"\0" + hash_of(name))
    return key.hexdigest()


def check(entry, build, version):
    key = key_of(entry, version)
    if key and (REMEMBERED / key).exists():
        return None
    run = subprocess.run([*TIDY, "-p", str(build), entry["file"]], capture_output=True, text=True)
    if run.returncode != 0 or "warning:" in run.stdout:
        return run.stdout or run.stderr
    if key:
        (REMEMBERED / key).touch()
    return None


def main():
    build = pathlib.Path(sys.argv[1])
    REMEMBERED.mkdir(parents=True, exist_ok=True)
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, check=True).stdout
    rooms = tuple(str(ROOT / room) + "/" for room in ("content", "kiosk", "admin"))
    entries = [one for one in json.loads((build / "compile_commands.json").read_text()) if one["file"].startswith(rooms)]
    wanted = {os.path.abspath(name) for name in sys.argv[2:]}
    entries = [one for one in entries if not wanted or one["file"] in wanted]
    if not entries:
        sys.exit(f"{build}/compile_commands.json names no such source; configure the preset first")
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = [words for words in pool.map(lambda one: check(one, build, version), entries) if words]
    print("".join(found), end="")
    print(f"{len(entries)} sources, {len(found)} with findings")
    sys.exit(1 if found else 0)


main()
