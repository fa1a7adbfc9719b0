#include "content/booking/session_key.hpp"

#include <array>
#include <cstddef>

namespace musubi::booking {

namespace {

Error noSession()
{
    return {
        ErrorCode::Malformed, "It names no session such as tsukuba/event/fossil-class/saturdays/2026-11-28T10:00.", {}};
}

} // namespace

std::string SessionKey::text() const
{
    return organisation.value() + "/" + event.text() + "/" + rule + "/" + start.text();
}

Result<SessionKey> SessionKey::parse(std::string_view text)
{
    constexpr std::size_t kParts = 5; // organisation, kind, slug, rule, start
    std::array<std::string_view, kParts> parts;
    std::string_view rest = text;
    for (std::size_t part = 0; part + 1 < kParts; ++part) {
        const std::size_t end = rest.find('/');
        if (end == std::string_view::npos)
            return noSession();
        parts[part] = rest.substr(0, end);
        rest.remove_prefix(end + 1);
    }
    parts.back() = rest;
    const auto event = model::EntryId::parse(std::string(parts[1]) + "/" + std::string(parts[2]));
    const auto start = LocalDateTime::parse(parts[4]);
    if (parts[0].empty() || !event || !start)
        return noSession();
    SessionKey key{OrganisationId(std::string(parts[0])), event.value(), std::string(parts[3]), *start};
    if (key.text() != text)
        return noSession();
    return key;
}

} // namespace musubi::booking
