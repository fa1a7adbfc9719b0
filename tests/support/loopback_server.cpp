#include "tests/support/loopback_server.hpp"

#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace musubi::test {

namespace {

constexpr int kPatience = 20'000; ///< ms; only ever waited out by a failure
constexpr std::size_t kLongestHead = 65536;

bool isReadable(int file, int milliseconds)
{
    pollfd readable{file, POLLIN, 0};
    return poll(&readable, 1, milliseconds) > 0;
}

/// Up to the empty line; what was there when the client hung up.
std::string readHead(int connection)
{
    std::string head;
    std::array<char, 4096> piece{};
    while (head.find("\r\n\r\n") == std::string::npos && head.size() < kLongestHead) {
        const ssize_t count = isReadable(connection, kPatience) ? recv(connection, piece.data(), piece.size(), 0) : 0;
        if (count <= 0)
            break;
        head.append(piece.data(), static_cast<std::size_t>(count));
    }
    return head;
}

std::string between(const std::string& text, const std::string& from, const std::string& to)
{
    const std::size_t begin = text.find(from);
    if (begin == std::string::npos)
        return {};
    const std::size_t end = text.find(to, begin + from.size());
    return text.substr(begin + from.size(), end == std::string::npos ? end : end - begin - from.size());
}

} // namespace

bool Answering::send(std::string_view bytes) const
{
    while (!bytes.empty()) {
        const ssize_t count = ::send(m_connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

void Answering::answer(const std::string& status, std::string_view body, const std::string& fields) const
{
    const std::string head = "HTTP/1.1 " + status + "\r\nContent-Length: " + std::to_string(body.size()) +
                             "\r\nConnection: close\r\n" + fields + "\r\n";
    if (send(head))
        (void)send(body);
}

bool Answering::isThereAfter(int milliseconds) const
{
    return !isReadable(m_connection, milliseconds);
}

LoopbackServer::LoopbackServer() : m_listening(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof place;
    auto* const address = reinterpret_cast<sockaddr*>(&place);
    if (bind(m_listening, address, length) != 0 || listen(m_listening, 64) != 0 ||
        getsockname(m_listening, address, &length) != 0)
        throw std::runtime_error("no port can be had on the loopback interface");
    m_port = ntohs(place.sin_port);
}

LoopbackServer::~LoopbackServer()
{
    close(m_listening);
}

std::string LoopbackServer::address() const
{
    return "http://127.0.0.1:" + std::to_string(m_port);
}

void LoopbackServer::serve(const Answer& answer, int untilReadable) const
{
    while (true) {
        std::array<pollfd, 2> awaited{{{m_listening, POLLIN, 0}, {untilReadable, POLLIN, 0}}};
        if (poll(awaited.data(), awaited.size(), kPatience) <= 0 || awaited[1].revents != 0)
            return;
        const int connection = accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection < 0)
            continue;
        const std::string head = readHead(connection);
        answer({between(head, "GET /", " HTTP/"), between(head, "Range: bytes=", "\r\n")}, Answering(connection));
        close(connection);
    }
}

struct BackgroundServer::Running
{
    explicit Running(Answer answer) : serving([this, answer = std::move(answer)] { server.serve(answer, ends[0]); }) {}

    LoopbackServer server;
    std::array<int, 2> ends = made();
    std::thread serving;

private:
    static std::array<int, 2> made()
    {
        std::array<int, 2> pipeEnds{};
        if (pipe(pipeEnds.data()) != 0)
            throw std::runtime_error("no pipe can be had");
        return pipeEnds;
    }
};

BackgroundServer::BackgroundServer(Answer answer) : m_running(new Running(std::move(answer)))
{}

BackgroundServer::~BackgroundServer()
{
    close(m_running->ends[1]);
    m_running->serving.join();
    close(m_running->ends[0]);
    delete m_running;
}

std::string BackgroundServer::address() const
{
    return m_running->server.address();
}

} // namespace musubi::test
