// E3: what the codes on the screens hold, and that a scanner reads it from a picture of them, letter by letter.
#include "kiosk/present/event_view.hpp"
#include "kiosk/scene/high_contrast.hpp"
#include "tests/kiosk/paint/painted.hpp"
#include "tests/kiosk/screens/every_leaf.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <libical/ical.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <memory>

namespace musubi::test {

namespace {

constexpr std::array kLanguages{"ja", "ja-easy", "en", "zh", "ko"};

using Codes = std::map<std::string, float>; ///< what it holds → the smallest side at which a page shows it

void collectCodes(const scene::Node& node, Codes& codes)
{
    if (const auto* code = std::get_if<scene::QrContent>(&node.content)) {
        const auto [known, isNew] = codes.try_emplace(code->text, node.rect.width);
        known->second = std::min(known->second, node.rect.width);
    }
    for (const scene::Node& child : node.children)
        collectCodes(child, codes);
}

Codes codesOf(const scene::Scene& scene)
{
    Codes codes;
    collectCodes(scene.root, codes);
    return codes;
}

/// What a scanner reads in the pictures 0.png … of a folder, in this order.
std::vector<std::string> readBack(const std::filesystem::path& folder, std::size_t count,
                                  const std::string& ending = ".png")
{
    // --xml would give the texts with their files, but not those beyond ASCII.
    const std::string command = "cd '" + folder.string() + "' && i=0; while [ $i -lt " + std::to_string(count) +
                                " ]; do zbarimg --quiet --raw -Sdisable -Sqrcode.enable $i" + ending +
                                " 2>/dev/null; printf '\\0'; i=$((i+1)); done";
    const std::unique_ptr<FILE, int (*)(FILE*)> output(popen(command.c_str(), "r"), pclose);
    std::vector<std::string> texts(1);
    for (int byte = fgetc(output.get()); byte != EOF; byte = fgetc(output.get())) {
        if (byte != 0)
            texts.back() += static_cast<char>(byte);
        else {
            if (texts.back().ends_with('\n'))
                texts.back().pop_back(); // the scanner's own
            texts.emplace_back();
        }
    }
    texts.pop_back();
    return texts;
}

/// The first thing wrong with an appointment; empty when a calendar takes it.
std::string faultIn(const std::string& text)
{
    const std::unique_ptr<icalcomponent, void (*)(icalcomponent*)> calendar(icalparser_parse_string(text.c_str()),
                                                                            icalcomponent_free);
    if (!calendar || icalcomponent_count_errors(calendar.get()) > 0)
        return "no calendar";
    icalcomponent* const event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
    if (event == nullptr || icalcomponent_get_uid(event) == nullptr)
        return "no appointment with a name of its own";
    const icaltimetype start = icalcomponent_get_dtstart(event);
    if (icaltime_is_utc(start) == 0 || icaltime_compare(start, icalcomponent_get_dtend(event)) >= 0)
        return "it does not end after it starts";
    // Written down before it is read: 9:41 in Tokyo.
    if (icaltime_compare(icalcomponent_get_dtstamp(event), icaltime_from_string("20261121T004100Z")) > 0)
        return "it was written down in the future";
    return {};
}

} // namespace

TEST(QrCodes, OfSessionsAreAppointmentsThatACalendarTakes)
{
    const KioskParts& parts = KioskParts::shared();
    int appointments = 0;
    for (const model::Entry* const entry : parts.catalogue().allOfKind(model::EntryKind::Event))
        for (const char* const language : kLanguages) {
            const std::string text = present::eventView(parts.context(entry->id.text(), language)).qr;
            if (!text.starts_with("BEGIN:VCALENDAR"))
                continue;
            ++appointments;
            EXPECT_EQ(faultIn(text), "") << entry->id.text() << " " << language << "\n" << text;
        }
    EXPECT_GT(appointments, 0);
}

/// A phone's calendar shows nothing else of the page.
TEST(QrCodes, SayInTheCalendarOfAPhoneThatASampleIsOne)
{
    const KioskParts& parts = KioskParts::shared();
    int samples = 0;
    for (const model::Entry* const entry : parts.catalogue().allOfKind(model::EntryKind::Event))
        for (const char* const language : kLanguages) {
            const present::Context context = parts.context(entry->id.text(), language);
            const present::EventView view = present::eventView(context);
            if (!view.sample || !view.qr.starts_with("BEGIN:VCALENDAR"))
                continue;
            ++samples;
            EXPECT_NE(view.qr.find("SUMMARY:" + context.say("mark.sample").text.base() + ": "), std::string::npos)
                << entry->id.text() << " " << language << "\n"
                << view.qr;
        }
    EXPECT_GT(samples, 0);
}

/// Every code in every language, as small as a page shows it.
TEST(QrCodes, AreReadBackLetterByLetter)
{
    Codes codes;
    for (const std::string& address : everyPlaceAndEntry())
        for (const char* const language : kLanguages)
            collectCodes(drawn(address, language, settingNamed("lying")).root, codes);
    for (const std::string& place : placesAndKinds())
        for (const std::string& address : addressesOf(place))
            for (const std::string& leaf : leavesOf(address, "ja", settingNamed("upright")))
                collectCodes(drawn(leaf, "ja", settingNamed("upright")).root, codes);
    ASSERT_GT(codes.size(), 100U);

    const auto painter = paint::test::openPainter();
    const TemporaryFolder folder;
    constexpr unsigned kSide = 480;
    paint::test::Easel easel(kSide, kSide);
    std::vector<std::string> expected;
    for (const auto& [text, side] : codes) {
        ASSERT_LT(side, kSide);
        const std::string file = std::to_string(expected.size()) + ".png";
        const scene::Rect rect{20, 20, side, side};
        const scene::Scene scene = paint::test::sceneOf({paint::test::nodeOf(rect, scene::QrContent{text})},
                                                        {static_cast<float>(kSide), static_cast<float>(kSide)});
        ASSERT_TRUE(easel.paint(*painter, scene, paint::test::settled()).saveToFile((folder.path() / file).string()));
        expected.push_back(text);
    }
    const std::vector<std::string> read = readBack(folder.path(), expected.size());
    ASSERT_EQ(read.size(), expected.size());
    for (std::size_t i = 0; i < read.size(); ++i)
        EXPECT_EQ(read[i], expected[i]);
}

namespace {

/// The first address of each kind of page on which a code is drawn, and of its sheet.
std::vector<std::string> pagesWithCodes()
{
    std::vector<std::string> pages;
    std::set<std::string> done;
    for (const std::string& address : everyPlaceAndEntry())
        if (!codesOf(drawn(address, "ja", settingNamed("lying"))).empty() && done.insert(placeOf(address)).second)
            for (const char* const end : {"", "?code=1"})
                pages.push_back(address.substr(0, address.find('?')) + end);
    return pages;
}

/// Pictures of whole screens in a folder, and what a scanner has to read in each.
class Album
{
public:
    explicit Album(app::PixelSize size) : m_easel(size.width, size.height), m_painter(paint::test::openPainter())
    {
        m_painter->setPackRoot(KioskParts::shared().catalogue().root());
    }

