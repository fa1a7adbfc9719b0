#include "tests/kiosk/window/running_kiosk.hpp"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <array>
#include <csignal>
#include <memory>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace musubi::test {

namespace {

constexpr int kPatience = 300'000; ///< ms, with a sanitizer in mind; only ever waited out by a failure

struct CloseDisplay
{
    void operator()(Display* display) const { XCloseDisplay(display); }
};
using DisplayPointer = std::unique_ptr<Display, CloseDisplay>;

DisplayPointer openDisplay()
{
    return DisplayPointer(XOpenDisplay(nullptr));
}

} // namespace

RunningKiosk::RunningKiosk(std::vector<std::string> options)
{
    options.insert(options.begin(), {MUSUBI_KIOSK, "--verbose"});
    std::vector<char*> arguments;
    for (std::string& option : options)
        arguments.push_back(option.data());
    arguments.push_back(nullptr);

    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        return;
    m_process = fork();
    if (m_process == 0) {
        dup2(ends[1], STDERR_FILENO);
        close(ends[0]);
        close(ends[1]);
        execv(MUSUBI_KIOSK, arguments.data());
        _exit(127);
    }
    close(ends[1]);
    m_stderr = ends[0];
}

RunningKiosk::~RunningKiosk()
{
    if (m_process > 0) {
        kill(m_process, SIGKILL);
        waitpid(m_process, nullptr, 0);
    }
    if (m_stderr >= 0)
        close(m_stderr);
}

std::optional<std::string> RunningKiosk::nextLine()
{
    while (m_unread.find('\n') == std::string::npos) {
        pollfd readable{m_stderr, POLLIN, 0};
        if (poll(&readable, 1, kPatience) <= 0)
            return std::nullopt;
        std::array<char, 4096> bytes{};
        const ssize_t count = read(m_stderr, bytes.data(), bytes.size());
        if (count <= 0)
            return std::nullopt;
        m_unread.append(bytes.data(), static_cast<std::size_t>(count));
        m_everything.append(bytes.data(), static_cast<std::size_t>(count));
    }
    const std::size_t end = m_unread.find('\n');
    std::string line = m_unread.substr(0, end);
    m_unread.erase(0, end + 1);
    return line;
}

std::optional<std::string> RunningKiosk::waitFor(const std::string& part)
{
    while (std::optional<std::string> line = nextLine()) {
        if (line->find(part) != std::string::npos)
            return line;
    }
    return std::nullopt;
}

int RunningKiosk::waitForExit()
{
    int status = 0;
    waitpid(std::exchange(m_process, -1), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void RunningKiosk::terminate() const
{
    kill(m_process, SIGTERM);
}

void RunningKiosk::crash() const
{
    kill(m_process, SIGKILL);
}

bool hasDisplay()
{
    return openDisplay() != nullptr;
}

void putFingerDown(double across, double down)
{
    const DisplayPointer display = openDisplay();
    const int screen = DefaultScreen(display.get());
    const int x = static_cast<int>(across * DisplayWidth(display.get(), screen));
    const int y = static_cast<int>(down * DisplayHeight(display.get(), screen));
    XTestFakeMotionEvent(display.get(), screen, x, y, CurrentTime);
    XTestFakeButtonEvent(display.get(), 1, True, CurrentTime);
    XSync(display.get(), False);
}

void liftFinger()
{
    const DisplayPointer display = openDisplay();
    XTestFakeButtonEvent(display.get(), 1, False, CurrentTime);
    XSync(display.get(), False);
}

void touchScreen(double across, double down)
{
    putFingerDown(across, down);
    liftFinger();
}

void pressKey(const char* name, WithControl control)
{
    const DisplayPointer display = openDisplay();
    const KeyCode key = XKeysymToKeycode(display.get(), XStringToKeysym(name));
    const KeyCode controlKey = XKeysymToKeycode(display.get(), XStringToKeysym("Control_L"));
    if (control == WithControl::Yes)
        XTestFakeKeyEvent(display.get(), controlKey, True, CurrentTime);
    XTestFakeKeyEvent(display.get(), key, True, CurrentTime);
    XTestFakeKeyEvent(display.get(), key, False, CurrentTime);
    if (control == WithControl::Yes)
        XTestFakeKeyEvent(display.get(), controlKey, False, CurrentTime);
    XSync(display.get(), False);
}

} // namespace musubi::test
