// The kiosk as a process, driven as a person would: fingers and keys through XTest, and
// what it says on stderr read line by line. Waits for lines, never for time.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace musubi::test {

class RunningKiosk
{
public:
    /// Starts the program with --verbose and these options.
    explicit RunningKiosk(std::vector<std::string> options);
    ~RunningKiosk(); ///< ends it if it still runs
    RunningKiosk(const RunningKiosk&) = delete;
    RunningKiosk& operator=(const RunningKiosk&) = delete;

    /// The next line that holds `part`; nothing when the program ends or is silent for a minute.
    [[nodiscard]] std::optional<std::string> waitFor(const std::string& part);
    /// Exit status; -1 when it was ended by a signal.
    [[nodiscard]] int waitForExit();
    void terminate() const; ///< as the system asks a program to leave
    void crash() const;     ///< the program cannot do anything about it
    [[nodiscard]] const std::string& everything() const { return m_everything; }

private:
    [[nodiscard]] std::optional<std::string> nextLine();

    int m_process = -1;
    int m_stderr = -1;
    std::string m_unread;
    std::string m_everything;
};

/// Whether the display of this test answers; the tests fail without one.
[[nodiscard]] bool hasDisplay();
/// A finger on the screen at these shares of its width and height; it stays.
void putFingerDown(double across, double down);
void liftFinger();
/// Both in turn.
void touchScreen(double across, double down);
enum class WithControl
{
    No,
    Yes,
};
/// A key by its X name: "q", "Tab".
void pressKey(const char* name, WithControl control);

} // namespace musubi::test
