// One item of content: what every kind shares, and the part that is its own.
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/language.hpp"
#include "content/model/award.hpp"
#include "content/model/entry_id.hpp"
#include "content/model/event.hpp"
#include "content/model/form.hpp"
#include "content/model/geosite.hpp"
#include "content/model/initiative.hpp"
#include "content/model/institution.hpp"
#include "content/model/offer.hpp"
#include "content/model/quiz.hpp"
#include "content/model/showcase.hpp"
#include "content/model/tie.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace musubi::model {

enum class EntryState
{
    Draft,
    Ready,
    Published,
};

/// Both ends included; an open end has no limit.
struct Validity
{
    std::optional<Date> from;
    std::optional<Date> until;

    [[nodiscard]] bool holds(Date date) const;
    friend bool operator==(const Validity&, const Validity&) = default;
};

/// A picture: one of the program's own illustrations, or a file of the pack.
struct Media
{
    std::string illustration; ///< name in assets/illustrations, or empty
    std::string file;         ///< "media/…" inside the pack, or empty
    LocalisedText alt;
    std::string licence;
    std::string credit;

    friend bool operator==(const Media&, const Media&) = default;
};

/// The texts of an entry that a person can have read aloud.
enum class RecordedText
{
    Title,
    Summary,
    Body,
};

/// A person reading a text of the entry aloud, word for word.
struct Recording
{
    std::string sound; ///< "media/…" inside the pack
    Language language;
    RecordedText of = RecordedText::Summary;
    std::string licence;
    std::string credit;

    friend bool operator==(const Recording&, const Recording&) = default;
};

struct Fact
{
    std::string icon;
    LocalisedText label;
    LocalisedText value;

    friend bool operator==(const Fact&, const Fact&) = default;
};

struct Section
{
    std::string icon;
    LocalisedText title;
    LocalisedText text;

    friend bool operator==(const Section&, const Section&) = default;
};

using EntryDetails = std::variant<Event, Institution, Award, Geosite, Initiative, Showcase, Offer, Quiz, Form>;

struct Entry
{
    EntryId id;
    EntryState state = EntryState::Draft;
    Validity valid;
    LocalisedText title;
    LocalisedText summary;
    LocalisedText body;
    std::optional<Theme> theme;
    std::vector<std::string> tags;
    std::vector<int> sdgs;
    std::vector<Tie> ties; ///< as written here; see Catalogue::tiesOf for both directions
    std::vector<Media> media;
    std::vector<Recording> recordings;
    std::vector<Fact> facts;
    std::vector<Section> sections;
    std::string url;
    std::vector<std::string> source;
    bool sample = false;
    EntryDetails details; ///< the alternative of id.kind

    template <typename Details>
    [[nodiscard]] const Details& as() const
    {
        return std::get<Details>(details);
    }

    friend bool operator==(const Entry&, const Entry&) = default;
};

} // namespace musubi::model
