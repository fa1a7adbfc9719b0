#include "content/booking/booking_key.hpp"

#include "content/base/hexadecimal.hpp"
#include "content/booking/tagged_hash.hpp"

#include <algorithm>

namespace musubi::booking {

Result<BookingKey> BookingKey::parse(std::string_view text)
{
    BookingKey key;
    if (!isHexadecimal(text, 2 * key.bytes.size()))
        return Error{
            ErrorCode::Malformed, "The key of a booking has to be 32 hexadecimal digits in small letters.", {}};
    std::ranges::copy(bytesFromHexadecimal(text).value_or(std::string()), key.bytes.begin());
    return key;
}

std::string BookingKey::text() const
{
    return toHexadecimal(std::string(bytes.begin(), bytes.end()));
}

} // namespace musubi::booking
