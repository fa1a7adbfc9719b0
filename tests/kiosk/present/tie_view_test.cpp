#include "kiosk/present/tie_view.hpp"
#include "tests/support/source_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace musubi::present {

namespace {

using model::EntryId;
using model::EntryKind;
using model::TieKind;

const EntryId kMuseum{EntryKind::Institution, "museum"};

LocalisedText japanese(const std::string& text)
{
    return LocalisedText({{Language("ja"), RubyText::plain(text)}});
}

model::Entry entry(EntryId id, model::EntryDetails details)
{
    model::Entry made;
    made.state = model::EntryState::Published;
    made.title = japanese(id.slug);
    made.id = std::move(id);
    made.details = std::move(details);
    return made;
}

model::Entry eventAt(const std::string& slug, const char* start, int strength)
{
    model::Event event;
    event.sessions.push_back({});
    event.sessions.back().start = *LocalDateTime::parse(start);
    event.sessions.back().duration = Minutes(60);
    model::Entry made = entry({EntryKind::Event, slug}, event);
    made.ties.push_back({TieKind::HostedBy, kMuseum, strength, {}, {}});
    return made;
}

std::vector<std::string> titles(const std::vector<TieCard>& cards)
{
    std::vector<std::string> all;
    for (const TieCard& card : cards)
        all.push_back(card.title.text.base());
    return all;
}

class TieCards : public testing::Test
{
protected:
    [[nodiscard]] std::vector<TieCard> cards(std::vector<model::Entry> entries, std::size_t count = 6)
    {
        model::CatalogueParts parts;
        parts.entries = std::move(entries);
        parts.entries.push_back(entry(kMuseum, model::Institution{}));
        m_catalogue = model::Catalogue::build(std::move(parts));
        const Context context(*m_catalogue, m_strings, {}, Address("home"), {*Date::of(2026, 11, 21), 600});
        return tieCards(context, kMuseum, count);
    }

    std::shared_ptr<const model::Catalogue> m_catalogue;
    Strings m_strings =
        Strings::parse(
            {{Language("ja"), R"({"tie.hosted-by.reverse": "ここで ひらく", "tie.about.quiz": "これの クイズ"})"}})
            .value();
};

} // namespace

TEST_F(TieCards, SayTheStandardWordsInTheDirectionTheyAreRead)
{
    const auto shown = cards({eventAt("class", "2026-12-01T10:00", 0)});
    ASSERT_EQ(shown.size(), 1U);
    EXPECT_EQ(shown[0].words.text.base(), "ここで ひらく");
    EXPECT_EQ(shown[0].address, "event/class");
    EXPECT_EQ(shown[0].section, theme::Section::Events);
}

TEST_F(TieCards, SayTheOwnWordsOfATie)
{
    model::Entry event = eventAt("class", "2026-12-01T10:00", 0);
    event.ties[0].reverseText = japanese("石の ふるさと");
    EXPECT_EQ(cards({event})[0].words.text.base(), "石の ふるさと");
}

TEST_F(TieCards, ComeStrongestFirstAndTodayFirstAmongEquals)
{
    const auto shown = cards({eventAt("a-later", "2026-12-01T10:00", 2), eventAt("b-today", "2026-11-21T14:00", 2),
                              eventAt("c-strong", "2026-12-01T10:00", 9)});
    EXPECT_EQ(titles(shown), (std::vector<std::string>{"c-strong", "b-today", "a-later"}));
}

TEST_F(TieCards, ShowEachNeighbourOnce)
{
    model::Entry event = eventAt("class", "2026-12-01T10:00", 5);
    event.ties.push_back({TieKind::Related, kMuseum, 1, {}, {}});
    EXPECT_EQ(cards({event}).size(), 1U);
}

TEST_F(TieCards, ShowNoPictureTwiceWhileTheThemeOrTheKindHasAnother)
{
    std::vector<model::Entry> events;
    for (const char* slug : {"a", "b", "c"}) {
        events.push_back(eventAt(slug, "2026-12-01T10:00", 0));
        events.back().theme = model::Theme::Space;
        events.back().media.push_back({"microscope", "", {}, "", ""}); // as on the museum's own page
    }
    events[2].theme.reset();
    const auto shown = cards(events);
    ASSERT_EQ(shown.size(), 3U);
    EXPECT_EQ(shown[0].picture, "illustration:microscope") << "its own, though the page shows it too";
    EXPECT_EQ(shown[1].picture, "illustration:space");
    EXPECT_EQ(shown[2].picture, "illustration:globe") << "the picture of its kind";
}

