#include "admin/desk/desk_pack.hpp"

#include "content/store/workspace_folder.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace musubi::admin {

namespace {

/// The session as the pack has it now.
std::optional<model::Session> sessionIn(const model::Catalogue& catalogue, const booking::SessionKey& key)
{
    const auto ofThatDay = catalogue.sessionsOn(key.start.date);
    const auto found = std::ranges::find_if(ofThatDay, [&](const model::Session& session) {
        return session.event == key.event && session.rule == key.rule && session.start == key.start;
    });
    return found == ofThatDay.end() ? std::nullopt : std::optional(*found);
}

} // namespace

DeskPack::DeskPack(std::shared_ptr<const model::Catalogue> catalogue, TimeZone zone)
    : m_catalogue(std::move(catalogue)), m_zone(std::move(zone)), m_organisation(m_catalogue->info().id)
{}

Result<DeskPack> DeskPack::load(const std::filesystem::path& folder)
{
    Result<pack::ReadPack> read = store::loadPack(folder);
    if (!read)
        return read.error();
    Result<TimeZone> zone = TimeZone::open(read.value().parts.info.timeZone);
    if (!zone)
        return zone.error();
    return DeskPack(model::Catalogue::build(std::move(read).value().parts), std::move(zone).value());
}

std::string DeskPack::titleOf(const booking::SessionKey& session) const
{
    const model::Entry* const entry = m_catalogue->find(session.event);
    const LanguageFallback& fallback = m_catalogue->info().fallback;
    return entry == nullptr ? session.event.text() : entry->title.in(fallback.primary, fallback).text.base();
}

bool DeskPack::has(const booking::SessionKey& session) const
{
    return sessionIn(*m_catalogue, session).has_value();
}

store::bookings::SessionTerms DeskPack::termsOf(const booking::SessionKey& key) const
{
    const auto session = sessionIn(*m_catalogue, key);
    const model::SessionRule* const rule = session ? m_catalogue->ruleOf(*session) : nullptr;
    if (rule != nullptr)
        return {booking::termsOf(*rule, *session, m_zone), 0};
    if (key.start == LocalDateTime{})
        return {booking::termsWithoutDay(), 0};
    booking::BookingTerms gone;
    gone.mode = model::SignUpMode::Approval;
    gone.starts = m_zone.toInstant(key.start);
    gone.closes = gone.starts;
    return {gone, 0};
}

std::string DeskPack::localText(Instant time) const
{
    return textOf(m_zone.toLocal(time));
}

std::string textOf(const LocalDateTime& time)
{
    std::string text = time.text();
    std::ranges::replace(text, 'T', ' ');
    return text;
}

} // namespace musubi::admin
