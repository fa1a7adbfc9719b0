#include "content/base/error.hpp"

namespace musubi {

std::string describe(const Error& error)
{
    std::string text = error.where.file;
    if (error.where.line > 0)
        text += ":" + std::to_string(error.where.line);
    if (!error.where.pointer.empty())
        text += (text.empty() ? "" : " ") + error.where.pointer;
    return text.empty() ? error.message : text + ": " + error.message;
}

std::string_view nameOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return "not-found";
    case ErrorCode::Unreadable:
        return "unreadable";
    case ErrorCode::Malformed:
        return "malformed";
    case ErrorCode::Invalid:
        return "invalid";
    case ErrorCode::TooLarge:
        return "too-large";
    case ErrorCode::WrongOption:
        return "wrong-option";
    case ErrorCode::Unavailable:
        return "unavailable";
    case ErrorCode::Unreachable:
        return "unreachable";
    case ErrorCode::Unwritable:
        return "unwritable";
    case ErrorCode::Untrusted:
        return "untrusted";
    case ErrorCode::Failed:
        return "failed";
    }
    return "unknown";
}

} // namespace musubi
