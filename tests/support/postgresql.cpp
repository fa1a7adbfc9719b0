#include "tests/support/postgresql.hpp"

#include <libpq-fe.h>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <memory>
#include <pwd.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace musubi::test {

namespace {

constexpr const char* kOwner = "owner";

/// The server refuses to run as root: then nobody runs it.
const passwd* otherUser()
{
    return geteuid() == 0 ? getpwnam("nobody") : nullptr;
}

/// Debian keeps the server's programs out of the path, in a folder a version.
std::filesystem::path programNamed(const std::string& name)
{
    std::filesystem::path newest;
    for (const auto& version : std::filesystem::directory_iterator("/usr/lib/postgresql")) {
        const std::filesystem::path program = version.path() / "bin" / name;
        if (std::filesystem::exists(program) && newest < program)
            newest = program;
    }
    if (newest.empty())
        throw std::runtime_error("postgresql is not installed");
    return newest;
}

/// \param said  where its words go
pid_t begin(const std::vector<std::string>& command, int said)
{
    const passwd* const user = otherUser();
    const pid_t process = fork();
    if (process != 0)
        return process;
    if (user != nullptr && (setgroups(0, nullptr) != 0 || setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0))
        _exit(126);
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    for (const int output : {STDOUT_FILENO, STDERR_FILENO})
        dup2(said, output);
    std::vector<char*> words;
    for (const std::string& word : command)
        words.push_back(const_cast<char*>(word.c_str())); // NOLINT(*-const-cast): as execv wants them
    words.push_back(nullptr);
    execv(words.front(), words.data());
    _exit(127);
}

/// Empty when there is nothing more. Past the streams of C, which a thread that waits in one keeps from being flushed,
/// and past what tests/support/failing_system.hpp lets fail.
std::string heardFrom(int said)
{
    std::array<char, 1024> piece{};
    const long count = syscall(SYS_read, said, piece.data(), piece.size());
    return count > 0 ? std::string(piece.data(), static_cast<std::size_t>(count)) : std::string();
}

} // namespace

Postgresql::Postgresql(const std::filesystem::path& disk) : m_folder(disk)
{
    if (const passwd* const user = otherUser(); user != nullptr)
        if (chown(m_folder.path().c_str(), user->pw_uid, user->pw_gid) != 0)
            throw std::runtime_error("the folder cannot be given away");
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    const pid_t making = begin({programNamed("initdb").string(), "-D", m_folder.path() / "data", "-U", kOwner, "-A",
                                "trust", "-E", "UTF8", "--locale=C", "--no-sync"},
                               nowhere);
    close(nowhere);
    int status = 0;
    if (waitpid(making, &status, 0) != making || status != 0)
        throw std::runtime_error("initdb fails");
    start();
}

Postgresql::~Postgresql()
{
    stop();
}

void Postgresql::start()
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe can be had");
    m_process = begin({programNamed("postgres").string(), "-D", m_folder.path() / "data", "-k", m_folder.path(), "-c",
                       "listen_addresses=", "-c", "logging_collector=off", "-c", "log_destination=stderr", "-c",
                       "max_connections=60", "-c", "deadlock_timeout=100ms"},
                      ends[1]);
    close(ends[1]);
    std::string all;
    for (std::string piece; all.find("ready to accept connections") == std::string::npos; all += piece) {
        piece = heardFrom(ends[0]);
        if (piece.empty())
            throw std::runtime_error("postgres does not start: " + all);
    }
    m_listener = std::jthread([said = ends[0]] {
        while (!heardFrom(said).empty()) {
        }
        close(said);
    });
}

// A name without its schema is looked for in the order of the search path: there is another clock before the server's.
void Postgresql::setClock(std::chrono::sys_seconds now) const
{
    run("CREATE SCHEMA IF NOT EXISTS pretended; GRANT USAGE ON SCHEMA pretended TO PUBLIC;"
        "CREATE OR REPLACE FUNCTION pretended.now() RETURNS timestamptz LANGUAGE sql AS "
        "'SELECT pg_catalog.to_timestamp(" +
        std::to_string(now.time_since_epoch().count()) +
        ")'; ALTER DATABASE postgres SET search_path = public, pretended, pg_catalog");
}

void Postgresql::stop()
{
    if (m_process <= 0)
        return;
    kill(m_process, SIGQUIT);
    waitpid(m_process, nullptr, 0);
    m_process = -1;
    m_listener.join();
}

std::string Postgresql::address(std::string_view role) const
{
    return "postgresql://" + std::string(role) + "@/postgres?host=" + m_folder.path().string();
}

void Postgresql::run(const std::string& sql) const
{
    const std::unique_ptr<PGconn, void (*)(PGconn*)> connection(PQconnectdb(address(kOwner).c_str()), PQfinish);
    PQsetNoticeProcessor(
        connection.get(), [](void*, const char*) {}, nullptr);
    const std::unique_ptr<PGresult, void (*)(PGresult*)> answer(PQexec(connection.get(), sql.c_str()), PQclear);
    const ExecStatusType status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw std::runtime_error(PQerrorMessage(connection.get()));
}

} // namespace musubi::test
