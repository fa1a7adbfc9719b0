#!/usr/bin/env python3
# What 100,000 entries cost against 100: start-up and memory of the real program.
"""Costs should grow with what is shown, not with what exists.

Starts the kiosk on two generated packs, in turn and several times each, and prints
medians and their ratio. Needs a display (./dev bench brings one). Never part of the
test suite: the machine's noise is not a defect of the program.
"""
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROUNDS = 5
SMALL, LARGE = 100, 100_000
LEAVE_AFTER_COMPLETE = 2.0  # seconds; by then the first idle frame is drawn


def memory_mib(pid):
    """What only this process keeps in memory, and its fair share of what is shared."""
    rollup = Path(f"/proc/{pid}/smaps_rollup")
    text = rollup.read_text() if rollup.exists() else ""
    found = re.search(r"^Pss:\s+(\d+) kB", text, re.M)
    if not found:
        found = re.search(r"^VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text(), re.M)
    return int(found.group(1)) / 1024


def start(kiosk, pack, count):
    """One start, with all of its entries: milliseconds to the first frame, to the complete pack, and memory then."""
    program = subprocess.Popen([kiosk, "--pack", pack, "--at", "home", "--verbose"],
                               stderr=subprocess.PIPE, text=True)
    guard = threading.Timer(300, program.kill)
    guard.start()
    first = complete = None
    try:
        for line in program.stderr:
            if found := re.search(r"first frame after (\d+) ms", line):
                first = int(found.group(1))
            if found := re.search(r"complete with (\d+) entries after (\d+) ms", line):
                if int(found.group(1)) != count:
                    sys.exit(f"growth: {kiosk} shows {found.group(1)} of {count} entries")
                complete = int(found.group(2))
                break
        if first is None or complete is None:
            sys.exit(f"growth: {kiosk} did not start on {pack}")
        time.sleep(LEAVE_AFTER_COMPLETE)
        return first, complete, memory_mib(program.pid)
    finally:
        guard.cancel()
        program.kill()
        program.wait()


def main():
    binaries = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        packs = {}
        for count in (SMALL, LARGE):
            packs[count] = str(Path(folder) / str(count))
            subprocess.run([binaries / "musubi-generate-pack", str(count), packs[count]], check=True)
        runs = {SMALL: [], LARGE: []}
        for _ in range(ROUNDS):
            for count in (SMALL, LARGE):
                runs[count].append(start(binaries / "musubi-kiosk", packs[count], count))
    print(f"{'':28}{SMALL:>10,}{LARGE:>10,}{'ratio':>8}")
    for column, name in enumerate(("first frame, ms", "pack complete, ms", "memory (PSS), MiB")):
        small, large = (statistics.median(run[column] for run in runs[count]) for count in (SMALL, LARGE))
        print(f"{name:28}{small:>10.0f}{large:>10.0f}{large / small:>8.2f}")


if __name__ == "__main__":
    main()
