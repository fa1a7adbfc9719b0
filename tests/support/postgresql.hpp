// A real PostgreSQL server, private to one test program: its data in a folder of its own, reached by a socket in it.
#pragma once

#include "tests/support/temporary_folder.hpp"

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <thread>

namespace musubi::test {

class Postgresql
{
public:
    /// Running, with no tables. \param disk  where its folder is made
    explicit Postgresql(const std::filesystem::path& disk);
    ~Postgresql();
    Postgresql(const Postgresql&) = delete;
    Postgresql& operator=(const Postgresql&) = delete;

    /// "postgresql://role@/postgres?host=…"
    [[nodiscard]] std::string address(std::string_view role) const;
    /// Runs `sql` as the owner of everything; throws what the server says.
    void run(const std::string& sql) const;

    /// What its clock says from now on to connections that are made after the first call.
    void setClock(std::chrono::sys_seconds now) const;

    /// As a power cut would: clients see their connections go.
    void stop();
    /// Returns when it takes connections.
    void start();

private:
    TemporaryFolder m_folder;
    pid_t m_process = -1;
    std::jthread m_listener; ///< takes what the server says, so that it never waits to say it
};

} // namespace musubi::test
