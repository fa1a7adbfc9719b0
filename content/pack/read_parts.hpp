// What several kinds of entries share, read from JSON. Internal to this folder.
#pragma once

#include "content/model/award.hpp"
#include "content/model/entry.hpp"
#include "content/model/event.hpp"
#include "content/model/form.hpp"
#include "content/model/geosite.hpp"
#include "content/model/initiative.hpp"
#include "content/model/institution.hpp"
#include "content/model/offer.hpp"
#include "content/model/quiz.hpp"
#include "content/model/school.hpp"
#include "content/model/sealing_key.hpp"
#include "content/model/showcase.hpp"
#include "content/pack/json_reading.hpp"

#include <optional>
#include <vector>

namespace musubi::pack {

/// More than any hall of a city holds; as in the published schemas.
inline constexpr int kMostPeople = 100'000;

[[nodiscard]] std::optional<model::Coordinates> readCoordinates(const JsonValue& value);
[[nodiscard]] model::Fee readFee(const JsonValue& value);
[[nodiscard]] std::vector<model::Audience> readAudience(const JsonValue& value);
[[nodiscard]] std::optional<model::OpeningHours> readHours(const JsonValue& value);
[[nodiscard]] std::optional<model::Era> readEra(const JsonValue& value);
[[nodiscard]] std::vector<model::EntryId> readEntryIds(const JsonValue& value);
[[nodiscard]] std::vector<model::School> readSchools(const JsonValue& value);
/// The whole key or none: nothing is ever sealed to half of one.
[[nodiscard]] std::optional<model::SealingKey> readSealingKey(const JsonValue& value);

/// The part of an entry that is its kind's own, from the entry's object.
[[nodiscard]] model::Award readAward(const JsonValue& entry);
[[nodiscard]] model::Event readEvent(const JsonValue& entry);
[[nodiscard]] model::Form readForm(const JsonValue& entry);
[[nodiscard]] model::Geosite readGeosite(const JsonValue& entry);
[[nodiscard]] model::Initiative readInitiative(const JsonValue& entry);
[[nodiscard]] model::Institution readInstitution(const JsonValue& entry);
[[nodiscard]] model::Offer readOffer(const JsonValue& entry);
[[nodiscard]] model::Quiz readQuiz(const JsonValue& entry);
[[nodiscard]] model::Showcase readShowcase(const JsonValue& entry);

} // namespace musubi::pack
