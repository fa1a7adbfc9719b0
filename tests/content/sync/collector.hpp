// Takes everything and remembers how it came.
#pragma once

#include "content/sync/transport.hpp"

#include <string>
#include <vector>

namespace musubi::sync {

class Collector : public Receiver
{
public:
    [[nodiscard]] Outcome begin(std::int64_t from) override
    {
        begun.push_back(from);
        return Done{};
    }
    [[nodiscard]] Outcome take(std::string_view piece) override
    {
        bytes += piece;
        return Done{};
    }

    std::vector<std::int64_t> begun;
    std::string bytes;
};

} // namespace musubi::sync
