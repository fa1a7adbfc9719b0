// Whatever `musubi-admin check` accepts is shown whole: titles of 120 letters, one long word, many winners, facts and
// sessions, and entries of which nothing is known but the title. On every stage, on every page that shows them.
#include "tests/kiosk/screens/every_leaf.hpp"
#include "tests/kiosk/screens/made_up_pack.hpp"

#include <functional>
#include <map>

namespace musubi::test {

namespace {

using present::Switch;
using scene::Scene;

constexpr int kLongestTitle = 120; ///< letters that a title may have

std::string repeated(const std::string& piece, std::size_t letters, std::size_t inPiece)
{
    std::string text;
    for (std::size_t count = 0; count + inPiece <= letters; count += inPiece)
        text += piece;
    return text;
}

LocalisedText inBoth(const std::string& japanese, const std::string& english)
{
    return LocalisedText({{Language(std::string("ja")), RubyText::parse(japanese).value()},
                          {Language(std::string("en")), RubyText::plain(english)}});
}

LocalisedText longTitle()
{
    return inBoth(repeated("{地質|ちしつ}の{物語|ものがたり}を、", kLongestTitle, 7),
                  repeated("long title ", kLongestTitle, 11));
}

/// No place to break it.
LocalisedText longWord()
{
    return inBoth(repeated("ア", 60, 1), "Donaudampfschifffahrtsgesellschaft");
}

/// \param sentences  of 18 and 41 letters
LocalisedText paragraph(std::size_t sentences)
{
    return inBoth(
        repeated("{遠|とお}い{昔|むかし}の{海|うみ}の{底|そこ}に{砂|すな}がつもりました。", 18 * sentences, 18),
        repeated("Sand settled on the floor of an old sea. ", 41 * sentences, 41));
}

/// Of a fact, a winner's affiliation, a place.
LocalisedText line()
{
    return inBoth(repeated("{地質|ちしつ}の{物語|ものがたり}を、", 42, 7), repeated("long title ", 44, 11));
}

std::vector<model::EntryDetails> kinds()
{
    return {model::Event{},      model::Institution{}, model::Award{}, model::Geosite{},
            model::Initiative{}, model::Showcase{},    model::Offer{}};
}

std::string idOf(const model::EntryDetails& details, const std::string& slug)
{
    // In the order of the alternatives.
    constexpr const char* kNames[] = {"event", "institution", "award", "geosite", "initiative", "showcase", "offer"};
    return std::string(kNames[details.index()]) + '/' + slug;
}

/// As much of everything as a curator may write.
model::Entry full(model::EntryDetails details, const LocalisedText& title)
{
    model::Entry entry = madeUp(idOf(details, "full"), std::move(details));
    entry.title = title;
    entry.summary = paragraph(6);
    entry.body = paragraph(20);
    entry.url = "https://example.org/" + std::string(60, 'a');
    entry.sample = true;
    entry.sdgs = {3, 4, 7, 9, 11, 12, 13, 14, 15, 17};
    for (int i = 0; i < 6; ++i) {
        entry.facts.push_back({"info", line(), line()});
        entry.sections.push_back({"lightbulb", line(), paragraph(6)});
    }
    return entry;
}

model::Event fullEvent()
{
    model::Event event;
    for (int day = 0; day < 9; ++day) {
        model::SessionRule rule;
        rule.id = "r" + std::to_string(day);
        rule.start = LocalDateTime::parse("2026-11-2" + std::to_string(day) + "T10:00").value();
        rule.duration = Minutes(90);
        rule.quota = 20;
        event.sessions.push_back(rule);
    }
    event.audienceText = line();
    event.organiser = line();
    event.venue = model::Venue{std::nullopt, line(), std::nullopt};
    return event;
}

model::Award fullAward()
{
    model::Award award;
    award.year = 2024;
    for (int i = 0; i < 8; ++i)
        award.winners.push_back(
            {inBoth("{長|なが}い{名前|なまえ}の{研究者|けんきゅうしゃ}", "A Researcher Of Some Name"), line()});
    award.work = longTitle();
    return award;
}

std::vector<model::Entry> fullEntries(const LocalisedText& title)
{
    std::vector<model::Entry> entries;
    for (model::EntryDetails details : kinds()) {
        if (std::holds_alternative<model::Event>(details))
            details = fullEvent();
        if (std::holds_alternative<model::Award>(details))
            details = fullAward();
        entries.push_back(full(std::move(details), title));
    }
    const model::EntryId first = entries.front().id;
    for (std::size_t i = 1; i < entries.size(); ++i) {
        entries[i].ties.push_back({model::TieKind::About, first, 1, {}, {}});
        for (std::size_t other = 1; other < entries.size(); ++other)
            if (other != i)
                entries[i].ties.push_back({model::TieKind::About, entries[other].id, 1, {}, {}});
    }
    return entries;
}

class LongWords : public testing::TestWithParam<std::string>
{
protected:
    void look(const MadeUpPack& pack, const std::string& address)
    {
        const Setting& setting = settingNamed(GetParam());
        for (const char* const language : {"ja", "en"}) {
            const present::VisitSettings visit = visitIn(language, setting);
            std::string leaf = address;
            for (int turned = 0; turned < 90; ++turned) {
                const present::Context context(pack.catalogue(), KioskParts::shared().strings(), visit,
                                               present::Address::parse(leaf).value(), saturdayMorning());
                const Scene scene = screens::drawScreen(context, stageFor(visit, setting));
                for (const scene::Flaw& flaw : scene::inspect(scene, KioskParts::shared().metrics()))
                    if (flaw.kind == scene::FlawKind::TextCut || flaw.kind == scene::FlawKind::OutsideScreen ||
                        flaw.kind == scene::FlawKind::TextTooSmall)
                        m_found.try_emplace(describe(flaw).substr(0, 60), leaf + ' ' + language);
                leaf = targetOf(scene, "leaf.next");
                if (leaf.empty())
                    break;
            }
        }
    }
    void TearDown() override
    {
        for (const auto& [flaw, where] : m_found)
            ADD_FAILURE() << flaw << "  first on " << where;
    }

private:
    std::map<std::string, std::string> m_found;
};

const std::vector<std::string> kLists{
    "home",   "events?date=2026-11-21", "awards", "institutions", "geopark", "future-city", "showcase", "offers",
    "attract"};

} // namespace

TEST_P(LongWords, OfATitleStandWholeOnThePageOfItsEntry)
{
    const MadeUpPack pack(fullEntries(longTitle()));
    for (const model::EntryDetails& details : kinds())
        look(pack, idOf(details, "full"));
}

TEST_P(LongWords, WithoutAPlaceToBreakStandWholeOnThePageOfTheirEntry)
{
    const MadeUpPack pack(fullEntries(longWord()));
    for (const model::EntryDetails& details : kinds())
        look(pack, idOf(details, "full"));
}

TEST_P(LongWords, OfATitleStandWholeInEveryList)
{
    std::vector<model::Entry> entries = fullEntries(longTitle());
    for (model::Entry& entry : entries)
        entry.summary = paragraph(3);
    const MadeUpPack pack(std::move(entries));
    for (const std::string& address : kLists)
        look(pack, address);
    look(pack, "ties?of=event/full");
}

TEST_P(LongWords, MayBeMissing)
{
    std::vector<model::Entry> entries;
    for (model::EntryDetails details : kinds()) {
        const std::string id = idOf(details, "bare");
        entries.push_back(madeUp(id, std::move(details)));
    }
    const MadeUpPack pack(std::move(entries));
    for (const model::EntryDetails& details : kinds())
        look(pack, idOf(details, "bare"));
    for (const std::string& address : kLists)
        look(pack, address);
}

INSTANTIATE_TEST_SUITE_P(Stages, LongWords,
                         testing::Values("lying", "lying very large", "lying reach", "upright", "upright very large",
                                         "smallest lying", "smallest upright"),
                         [](const testing::TestParamInfo<std::string>& stage) {
                             std::string name = stage.param;
                             std::ranges::replace(name, ' ', '_');
                             return name;
                         });

} // namespace musubi::test
