#include "kiosk/app/display_watch.hpp"

#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>
#include <array>

namespace musubi::app {

namespace {

struct CloseDisplay
{
    void operator()(Display* display) const { XCloseDisplay(display); }
};

/// Raw events are told to everybody who asks, even while another client holds a grab; from version 2.1 on, touches too.
bool selectRawInput(Display* display)
{
    int opcode = 0;
    int event = 0;
    int error = 0;
    int major = 2;
    int minor = 2;
    if (!XQueryExtension(display, "XInputExtension", &opcode, &event, &error) ||
        XIQueryVersion(display, &major, &minor) != Success)
        return false;
    std::array<unsigned char, XIMaskLen(XI_LASTEVENT)> bits{};
    for (const int type : {XI_RawButtonPress, XI_RawButtonRelease, XI_RawMotion, XI_RawKeyPress, XI_RawKeyRelease,
                           XI_RawTouchBegin, XI_RawTouchUpdate, XI_RawTouchEnd})
        XISetMask(bits.data(), type);
    XIEventMask mask{XIAllMasterDevices, static_cast<int>(bits.size()), bits.data()};
    return XISelectEvents(display, DefaultRootWindow(display), &mask, 1) == Success;
}

} // namespace

struct DisplayWatch::Connection
{
    std::unique_ptr<Display, CloseDisplay> display;
};

DisplayWatch::DisplayWatch(std::unique_ptr<Connection> connection) : m_connection(std::move(connection))
{}
DisplayWatch::~DisplayWatch() = default;

Result<std::unique_ptr<DisplayWatch>> DisplayWatch::open()
{
    auto connection = std::make_unique<Connection>();
    connection->display.reset(XOpenDisplay(nullptr));
    if (!connection->display) {
        const char* const name = XDisplayName(nullptr);
        return Error{ErrorCode::Unavailable,
                     *name == '\0' ? std::string("There is no display: DISPLAY is not set.")
                                   : "The display \"" + std::string(name) + "\" does not answer.",
                     {}};
    }
    return std::unique_ptr<DisplayWatch>(new DisplayWatch(std::move(connection)));
}

void DisplayWatch::watch(unsigned long window)
{
    Display* const display = m_connection->display.get();
    long events = StructureNotifyMask | ExposureMask | FocusChangeMask;
    // Button presses belong to one client alone; the pointer's way to them and the release do not.
    if (!selectRawInput(display))
        events |= KeyPressMask | KeyReleaseMask | PointerMotionMask | ButtonReleaseMask;
    XSelectInput(display, window, events);
    XFlush(display);
}

int DisplayWatch::descriptor() const
{
    return ConnectionNumber(m_connection->display.get());
}

DisplayWatch::Heard DisplayWatch::takeAll()
{
    Display* const display = m_connection->display.get();
    Heard heard = Heard::Nothing;
    while (XPending(display) > 0) {
        XEvent event;
        XNextEvent(display, &event);
        if (event.type == Expose || event.type == MapNotify || event.type == ConfigureNotify)
            heard = Heard::Uncovered;
        else if (heard == Heard::Nothing)
            heard = Heard::Input;
    }
    return heard;
}

} // namespace musubi::app
