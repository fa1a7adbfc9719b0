// A real web server over one folder, private to one test.
#pragma once

#include "tests/support/certificate.hpp"
#include "tests/support/temporary_folder.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>

namespace musubi::test {

class Nginx
{
public:
    /// Serves `folder` on a port of its own; over https when it has a certificate.
    explicit Nginx(const std::filesystem::path& folder, const std::optional<Certificate>& certificate = std::nullopt);
    ~Nginx();
    Nginx(const Nginx&) = delete;
    Nginx& operator=(const Nginx&) = delete;

    /// "http://127.0.0.1:34567"; "https://…" with a certificate
    [[nodiscard]] std::string address() const;
    /// Ends it, and says what it has answered, a line a request: "GET /x 206".
    [[nodiscard]] std::string stop();

private:
    void end(int signal);

    TemporaryFolder m_own; ///< configuration, logs
    int m_port = 0;
    bool m_isSecret = false;
    pid_t m_process = -1;
};

} // namespace musubi::test
