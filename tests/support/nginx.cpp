#include "tests/support/nginx.hpp"

#include <arpa/inet.h>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <netinet/in.h>
#include <sstream>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace musubi::test {

namespace {

struct Listening
{
    int socket = -1;
    int port = 0;
};

/// Listens already, so that a request made before the server is ready waits for it.
Listening listenAnywhere()
{
    Listening made{::socket(AF_INET, SOCK_STREAM, 0), 0};
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof place;
    auto* const address = reinterpret_cast<sockaddr*>(&place);
    if (bind(made.socket, address, length) != 0 || listen(made.socket, 64) != 0 ||
        getsockname(made.socket, address, &length) != 0)
        throw std::runtime_error("no port can be had on the loopback interface");
    made.port = ntohs(place.sin_port);
    return made;
}

std::string configuration(const std::string& own, const std::string& folder, int port,
                          const std::optional<Certificate>& certificate)
{
    std::ostringstream text;
    // The worker runs as whoever runs the test, so that it may read the test's folder; without root it does so anyway.
    text << "daemon off;\nworker_processes 1;\n"
         << (geteuid() == 0 ? "user root;\n" : "") << "pid " << own << "/pid;\nerror_log " << own << "/errors;\n"
         << "events { worker_connections 64; }\nhttp {\n"
         << "  log_format answered '$request_method $request_uri $status';\n"
         << "  access_log " << own << "/answered answered;\n";
    for (const char* const part : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        text << "  " << part << "_temp_path " << own << "/" << part << ";\n";
    text << "  server {\n    listen 127.0.0.1:" << port << (certificate ? " ssl" : "") << ";\n    root " << folder
         << ";\n"
         << (certificate ? "    ssl_certificate " + certificate->certificate.string() + ";\n    ssl_certificate_key " +
                               certificate->key.string() + ";\n"
                         : "")
         << "    location /elsewhere { return 302 $arg_to; }\n"
         << "    location /moved/ { rewrite ^/moved/(.*)$ /$1 redirect; }\n"
         << "    location /forbidden/ { return 403; }\n"
         << "    location /broken/ { return 500; }\n  }\n}\n";
    return text.str();
}

} // namespace

Nginx::Nginx(const std::filesystem::path& folder, const std::optional<Certificate>& certificate)
    : m_isSecret(certificate.has_value())
{
    const Listening listening = listenAnywhere();
    m_port = listening.port;
    const std::string own = m_own.path().string();
    m_own.write("nginx.conf", configuration(own, folder.string(), m_port, certificate));
    m_process = fork();
    if (m_process == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        // The way nginx hands its sockets to a newer self: it takes this one instead of opening the port.
        setenv("NGINX", (std::to_string(listening.socket) + ";").c_str(), 1);
        const std::string file = own + "/nginx.conf";
        const std::string errors = own + "/errors";
        execlp("nginx", "nginx", "-p", own.c_str(), "-e", errors.c_str(), "-c", file.c_str(), nullptr);
        execl("/usr/sbin/nginx", "nginx", "-p", own.c_str(), "-e", errors.c_str(), "-c", file.c_str(), nullptr);
        _exit(127);
    }
    close(listening.socket);
}

Nginx::~Nginx()
{
    end(SIGTERM);
}

void Nginx::end(int signal)
{
    if (m_process <= 0)
        return;
    kill(m_process, signal);
    waitpid(m_process, nullptr, 0);
    m_process = -1;
}

std::string Nginx::address() const
{
    return (m_isSecret ? "https://127.0.0.1:" : "http://127.0.0.1:") + std::to_string(m_port);
}

std::string Nginx::stop()
{
    end(SIGQUIT); // when everything is answered and written down
    std::ostringstream text;
    text << std::ifstream(m_own.path() / "answered").rdbuf();
    return text.str();
}

} // namespace musubi::test
