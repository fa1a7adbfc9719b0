#!/usr/bin/env python3
# pure rooms: values in, values out
"""Pure rooms know no clock, random source, file, network, window, database."""
import pathlib
import re
import sys

ROOMS = ["content/base", "content/model", "content/booking", "content/matching", "content/pack", "content/trust",
         "content/trust/signing", "content/trust/opening", "content/exchange",
         "kiosk/present", "kiosk/screens", "kiosk/screens/pages", "kiosk/screens/pieces", "kiosk/scene", "kiosk/theme",
         "admin/edit"]

HEADERS = re.compile(
    r'^\s*#\s*include\s+[<"]((?:SFML|imgui|SDL|sqlite3|SQLiteCpp|curl|pqxx|X11|GL|git2)[^>"]*|'
    r'fstream|filesystem|iostream|thread|random|sys/[^>"]*|unistd\.h|fcntl\.h|ctime|time\.h)[>"]', re.M)
WORDS = re.compile(r'\b((?:system|steady|high_resolution)_clock::now|std::rand|std::random_device|std::getenv|'
                   r'std::ofstream|std::ifstream|fopen|std::f?printf|std::puts|gettimeofday|clock_gettime|time\(nullptr\)|std::cout|std::cerr)')


def main():
    faults = []
    for room in ROOMS:
        for source in sorted(pathlib.Path(room).glob("*.[ch]pp")):
            text = source.read_text(encoding="utf-8")
            code = re.sub(r"//[^\n]*", "", text)
            for found in HEADERS.findall(code):
                faults.append(f"{source}: a pure room includes <{found}>")
            for found in WORDS.findall(code):
                faults.append(f"{source}: a pure room uses {found}")
    print("\n".join(faults) if faults else "  no clock, file, network or window in a pure room")
    return 1 if faults else 0


sys.exit(main())
