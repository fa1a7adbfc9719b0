#!/usr/bin/env python3
# The kiosk beside a browser: touch to pixels, start, memory, and how still both stand.
"""Measures the real kiosk and Debian's Chromium in --kiosk on the same screen, in turn, in one run.

Both show the same two pages. Every round starts each program, takes its memory and touches it; the last round also
watches it stand still. Needs a display (./dev bench brings one). Without Chromium only the kiosk is measured. Never
part of the test suite: the machine's noise is not a defect of the program.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

import screen as glass
from programs import Running
from web_page import place_of, web_page

SOURCES = Path(__file__).resolve().parents[2]
MORNING = "2026-11-21T09:41+09:00"
FRAME_MS = 1000 / 60
COMPLETE_AFTER = 4.0  # seconds without drawing: what shows then is the complete page
PATIENCE = 60.0
SETTLE_BEFORE_STILL = 10.0


class Kiosk:
    name = "kiosk"

    def __init__(self, program, folder):
        self.program, self.cache = program, folder / "cache"
        self.pack = SOURCES / "content/packs/tsukuba"

    def dump(self, address):
        return subprocess.run([self.program, "--pack", self.pack, "--at", address, "--now", MORNING, "--dump", "scene"],
                              check=True, stdout=subprocess.PIPE, text=True).stdout

    def start(self):
        token = "musubi-bench-" + str(os.getpid())
        return Running([self.program, "--pack", self.pack, "--at", "home", "--now", MORNING, "--place", token,
                        "--idle-warning", "3600", "--idle-reset", "7200"], token,
                       {"XDG_CACHE_HOME": str(self.cache)})


class Browser:
    name = "Chromium"

    def __init__(self, program, folder, page):
        self.program, self.profile = program, folder / "profile"
        self.page = folder / "page.html"
        self.page.write_text(page, encoding="utf-8")

    def start(self):
        options = ["--kiosk", "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
                   "--disable-sync", "--disable-component-update", "--disable-extensions", "--window-position=0,0",
                   "--window-size=1920,1080", f"--user-data-dir={self.profile}", "--test-type"]
        if os.getuid() == 0:
            options.append("--no-sandbox")  # Chromium does not start as root with it
        return Running([self.program, *options, self.page.as_uri()], str(self.profile))


def complete_page(screen, running):
    """Milliseconds from the start until the screen shows what it still shows when nothing is drawn any more."""
    seen = []
    patience = PATIENCE
    while (heard := screen.drawn(screen.whole(), patience)) is not None:
        seen.append((heard, screen.rows()))
        patience = COMPLETE_AFTER
    if not seen:
        raise SystemExit(f"bench: nothing appeared within {PATIENCE:.0f} s")
    final = seen[-1][1]
    since = None
    for heard, rows in seen:
        if rows != final:
            since = None
        elif since is None:
            since = heard
    return (since - running.started) * 1000


def touch(screen, place, down, up):
    """One touch; appends the milliseconds to the pressed look and to the next page."""
    x, y, width, height = place
    screen.settle()
    for act, times in ((lambda: screen.press(x + width // 2, y + height // 2), down), (screen.release, up)):
        before = screen.pixels(place)
        sent = act()
        changed = screen.changed(place, before, patience=5)
        if changed is None:
            raise SystemExit(f"bench: a touch at {place} changed nothing within 5 s")
        times.append((changed - sent) * 1000)
        screen.settle(patience=2)


def still(running, seconds):
    """Wake-ups a second and per mille of a processor core."""
    time.sleep(SETTLE_BEFORE_STILL)
    woken, spent = running.counts()
    time.sleep(seconds)
    more_woken, more_spent = running.counts()
    return (more_woken - woken) / seconds, (more_spent - spent) / seconds / 1e6


def measure(screen, program, places, touches, still_for, results):
    screen.settle()
    running = program.start()
    try:
        results["start"].append(complete_page(screen, running))
        results["memory"].append(running.memory_mib())
        if still_for:
            woken, busy = still(running, still_for)
            results["wake-ups"].append(woken)
            results["busy"].append(busy)
        for number in range(touches):
            touch(screen, places[number % len(places)], results["down"], results["up"])
    finally:
        running.end()


def late(values):
    """The 99th percentile: one in a hundred is slower."""
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.99))]


LINES = (("finger down to pressed look, median, ms", "down", statistics.median),
         ("finger down to pressed look, 99 %, ms", "down", late),
         ("finger up to next page, median, ms", "up", statistics.median),
         ("finger up to next page, 99 %, ms", "up", late),
         ("start to complete home page, ms", "start", statistics.median),
         ("memory (PSS) of all processes, MiB", "memory", statistics.median),
         ("standing still: wake-ups a second", "wake-ups", statistics.median),
         ("standing still: core in use, per mille", "busy", statistics.median))


def report(results, touches):
    names = list(results)
    print(f"{'':42}" + "".join(f"{name:>12}" for name in names) + ("       ratio" if len(names) > 1 else ""))
    for title, key, share in LINES:
        values = [share(results[name][key]) for name in names]
        ratio = f"{values[0] / values[1]:>12.3f}" if len(values) > 1 and values[1] else ""
        print(f"{title:42}" + "".join(f"{value:>12.2f}" for value in values) + ratio)
    print(f"{touches} touches each; a frame of 60 Hz is {FRAME_MS:.1f} ms; "
          f"load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binaries", type=Path, help="folder with musubi-kiosk")
    parser.add_argument("--touches", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5, help="starts of each program")
    parser.add_argument("--still", type=float, default=30, help="seconds of standing still")
    wish = parser.parse_args()
    screen = glass.Screen()
    with tempfile.TemporaryDirectory(prefix="musubi-bench-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        kiosk = Kiosk(wish.binaries.resolve() / "musubi-kiosk", folder)
        home, events = kiosk.dump("home"), kiosk.dump("events")
        places = [place_of(home, "home.door.events"), place_of(events, "bar.home")]
        programs = [kiosk]
        if chromium := shutil.which("chromium"):
            programs.append(Browser(chromium, folder, web_page([home, events], SOURCES / "content/packs/tsukuba/media")))
        else:
            print("chromium is not installed, only ours measured (apt-get install chromium)")
        results = {program.name: {key: [] for _, key, _ in LINES} for program in programs}
        for program in programs:  # once for nothing: the caches on disk are filled
            measure(screen, program, places, 0, 0, {key: [] for _, key, _ in LINES})
        for number in range(wish.rounds):
            for program in programs:
                share = (number + 1) * wish.touches // wish.rounds - number * wish.touches // wish.rounds
                measure(screen, program, places, share, wish.still if number == wish.rounds - 1 else 0,
                        results[program.name])
        report(results, wish.touches)


if __name__ == "__main__":
    main()
