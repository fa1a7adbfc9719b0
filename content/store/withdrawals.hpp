// Whose files this device has taken off its screens because nobody vouches for them any longer.
//
//   <root>/WITHDRAWN  a line each: the publisher, a tab, a sentence for staff
//
// It tells what was taken away from what the disk has lost. Threads: as for the store.
#pragma once

#include "content/base/result.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <utility>

namespace musubi::store {

class Withdrawals
{
public:
    explicit Withdrawals(std::filesystem::path root) : m_root(std::move(root)) {}

    /// Publisher → a sentence that says what, and why.
    [[nodiscard]] std::map<std::string, std::string> all() const;
    [[nodiscard]] Outcome replace(const std::map<std::string, std::string>& withdrawn) const;

private:
    std::filesystem::path m_root;
};

} // namespace musubi::store
