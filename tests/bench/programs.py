"""A running program with everything it started: how to end it, what it holds in memory, how often it wakes."""
import os
import re
import signal
import subprocess
import time
from pathlib import Path


def number(path, pattern):
    """The first number of the pattern in a file of /proc; 0 when the process is gone."""
    try:
        found = re.search(pattern, path.read_text(), re.M)
    except OSError:
        return 0
    return int(found.group(1)) if found else 0


def parents():
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        found[int(folder.name)] = number(folder / "status", r"^PPid:\s+(\d+)")
    return found


class Running:
    """One program under measurement. `token` stands in the command line of everything it starts."""

    def __init__(self, command, token, environment=None):
        self.token = token.encode()
        self.started = time.monotonic()
        self.process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL, start_new_session=True,
                                        env={**os.environ, **(environment or {})})

    def processes(self):
        """It, its descendants, and those that left the family but carry the token."""
        family = {self.process.pid}
        known = parents()
        grown = True
        while grown:
            more = {child for child, parent in known.items() if parent in family} - family
            grown = bool(more)
            family |= more
        for pid in known:
            try:
                if self.token in Path(f"/proc/{pid}/cmdline").read_bytes() and pid != os.getpid():
                    family.add(pid)
            except OSError:
                pass
        return family

    def memory_mib(self):
        """What only these processes keep in memory, and their fair share of what is shared."""
        return sum(number(Path(f"/proc/{pid}/smaps_rollup"), r"^Pss:\s+(\d+) kB") for pid in self.processes()) / 1024

    def counts(self):
        """Wake-ups (waits that ended) and nanoseconds of processor time of every thread, since the start."""
        wake_ups = spent = 0
        for pid in self.processes():
            for task in Path(f"/proc/{pid}/task").glob("*"):
                wake_ups += number(task / "status", r"^voluntary_ctxt_switches:\s+(\d+)")
                spent += number(task / "schedstat", r"^(\d+)")
        return wake_ups, spent

    def end(self):
        family = self.processes()
        for pid in family:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait()
        while any(os.path.exists(f"/proc/{pid}") and parents().get(pid) not in (0, 1, None) for pid in family):
            time.sleep(0.05)
