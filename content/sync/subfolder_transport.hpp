// The same way, one folder further down: "metadata/" or "targets/" of a repository.
#pragma once

#include "content/sync/transport.hpp"

#include <string>
#include <utility>

namespace musubi::sync {

class SubfolderTransport : public Transport
{
public:
    /// \param whole   outlives this
    /// \param folder  "metadata/"
    SubfolderTransport(Transport& whole, std::string folder) : m_whole(&whole), m_folder(std::move(folder)) {}

    [[nodiscard]] Outcome fetch(const std::string& address, std::int64_t from, Receiver& receiver) override
    {
        return m_whole->fetch(m_folder + address, from, receiver);
    }
    [[nodiscard]] Outcome fetchAll(FetchQueue& queue) override
    {
        Further further(queue, m_folder);
        return m_whole->fetchAll(further);
    }
    [[nodiscard]] std::string describe(const std::string& address) const override
    {
        return m_whole->describe(m_folder + address);
    }

private:
    /// The same queue with addresses as the whole repository has them.
    class Further : public FetchQueue
    {
    public:
        Further(FetchQueue& queue, const std::string& folder) : m_queue(&queue), m_folder(&folder) {}
        [[nodiscard]] Result<std::optional<Item>> next() override
        {
            auto item = m_queue->next();
            if (item && item.value())
                item.value()->address.insert(0, *m_folder);
            return item;
        }
        [[nodiscard]] Outcome ended(Receiver& receiver, const Outcome& fetched) override
        {
            return m_queue->ended(receiver, fetched);
        }

    private:
        FetchQueue* m_queue;
        const std::string* m_folder;
    };

    Transport* m_whole;
    std::string m_folder;
};

} // namespace musubi::sync
