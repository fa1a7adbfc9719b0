#include "content/booking/session_key.hpp"

namespace musubi::booking {

std::string SessionKey::text() const
{
    return organisation.value() + "/" + event.text() + "/" + rule + "/" + start.text();
}

} // namespace musubi::booking
