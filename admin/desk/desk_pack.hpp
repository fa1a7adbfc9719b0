// What a pack says about the sessions that a desk handles: titles, terms, the local time.
#pragma once

#include "content/base/time_zone.hpp"
#include "content/booking/session_key.hpp"
#include "content/model/catalogue.hpp"
#include "content/store/bookings/booking_store.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace musubi::admin {

class DeskPack
{
public:
    /// \param folder  a workspace, or the folder of a published pack: it holds pack.json
    /// NotFound or Malformed, with a sentence, when there is none.
    [[nodiscard]] static Result<DeskPack> load(const std::filesystem::path& folder);

    /// The pack's id, under which its bookings are kept.
    [[nodiscard]] const booking::OrganisationId& organisation() const { return m_organisation; }
    /// In the pack's first language; the entry's id when the pack has it no more.
    [[nodiscard]] std::string titleOf(const booking::SessionKey& session) const;
    /// Whether the pack has a session at that moment.
    [[nodiscard]] bool has(const booking::SessionKey& session) const;
    /// What the pack states. As release 0: the quota that the kiosks' newest release has stated stands. A session that
    /// the pack has no more begins when its name says.
    [[nodiscard]] store::bookings::SessionTerms termsOf(const booking::SessionKey& session) const;
    /// "2026-11-28 10:00"
    [[nodiscard]] std::string localText(Instant time) const;

private:
    DeskPack(std::shared_ptr<const model::Catalogue> catalogue, TimeZone zone);

    std::shared_ptr<const model::Catalogue> m_catalogue;
    TimeZone m_zone;
    booking::OrganisationId m_organisation;
};

/// "2026-11-28 10:00"
[[nodiscard]] std::string textOf(const LocalDateTime& time);

} // namespace musubi::admin
