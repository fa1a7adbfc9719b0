// Everything a view model is made from: content, words, what the visitor chose, where
// they are, and what time it is. Values in, values out.
#pragma once

#include "content/base/calendar.hpp"
#include "content/model/catalogue.hpp"
#include "kiosk/present/address.hpp"
#include "kiosk/present/form_draft.hpp"
#include "kiosk/present/sent.hpp"
#include "kiosk/present/strings.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace musubi::present {

class Finder;

enum class Switch
{
    Off,
    On,
};

enum class TextSize
{
    Normal,
    Large,     ///< × 1.2
    VeryLarge, ///< × 1.45
};

/// What a visitor has set; gone with the visit.
struct VisitSettings
{
    Language language{std::string("ja")};
    Switch furigana = Switch::Off;
    Switch highContrast = Switch::Off;
    Switch reducedMotion = Switch::Off; ///< cross-fades instead of movement; always so in high contrast
    Switch readAloud = Switch::Off;     ///< the page is being read
    int volume = 2;                     ///< of the reading voice, 1 … 3
    TextSize textSize = TextSize::Normal;
    Switch reach = Switch::Off; ///< every control low enough for a wheelchair and a child

    friend bool operator==(const VisitSettings&, const VisitSettings&) = default;
};

/// A text ready to be set: its runs (with readings only if they are to be shown) and the language it is really in.
struct Words
{
    RubyText text;
    std::string language = "ja"; ///< of the text after fall-back
    Switch ruby = Switch::Off;   ///< lines keep room for readings

    [[nodiscard]] bool empty() const { return text.empty(); }
};

class Context
{
public:
    Context(const model::Catalogue& catalogue, const Strings& strings, VisitSettings settings, Address address,
            LocalDateTime now)
        : m_catalogue(&catalogue),
          m_strings(&strings),
          m_settings(std::move(settings)),
          m_address(std::move(address)),
          m_now(now)
    {}

    [[nodiscard]] const model::Catalogue& catalogue() const { return *m_catalogue; }
    [[nodiscard]] const Strings& strings() const { return *m_strings; }
    [[nodiscard]] const VisitSettings& settings() const { return m_settings; }
    [[nodiscard]] const Language& language() const { return m_settings.language; }
    [[nodiscard]] const Address& address() const { return m_address; }
    [[nodiscard]] LocalDateTime now() const { return m_now; }
    [[nodiscard]] Date today() const { return m_now.date; }
    [[nodiscard]] std::string placeName() const { return m_placeName; }
    [[nodiscard]] Context at(Address address) const;
    /// Which leaf of a page in one column is asked for; 0: the one at which the page opens. It is not what the page is
    /// about, so views do not see it in the address, and whatever they lead to opens at its own leaf.
    [[nodiscard]] int leaf() const { return m_leaf; }
    [[nodiscard]] Context withLeafApart() const;
    [[nodiscard]] Context withPlaceName(std::string name) const;
    /// What answers a search; null while it is being prepared.
    [[nodiscard]] const Finder* finder() const { return m_finder; }
    /// What is filled in so far.
    /// Whether long texts stand with their readings: as asked for in Japanese, always in easy Japanese.
    [[nodiscard]] Switch showsReadings() const;
    [[nodiscard]] const FormDraft& draft() const;
    /// What came of what was sent last; null: nothing was sent.
    [[nodiscard]] const Sent* sent() const { return m_sent; }
    /// Of the session on the page, once the store has said so; null: not known.
    [[nodiscard]] const SeatsNow* seats() const { return m_seats; }
    [[nodiscard]] Context withSeats(const SeatsNow* seats) const;
    /// \param draft, sent  outlive the context; null: none
    [[nodiscard]] Context withSignUp(const FormDraft* draft, const Sent* sent) const;
    [[nodiscard]] Context withFurigana(Switch furigana) const;
    /// For a voice, which cannot read kanji: every text keeps all its readings, and stands as it stands without them
    /// when it is measured without them (app/without_readings.hpp).
    [[nodiscard]] Context forVoice() const;
    /// \param finder  outlives the context; null: not ready yet
    [[nodiscard]] Context withFinder(const Finder* finder) const;

    /// Interface words without readings: buttons, tags, captions, cards.
    [[nodiscard]] Words say(std::string_view key, const std::vector<Argument>& arguments = {}) const;
    /// Interface words with readings when furigana is on: titles and headings of detail pages.
    [[nodiscard]] Words sayFully(std::string_view key, const std::vector<Argument>& arguments = {}) const;
    /// Content without readings.
    [[nodiscard]] Words words(const LocalisedText& text) const;
    /// Content with readings when furigana is on: titles, paragraphs and facts of detail, quiz and geosite pages.
    [[nodiscard]] Words fullWords(const LocalisedText& text) const;
    /// A text that is the same in every language (a number, a clock time).
    [[nodiscard]] Words literal(std::string text) const;

private:
    [[nodiscard]] Words wordsIn(const Language& language, const RubyText& text, Switch readings) const;

    const model::Catalogue* m_catalogue;
    const Strings* m_strings;
    VisitSettings m_settings;
    Address m_address;
    LocalDateTime m_now;
    int m_leaf = 0;
    Switch m_isForVoice = Switch::Off;
    std::string m_placeName;
    const Finder* m_finder = nullptr;
    const FormDraft* m_draft = nullptr;
    const Sent* m_sent = nullptr;
    const SeatsNow* m_seats = nullptr;
};

} // namespace musubi::present