TEST_F(TieCards, LeaveAPictureToTheNeighbourWhoseOwnItIs)
{
    std::vector<model::Entry> events;
    for (const auto& [slug, picture] : {std::pair{"a", "microscope"}, {"b", "microscope"}, {"c", "space"}}) {
        events.push_back(eventAt(slug, "2026-12-01T10:00", 0));
        events.back().theme = model::Theme::Space;
        events.back().media.push_back({picture, "", {}, "", ""});
    }
    const auto shown = cards(events);
    ASSERT_EQ(shown.size(), 3U);
    EXPECT_EQ(shown[1].picture, "illustration:rocket");
    EXPECT_EQ(shown[2].picture, "illustration:space");
}

TEST_F(TieCards, CallAQuizAQuiz)
{
    model::Entry quiz = entry({EntryKind::Quiz, "question"}, model::Quiz{});
    quiz.ties.push_back({TieKind::About, kMuseum, 1, {}, {}});
    EXPECT_EQ(cards({quiz}).at(0).words.text.base(), "これの クイズ");
}

TEST_F(TieCards, ShowNoMoreThanAskedFor)
{
    const auto shown = cards({eventAt("a", "2026-12-01T10:00", 0), eventAt("b", "2026-12-01T10:00", 0)}, 1);
    EXPECT_EQ(titles(shown), (std::vector<std::string>{"a"}));
}

TEST_F(TieCards, ShowOneOfEachKindBeforeTwoOfOne)
{
    model::Entry winner = entry({EntryKind::Award, "d-winner"}, model::Award{});
    winner.ties.push_back({TieKind::Related, kMuseum, 1, {}, {}});
    const std::vector<model::Entry> entries{eventAt("a", "2026-12-01T10:00", 9), eventAt("b", "2026-12-01T10:00", 8),
                                            eventAt("c", "2026-12-01T10:00", 7), winner};
    EXPECT_EQ(titles(cards(entries, 2)), (std::vector<std::string>{"a", "d-winner"}));
    EXPECT_EQ(titles(cards(entries, 3)), (std::vector<std::string>{"a", "b", "d-winner"}));
    EXPECT_EQ(titles(cards(entries, 4)), (std::vector<std::string>{"a", "b", "c", "d-winner"}));
}

TEST_F(TieCards, LeaveOutWhatIsNotValidToday)
{
    model::Entry event = eventAt("class", "2026-12-01T10:00", 0);
    event.valid.until = *Date::of(2026, 11, 20);
    EXPECT_TRUE(cards({event}).empty());
}

TEST(TieView, HasStandardWordsForEveryTieInEveryLanguage)
{
    for (const char* language : {"ja", "ja-easy", "en", "zh", "ko"}) {
        std::ifstream file(std::string(MUSUBI_SOURCE_DIR) + "/assets/strings/" + language + ".json", std::ios::binary);
        std::ostringstream bytes;
        bytes << file.rdbuf();
        const Result<Strings> strings = Strings::parse({{Language(language), bytes.str()}});
        ASSERT_TRUE(strings.ok()) << describe(strings.error());
        for (const TieKind kind : model::kTieKinds) {
            for (const char* direction : {".forward", ".reverse"}) {
                const std::string key = "tie." + std::string(model::nameOf(kind)) + direction;
                EXPECT_TRUE(strings.value().has(Language(language), key)) << language << " " << key;
            }
        }
    }
}

TEST(TieView, HasAPictureAndAnIconForEveryKind)
{
    for (const EntryKind kind : model::kEntryKinds) {
        model::Entry bare;
        bare.id = {kind, "bare"};
        EXPECT_TRUE(pictureOf(bare).starts_with("illustration:")) << model::nameOf(kind);
        EXPECT_FALSE(iconOf(kind).empty());
    }
}

TEST(TieView, TakesThePictureOfTheEntryItself)
{
    model::Entry pictured;
    pictured.media.push_back({"mineral", "", {}, "", ""});
    EXPECT_EQ(pictureOf(pictured), "illustration:mineral");
    pictured.media[0] = {"", "media/stone.webp", {}, "", ""};
    EXPECT_EQ(pictureOf(pictured), "pack:media/stone.webp");
}

} // namespace musubi::present
