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
    [[nodiscard]] std::string describe(const std::string& address) const override
    {
        return m_whole->describe(m_folder + address);
    }

private:
    Transport* m_whole;
    std::string m_folder;
};

} // namespace musubi::sync
