// A web server of one test, on a port of its own on the loopback interface, that answers well or badly.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace musubi::test {

/// What a client has sent; the head only.
struct Asked
{
    std::string path;  ///< without the leading slash, as it was sent
    std::string range; ///< of "Range: bytes=…", or nothing
};

/// One connection; it ends when the answer does.
class Answering
{
public:
    explicit Answering(int connection) : m_connection(connection) {}

    /// Whether the client still takes something.
    [[nodiscard]] bool send(std::string_view bytes) const;
    /// A whole answer. \param status  "200 OK"
    void answer(const std::string& status, std::string_view body, const std::string& fields = "") const;
    /// Waits until the client hangs up or so many milliseconds have passed. \return whether it is still there
    [[nodiscard]] bool isThereAfter(int milliseconds) const;

private:
    int m_connection;
};

using Answer = std::function<void(const Asked& asked, const Answering& answering)>;

class LoopbackServer
{
public:
    LoopbackServer();
    ~LoopbackServer();
    LoopbackServer(const LoopbackServer&) = delete;
    LoopbackServer& operator=(const LoopbackServer&) = delete;

    /// "http://127.0.0.1:34567"
    [[nodiscard]] std::string address() const;
    /// Answers one connection after the other until `untilReadable` (a file of the system) can be read or has ended.
    void serve(const Answer& answer, int untilReadable) const;

private:
    int m_listening = -1;
    int m_port = 0;
};

/// A server that answers in its own thread until it goes.
class BackgroundServer
{
public:
    explicit BackgroundServer(Answer answer);
    ~BackgroundServer();
    BackgroundServer(const BackgroundServer&) = delete;
    BackgroundServer& operator=(const BackgroundServer&) = delete;

    [[nodiscard]] std::string address() const;

private:
    struct Running;
    Running* m_running;
};

} // namespace musubi::test
