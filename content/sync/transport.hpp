// How the bytes of a repository come here: from a folder, a USB stick, a web server. A way is trusted with nothing.
#pragma once

#include "content/base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
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

/// Many files, handed out one by one to a transport that may fetch several at a time.
class FetchQueue
{
public:
    struct Item
    {
        std::string address;
        std::int64_t from = 0;        ///< as for Transport::fetch
        Receiver* receiver = nullptr; ///< lives until `ended` was told of it
    };

    virtual ~FetchQueue() = default;
    /// Nothing: there are no more. An error ends everything.
    [[nodiscard]] virtual Result<std::optional<Item>> next() = 0;
    /// Told once of each item, with what Transport::fetch would have answered, unless everything was ended before.
    /// An error ends everything.
    [[nodiscard]] virtual Outcome ended(Receiver& receiver, const Outcome& fetched) = 0;
};

class Transport
{
public:
    virtual ~Transport() = default;

    /// Brings the file at `address`, relative to where this transport leads, each part percent-quoted.
    /// NotFound when it is known not to be there; Unreachable or Unreadable when it cannot be had; else the receiver's.
    /// \param from  bytes that need not be sent again
    [[nodiscard]] virtual Outcome fetch(const std::string& address, std::int64_t from, Receiver& receiver) = 0;

    /// Fetches what the queue hands out, in any order, on the thread that calls. The first error is the answer.
    /// This one fetches one after the other.
    [[nodiscard]] virtual Outcome fetchAll(FetchQueue& queue);

    /// The address as a person would write it, for messages.
    [[nodiscard]] virtual std::string describe(const std::string& address) const = 0;
};

/// A whole small file. TooLarge at the first byte beyond `limit`, whatever else would come.
[[nodiscard]] Result<std::string> fetchBytes(Transport& transport, const std::string& address, std::size_t limit);

} // namespace musubi::sync
