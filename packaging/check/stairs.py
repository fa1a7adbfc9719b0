#!/usr/bin/env python3
# law of stairs: includes point down only
"""Every #include of our own must point to a part that the including part may know."""
import pathlib
import re
import sys

BASE = {"content/base"}
MODEL = BASE | {"content/model"}
PURE = MODEL  # what booking, matching, pack and trust may know
EDGE = PURE | {"content/booking", "content/matching", "content/pack", "content/trust"}
SYNC = EDGE | {"content/store", "content/store/sealing", "content/store/bookings", "content/search", "content/exchange"}
CONTENT = SYNC | {"content/sync"}
DRAWN = MODEL | {"content/booking", "kiosk/theme", "kiosk/scene", "kiosk/present"}
SCREENS = {"kiosk/screens", "kiosk/screens/pages", "kiosk/screens/pieces"}
SIGNING = {"content/trust/signing", "content/trust/opening"}

ALLOWED = {
    "content/base": set(),
    "content/model": BASE,
    "content/booking": PURE,
    "content/matching": PURE,
    "content/pack": PURE,
    "content/trust": PURE,
    "content/trust/signing": PURE | {"content/trust"},  # admin only: a kiosk does not contain it
    "content/trust/opening": PURE | {"content/trust", "content/trust/signing"},  # likewise: nor what opens sealed forms
    "content/store": EDGE,
    "content/store/sealing": EDGE | {"content/store"},
    "content/store/bookings": EDGE | {"content/store"},
    "content/search": MODEL,
    "content/exchange": EDGE,
    "content/sync": SYNC,
    "kiosk/theme": BASE,
    "kiosk/scene": BASE | {"kiosk/theme"},
    "kiosk/present": MODEL | {"content/booking", "kiosk/theme"},
    "kiosk/screens/pieces": DRAWN,
    "kiosk/screens/pages": DRAWN | {"kiosk/screens/pieces"},
    "kiosk/screens": DRAWN | {"kiosk/screens/pieces", "kiosk/screens/pages"},
    "kiosk/paint": BASE | {"kiosk/theme", "kiosk/scene"},
    "kiosk/input": BASE | {"kiosk/theme", "kiosk/scene"},
    "kiosk/speech": BASE | {"kiosk/theme", "kiosk/scene"},
    "kiosk/app": CONTENT
    | SCREENS
    | {"kiosk/theme", "kiosk/scene", "kiosk/present", "kiosk/paint", "kiosk/input", "kiosk/speech"},
    "kiosk": {"kiosk/app"},
    "admin/edit": MODEL | {"content/pack"},  # pure: no store, no network
    "admin/workspace": CONTENT | {"admin/edit", "admin/publish"},
    "admin/publish": CONTENT | SIGNING,
    "admin/desk": CONTENT | SIGNING | {"admin/publish", "kiosk/present"},
    "admin/cli": CONTENT | SIGNING | {"admin/edit", "admin/publish", "admin/desk", "kiosk/present"},
    "admin/panels": EDGE | {"admin/edit", "kiosk/present", "kiosk/theme"},
    "admin/app": CONTENT
    | SCREENS
    | {"admin/edit", "admin/workspace", "admin/panels", "admin/cli", "kiosk/present", "kiosk/scene", "kiosk/paint", "kiosk/theme"},
    "admin": {"admin/app", "admin/cli"},
}

INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)


def main():
    faults = []
    for source in sorted(p for top in ("content", "kiosk", "admin") for p in pathlib.Path(top).rglob("*.[ch]pp")):
        room = str(source.parent)
        if room not in ALLOWED:
            faults.append(f"{source}: the folder {room} is not in the house's plan")
            continue
        for included in INCLUDE.findall(source.read_text(encoding="utf-8")):
            target = str(pathlib.PurePosixPath(included).parent)
            if not pathlib.Path(included).exists():
                faults.append(f"{source}: \"{included}\" is not written from the root")
            elif target != room and target not in ALLOWED[room]:
                faults.append(f"{source}: {room} must not know {target} (\"{included}\")")
    print("\n".join(faults) if faults else "  includes point down only")
    return 1 if faults else 0


sys.exit(main())
