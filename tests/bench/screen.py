"""The X screen as a person has it: fingers on it, and the moment a pixel changes.

By ctypes on libX11, libXtst and libXdamage. The server tells of every drawing (XDamage), so that waiting costs the
measured program nothing; whether pixels really are other ones is looked up in a small region then.
"""
import ctypes
import select
import sys
import time
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_long, c_short, c_ulong, c_ushort, c_void_p

ALL_PLANES = ctypes.c_ulong(-1).value
Z_PIXMAP = 2
EVERY_RECTANGLE = 0  # XDamageReportRawRectangles


class Image(Structure):
    _fields_ = [("width", c_int), ("height", c_int), ("xoffset", c_int), ("format", c_int), ("data", c_void_p),
                ("byte_order", c_int), ("bitmap_unit", c_int), ("bitmap_bit_order", c_int), ("bitmap_pad", c_int),
                ("depth", c_int), ("bytes_per_line", c_int)]


class Rectangle(Structure):
    _fields_ = [("x", c_short), ("y", c_short), ("width", c_ushort), ("height", c_ushort)]


class DamageEvent(Structure):
    _fields_ = [("type", c_int), ("serial", c_ulong), ("send_event", c_int), ("display", c_void_p),
                ("drawable", c_ulong), ("damage", c_ulong), ("level", c_int), ("more", c_int), ("timestamp", c_ulong),
                ("area", Rectangle), ("geometry", Rectangle)]


class Event(ctypes.Union):
    _fields_ = [("type", c_int), ("damage", DamageEvent), ("room", c_long * 24)]


def library(name, package):
    try:
        return ctypes.CDLL(name)
    except OSError:
        sys.exit(f"bench: {name} is not there; install the Debian package {package}")


X = library("libX11.so.6", "libx11-6")
TEST = library("libXtst.so.6", "libxtst6")
DAMAGE = library("libXdamage.so.1", "libxdamage1")
X.XOpenDisplay.restype = c_void_p
X.XOpenDisplay.argtypes = [c_char_p]
X.XDefaultRootWindow.restype = c_ulong
for call in (X.XDefaultRootWindow, X.XConnectionNumber, X.XPending, X.XFlush):
    call.argtypes = [c_void_p]
for call in (X.XDisplayWidth, X.XDisplayHeight, X.XSync):
    call.argtypes = [c_void_p, c_int]
X.XNextEvent.argtypes = [c_void_p, POINTER(Event)]
X.XGetImage.restype = POINTER(Image)
X.XGetImage.argtypes = [c_void_p, c_ulong, c_int, c_int, c_int, c_int, c_ulong, c_int]
X.XGetSubImage.argtypes = X.XGetImage.argtypes + [POINTER(Image), c_int, c_int]
TEST.XTestFakeMotionEvent.argtypes = [c_void_p, c_int, c_int, c_int, c_ulong]
TEST.XTestFakeButtonEvent.argtypes = [c_void_p, c_int, c_int, c_ulong]
DAMAGE.XDamageQueryExtension.argtypes = [c_void_p, POINTER(c_int), POINTER(c_int)]
DAMAGE.XDamageCreate.restype = c_ulong
DAMAGE.XDamageCreate.argtypes = [c_void_p, c_ulong, c_int]


class Screen:
    def __init__(self):
        self.display = X.XOpenDisplay(None)
        if not self.display:
            sys.exit("bench: there is no display; run it by ./dev bench, which brings one")
        self.root = X.XDefaultRootWindow(self.display)
        self.width, self.height = X.XDisplayWidth(self.display, 0), X.XDisplayHeight(self.display, 0)
        first, error = c_int(), c_int()
        if not DAMAGE.XDamageQueryExtension(self.display, byref(first), byref(error)):
            sys.exit("bench: this X server does not tell of drawing (DAMAGE is missing)")
        self.damage_type = first.value
        DAMAGE.XDamageCreate(self.display, self.root, EVERY_RECTANGLE)
        X.XSync(self.display, 0)
        self.images = {}

    def press(self, x, y):
        """A finger comes down. Returns when it was sent."""
        TEST.XTestFakeMotionEvent(self.display, 0, x, y, 0)
        TEST.XTestFakeButtonEvent(self.display, 1, 1, 0)
        return self._send()

    def release(self):
        TEST.XTestFakeButtonEvent(self.display, 1, 0, 0)
        return self._send()

    def _send(self):
        sent = time.monotonic()
        X.XFlush(self.display)
        return sent

    def pixels(self, region):
        """The bytes of (x, y, width, height)."""
        x, y, width, height = region
        image = self.images.get((width, height))
        if image is None:
            image = X.XGetImage(self.display, self.root, x, y, width, height, ALL_PLANES, Z_PIXMAP)
            self.images[width, height] = image
        else:
            X.XGetSubImage(self.display, self.root, x, y, width, height, ALL_PLANES, Z_PIXMAP, image, 0, 0)
        return ctypes.string_at(image.contents.data, image.contents.bytes_per_line * height)

    def rows(self):
        """One row of pixels in forty: enough to tell two pages apart."""
        return b"".join(self.pixels((0, y, self.width, 1)) for y in range(20, self.height, 40))

    def drawn(self, region, patience):
        """Waits for drawing in the region: when it was heard of, or None after so many seconds."""
        until = time.monotonic() + patience
        while True:
            while X.XPending(self.display):
                event = Event()
                X.XNextEvent(self.display, byref(event))
                if event.type == self.damage_type and touches(event.damage.area, region):
                    return time.monotonic()
            left = until - time.monotonic()
            if left <= 0:
                return None
            select.select([X.XConnectionNumber(self.display)], [], [], left)

    def changed(self, region, before, patience):
        """Waits until the region shows something else than `before`: when, or None."""
        until = time.monotonic() + patience
        while (left := until - time.monotonic()) > 0:
            heard = self.drawn(region, left)
            if heard is not None and self.pixels(region) != before:
                return heard
        return None

    def whole(self):
        return 0, 0, self.width, self.height

    def settle(self, quiet=0.25, patience=30):
        """Until nothing was drawn for so many seconds."""
        until = time.monotonic() + patience
        while self.drawn(self.whole(), quiet) is not None and time.monotonic() < until:
            pass


def touches(area, region):
    x, y, width, height = region
    return (area.x < x + width and x < area.x + area.width and area.y < y + height and y < area.y + area.height)