    void add(const scene::Scene& scene, const std::string& where)
    {
        const std::string file = (m_folder.path() / std::to_string(m_pages.size())).string() + ".bmp";
        ASSERT_TRUE(m_easel.paint(*m_painter, scene, paint::test::settled()).saveToFile(file));
        m_pages.emplace_back(where, codesOf(scene));
    }

    void expectRead() const
    {
        const std::vector<std::string> read = readBack(m_folder.path(), m_pages.size(), ".bmp");
        ASSERT_EQ(read.size(), m_pages.size());
        for (std::size_t i = 0; i < read.size(); ++i)
            for (const auto& [text, side] : m_pages[i].second)
                EXPECT_THAT(read[i], testing::HasSubstr(text)) << m_pages[i].first;
    }

private:
    TemporaryFolder m_folder;
    paint::test::Easel m_easel;
    std::unique_ptr<paint::Painter> m_painter;
    std::vector<std::pair<std::string, Codes>> m_pages;
};

class CodesOnScreens : public testing::TestWithParam<std::string>
{};

/// With the glass that has the fewest pixels, too: there a square of a code may be only one of them.
Setting glassNamed(const std::string& name)
{
    if (name == "fewest pixels lying")
        return {name, {1280, 720}};
    if (name == "fewest pixels upright")
        return {name, {720, 1280}};
    return settingNamed(name);
}

} // namespace

/// The whole screen as a visitor's phone sees it: every kind of page that shows a code, in every language, on the leaf
/// where the code is; every other one in high contrast. The sheet that shows it large, in turns of the languages.
TEST_P(CodesOnScreens, AreRead)
{
    const Setting setting = glassNamed(GetParam());
    Album album(setting.pixels);
    const std::vector<std::string> pages = pagesWithCodes();
    ASSERT_GE(pages.size(), 8U);
    std::set<std::string> shown;
    for (std::size_t page = 0; page < pages.size(); ++page)
        for (std::size_t language = 0; language < kLanguages.size(); ++language) {
            const bool isSheet = pages[page].ends_with("code=1");
            if (isSheet && page / 2 % kLanguages.size() != language)
                continue;
            const present::Switch contrast = (page + language) % 2 == 0 ? present::Switch::Off : present::Switch::On;
            for (const std::string& leaf : leavesOf(pages[page], kLanguages[language], setting)) {
                scene::Scene scene = drawn(leaf, kLanguages[language], setting, contrast);
                if (codesOf(scene).empty())
                    continue;
                shown.insert(pages[page] + kLanguages[language]);
                if (contrast == present::Switch::On)
                    scene = scene::highContrast(std::move(scene));
                album.add(scene, leaf + " " + kLanguages[language]);
            }
        }
    EXPECT_EQ(shown.size(), pages.size() / 2 * (kLanguages.size() + 1))
        << "every page has its code on one of its leaves";
    album.expectRead();
}

INSTANTIATE_TEST_SUITE_P(Settings, CodesOnScreens,
                         testing::Values("lying", "lying large", "lying very large", "upright", "upright large",
                                         "upright very large", "fewest pixels lying", "fewest pixels upright"),
                         [](const auto& setting) {
                             std::string name = setting.param;
                             std::ranges::replace(name, ' ', '_');
                             return name;
                         });

} // namespace musubi::test
