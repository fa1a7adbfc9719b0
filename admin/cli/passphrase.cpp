#include "admin/cli/passphrase.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

namespace musubi::admin {

namespace {

using trust::SecretBytes;

constexpr std::size_t kLongest = 1024; // bytes
constexpr std::size_t kShortest = 12;
constexpr unsigned char kInterrupt = 0x03;  // Ctrl+C
constexpr unsigned char kEndOfInput = 0x04; // Ctrl+D
constexpr unsigned char kBackspace = 0x08;
constexpr unsigned char kDropLine = 0x15; // Ctrl+U
constexpr unsigned char kDelete = 0x7F;

class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

/// A terminal that shows nothing of what is typed, as it was again afterwards. Ctrl+C arrives as a letter, so that
/// nobody is left with a terminal that stays mute.
class MuteTerminal
{
public:
    explicit MuteTerminal(int terminal) : m_terminal(terminal)
    {
        m_isMute = ::tcgetattr(terminal, &m_before) == 0;
        termios mute = m_before;
        mute.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG | ICANON);
        mute.c_cc[VMIN] = 1;
        mute.c_cc[VTIME] = 0;
        m_isMute = m_isMute && ::tcsetattr(terminal, TCSAFLUSH, &mute) == 0;
    }
    ~MuteTerminal()
    {
        if (m_isMute)
            ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    MuteTerminal(const MuteTerminal&) = delete;
    MuteTerminal& operator=(const MuteTerminal&) = delete;
    [[nodiscard]] bool isMute() const { return m_isMute; }

private:
    int m_terminal;
    termios m_before{};
    bool m_isMute = false;
};

enum class Source
{
    File,
    Terminal, ///< where keys mean something: backspace, Ctrl+U, Ctrl+C, Ctrl+D
};

/// What is left of `length` bytes without the last letter, which may be several bytes of UTF-8.
std::size_t withoutLast(std::span<const unsigned char> bytes, std::size_t length)
{
    constexpr unsigned kContinues = 0x80;
    while (length > 0 && (bytes[--length] & 0xC0U) == kContinues) {
    }
    return length;
}

/// Up to the end of the line; nothing when it is too long, cannot be read, or was given up.
std::optional<SecretBytes> readLine(int descriptor, Source source)
{
    SecretBytes line(kLongest);
    std::size_t length = 0;
    while (length < kLongest) {
        unsigned char& letter = line.bytes()[length];
        const ssize_t count = ::read(descriptor, &letter, 1);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return std::nullopt;
        if (count == 0 || letter == '\n') {
            if (length > 0 && line.bytes()[length - 1] == '\r')
                --length;
            return SecretBytes::copyOf(line.view().substr(0, length));
        }
        const unsigned char key = source == Source::Terminal ? letter : 0;
        if (key == kInterrupt || key == kEndOfInput)
            return std::nullopt;
        if (key == kBackspace || key == kDelete)
            length = withoutLast(line.bytes(), length);
        else
            length = key == kDropLine ? 0 : length + 1;
    }
    return std::nullopt;
}

void say(int descriptor, std::string_view text)
{
    (void)!::write(descriptor, text.data(), text.size());
}

} // namespace

Result<SecretBytes> askPassphrase(const std::string& question)
{
    const Descriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
    if (terminal.number() < 0)
        return Error{ErrorCode::WrongOption,
                     "There is no terminal on which to ask for a passphrase. Put it into a file that only you may read "
                     "and name that with --passphrase-file.",
                     {}};
    const MuteTerminal mute(terminal.number());
    if (!mute.isMute())
        return Error{ErrorCode::WrongOption, "This terminal would show the passphrase. Use --passphrase-file.", {}};
    say(terminal.number(), question + ": ");
    std::optional<SecretBytes> line = readLine(terminal.number(), Source::Terminal);
    say(terminal.number(), "\n");
    if (!line)
        return Error{ErrorCode::WrongOption, "No passphrase was given. Nothing was done.", {}};
    return std::move(*line);
}

Result<SecretBytes> askNewPassphrase(const std::string& name)
{
    auto first = askPassphrase("A passphrase for the new key \"" + name + "\", at least twelve letters");
    if (!first)
        return first;
    if (Outcome isLong = requireLength(first.value()); !isLong)
        return isLong.error();
    const auto second = askPassphrase("The same passphrase once more");
    if (!second)
        return second.error();
    if (!first.value().equals(second.value()))
        return Error{ErrorCode::Invalid, "The two passphrases differ. No key was made; begin again.", {}};
    return first;
}

Result<SecretBytes> passphraseIn(const std::string& file)
{
    const Descriptor in(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status = {};
    if (in.number() < 0 || ::fstat(in.number(), &status) != 0)
        return Error{ErrorCode::NotFound,
                     "The passphrase file " + file + " cannot be read: " + std::generic_category().message(errno) + ".",
                     {file, "", 0}};
    if (S_ISREG(status.st_mode) && (status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return Error{ErrorCode::Invalid,
                     "Others than its owner may read the passphrase file " + file + ". Say: chmod 600 " + file,
                     {file, "", 0}};
    std::optional<SecretBytes> line = readLine(in.number(), Source::File);
    if (!line || line->size() == 0)
        return Error{ErrorCode::Invalid, "The first line of " + file + " is no passphrase.", {file, "", 0}};
    return std::move(*line);
}

Outcome requireLength(const SecretBytes& passphrase)
{
    if (passphrase.size() >= kShortest)
        return Done{};
    return Error{
        ErrorCode::Invalid,
        "The passphrase is too short: take at least twelve letters, such as four words that have nothing to do "
        "with each other.",
        {}};
}

} // namespace musubi::admin
