#include "tests/support/program.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace musubi::test {

namespace {

struct Pipe
{
    Pipe()
    {
        if (pipe2(ends.data(), O_CLOEXEC) != 0)
            throw std::runtime_error("no pipe can be had");
    }
    std::array<int, 2> ends{};
};

[[noreturn]] void become(const std::vector<std::string>& command, int alive, FILE* said)
{
    // Stays open as long as the program runs, and is never written to.
    fcntl(alive, F_SETFD, 0);
    for (const int output : {STDOUT_FILENO, STDERR_FILENO})
        dup2(fileno(said), output);
    for (const char* const proxy : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
        unsetenv(proxy);
    std::vector<std::string> words = command;
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    execvp(arguments.front(), arguments.data());
    _exit(127);
}

std::string contentOf(FILE* file)
{
    std::string text;
    std::array<char, 4096> piece{};
    std::rewind(file);
    while (const std::size_t count = std::fread(piece.data(), 1, piece.size(), file))
        text.append(piece.data(), count);
    return text;
}

} // namespace

Ended runProgram(const std::vector<std::string>& command, const std::function<void(int)>& meanwhile)
{
    const Pipe alive;
    FILE* const said = std::tmpfile();
    const pid_t process = fork();
    if (process == 0)
        become(command, alive.ends[1], said);
    close(alive.ends[1]);
    meanwhile(alive.ends[0]);
    int status = 0;
    waitpid(process, &status, 0);
    close(alive.ends[0]);
    Ended ended{WIFEXITED(status) ? WEXITSTATUS(status) : -1, contentOf(said)};
    std::fclose(said);
    return ended;
}

} // namespace musubi::test
