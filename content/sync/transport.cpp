#include "content/sync/transport.hpp"

#include <utility>

namespace musubi::sync {

namespace {

class Memory : public Receiver
{
public:
    explicit Memory(std::size_t limit) : m_limit(limit) {}

    [[nodiscard]] Outcome begin(std::int64_t /*from*/) override
    {
        m_bytes.clear();
        return Done{};
    }

    [[nodiscard]] Outcome take(std::string_view bytes) override
    {
        if (bytes.size() > m_limit - m_bytes.size())
            return Error{ErrorCode::TooLarge, "There are more than " + std::to_string(m_limit) + " bytes.", {}};
        m_bytes += bytes;
        return Done{};
    }

    [[nodiscard]] std::string takeBytes() { return std::move(m_bytes); }

private:
    std::size_t m_limit;
    std::string m_bytes;
};

} // namespace

Outcome Transport::fetchAll(FetchQueue& queue)
{
    while (true) {
        const Result<std::optional<FetchQueue::Item>> item = queue.next();
        if (!item || !item.value())
            return item ? Outcome(Done{}) : item.error();
        const FetchQueue::Item& wanted = *item.value();
        const Outcome fetched = fetch(wanted.address, wanted.from, *wanted.receiver);
        if (Outcome ended = queue.ended(*wanted.receiver, fetched); !ended)
            return ended;
    }
}

Result<std::string> fetchBytes(Transport& transport, const std::string& address, std::size_t limit)
{
    Memory memory(limit);
    const Outcome fetched = transport.fetch(address, 0, memory);
    if (fetched)
        return memory.takeBytes();
    Error error = fetched.error();
    if (error.where.file.empty())
        error.where.file = transport.describe(address);
    return error;
}

} // namespace musubi::sync
