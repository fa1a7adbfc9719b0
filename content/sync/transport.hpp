// How the bytes of a repository come here: from a folder, a USB stick, a web server. A way is trusted with nothing.
#pragma once

#include "content/base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace musubi::sync {

/// Takes the bytes of one file as they come. Its first error ends the transport, and is what the transport answers.
class Receiver
{
public:
    virtual ~Receiver() = default;
    /// Called once before the first byte. \param from  what was asked for, or 0 when only the whole file can be had
    [[nodiscard]] virtual Outcome begin(std::int64_t from) = 0;
    [[nodiscard]] virtual Outcome take(std::string_view bytes) = 0;
};

class Transport
{
public:
    virtual ~Transport() = default;

    /// Brings the file at `address`, relative to where this transport leads, each part percent-quoted.
    /// NotFound when it is known not to be there; Unreachable or Unreadable when it cannot be had; else the receiver's.
    /// \param from  bytes that need not be sent again
    [[nodiscard]] virtual Outcome fetch(const std::string& address, std::int64_t from, Receiver& receiver) = 0;

    /// The address as a person would write it, for messages.
    [[nodiscard]] virtual std::string describe(const std::string& address) const = 0;
};

/// A whole small file. TooLarge at the first byte beyond `limit`, whatever else would come.
[[nodiscard]] Result<std::string> fetchBytes(Transport& transport, const std::string& address, std::size_t limit);

} // namespace musubi::sync
