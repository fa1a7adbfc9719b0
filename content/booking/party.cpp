#include "content/booking/party.hpp"

#include <string>

namespace musubi::booking {

Result<Party> Party::of(int heads)
{
    if (heads < 1 || heads > kMostHeads)
        return Error{ErrorCode::Invalid,
                     "A party has 1 to " + std::to_string(kMostHeads) + " people, not " + std::to_string(heads) + ".",
                     {}};
    return Party(heads);
}

} // namespace musubi::booking
