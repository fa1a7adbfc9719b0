#include "content/booking/priority.hpp"

#include <algorithm>

namespace musubi::booking {

Result<Priority> Priority::of(int rank, std::string reason)
{
    if (rank < 1 || rank > kHighestRank)
        return Error{ErrorCode::Invalid, "A priority has a rank from 1 to " + std::to_string(kHighestRank) + ".", {}};
    const auto isControl = [](char letter) { return static_cast<unsigned char>(letter) < 0x20; };
    if (reason.empty() || reason.size() > kLongestReason || std::ranges::any_of(reason, isControl))
        return Error{ErrorCode::Invalid,
                     "Who comes before others needs a reason: one line of at most " + std::to_string(kLongestReason) +
                         " bytes.",
                     {}};
    return Priority(rank, std::move(reason));
}

} // namespace musubi::booking
