// Why something could not be done, told so that a person can act on it.
//
// `code` is a closed list so that callers and tests can decide; `message` is one
// sentence for a curator or technician; `where` points at the place in the file.
#pragma once

#include <string>
#include <string_view>

namespace musubi {

enum class ErrorCode
{
    NotFound,    ///< a file, folder, entry or font is not there
    Unreadable,  ///< it is there but cannot be read (permissions, device)
    Malformed,   ///< bytes that are not what they claim to be (JSON, UTF-8, markup, picture)
    Invalid,     ///< well-formed, but breaks a rule of the schema or the model
    TooLarge,    ///< above a stated limit
    WrongOption, ///< a command-line option or configuration value is wrong
    Unavailable, ///< a part of the machine is missing (display, font, graphics)
    Unreachable, ///< a server or share does not answer; it may tomorrow
    Unwritable,  ///< a file or folder cannot be made, changed or removed (permissions, full disk)
    Untrusted,   ///< signatures, hashes, versions or dates say that it must not be used
    Failed,      ///< an expectation of a journey did not hold
};

/// A place in a file: `pointer` is an RFC 6901 JSON pointer, `line` counts from 1, 0 is "unknown".
struct Where
{
    std::string file;
    std::string pointer;
    int line = 0;

    friend bool operator==(const Where&, const Where&) = default;
};

struct Error
{
    ErrorCode code = ErrorCode::Invalid;
    std::string message;
    Where where;

    friend bool operator==(const Error&, const Error&) = default;
};

/// "events/a.json:12 /title: message", leaving out what is unknown.
[[nodiscard]] std::string describe(const Error& error);

/// "not-found", "malformed" … for logs and tests.
[[nodiscard]] std::string_view nameOf(ErrorCode code);

} // namespace musubi
