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
std::vector<std::string> readBack(const std::filesystem::path& folder, std::size_t count)
{
    // --xml would give the texts with their files, but not those beyond ASCII.
    const std::string command =
        "cd '" + folder.string() + "' && i=0; while [ $i -lt " + std::to_string(count) +
        " ]; do zbarimg --quiet --raw -Sdisable -Sqrcode.enable $i.png 2>/dev/null; printf '\\0'; i=$((i+1)); done";
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

/// The whole screen as a visitor's phone sees it: a page of each kind that shows a code, lying, upright, in high
/// contrast.
TEST(QrCodes, AreFoundOnAPictureOfTheWholeScreen)
{
    const auto painter = paint::test::openPainter();
    painter->setPackRoot(KioskParts::shared().catalogue().root());
    const TemporaryFolder folder;
    std::vector<std::string> expected;
    for (const char* const name : {"lying", "upright"})
        for (const present::Switch contrast : {present::Switch::Off, present::Switch::On}) {
            std::set<std::string> done;
            const Setting& setting = settingNamed(name);
            paint::test::Easel easel(setting.pixels.width, setting.pixels.height);
            for (const std::string& address : everyPlaceAndEntry()) {
                if (done.contains(placeOf(address)))
                    continue;
                scene::Scene scene = drawn(address, "ja", setting, contrast);
                if (contrast == present::Switch::On)
                    scene = scene::highContrast(std::move(scene));
                const Codes codes = codesOf(scene);
                if (codes.size() != 1)
                    continue;
                done.insert(placeOf(address));
                const std::string file = std::to_string(expected.size()) + ".png";
                ASSERT_TRUE(
                    easel.paint(*painter, scene, paint::test::settled()).saveToFile((folder.path() / file).string()));
                expected.push_back(codes.begin()->first);
            }
            EXPECT_GE(done.size(), 3U) << name;
        }
    const std::vector<std::string> read = readBack(folder.path(), expected.size());
    ASSERT_EQ(read.size(), expected.size());
    for (std::size_t i = 0; i < read.size(); ++i)
        // The scanner may find one code twice, across and down.
        EXPECT_THAT(read[i], testing::AnyOf(expected[i], expected[i] + "\n" + expected[i]));
}

} // namespace musubi::test
