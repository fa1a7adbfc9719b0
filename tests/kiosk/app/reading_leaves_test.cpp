// Reading aloud goes through all leaves of a page in one column by itself.
#include "kiosk/app/kiosk.hpp"
#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/reading.hpp"
#include "tests/kiosk/screens/every_address.hpp"
#include "tests/kiosk/speech/written_voice.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace musubi::app {

namespace {

using musubi::test::KioskParts;
using std::chrono::seconds;

const char* const kGeosite = "geosite/amabiki-kannon";

/// The default pack on an upright panel with the largest letters.
class ReadingLeaves : public testing::Test
{
protected:
    void startAt(const std::string& address, const std::string& language = "ja")
    {
        const KioskParts& parts = KioskParts::shared();
        Site site;
        site.strings = &parts.strings();
        site.panel = Panel(PixelSize{1080, 1920});
        site.metrics = &parts.metrics();
        site.settings.language = Language(language);
        site.settings.textSize = present::TextSize::VeryLarge;
        site.voice = &m_voice;
        const std::shared_ptr<const model::Catalogue> catalogue(std::shared_ptr<void>(), &parts.catalogue());
        m_kiosk.emplace(site, Content{catalogue, {}}, present::Address::parse(address).value(), now());
    }

    [[nodiscard]] Now now() const { return {m_uptime, musubi::test::saturdayMorning()}; }

    void tap(const std::string& id)
    {
        const scene::Node* const node = scene::findNode(m_kiosk->scene(), id);
        ASSERT_NE(node, nullptr) << id;
        const scene::Point at = scene::hitArea(*node).centre();
        m_kiosk->touchDown(at, 0, now());
        m_kiosk->touchUp(at, 0, now());
    }

    /// Until the voice has come to the end, or `isEnough`. What had the ring, in order; every one was on the glass.
    std::vector<std::string> listen(const std::function<bool()>& isEnough = [] { return false; })
    {
        std::vector<std::string> rings;
        for (int sentence = 0; sentence < 900 && isReading() && !isEnough(); ++sentence) {
            const std::string ring = m_kiosk->focused();
            if (!ring.empty()) {
                EXPECT_NE(scene::findNode(m_kiosk->scene(), ring), nullptr) << ring << " at " << place();
                if (rings.empty() || rings.back() != ring)
                    rings.push_back(ring);
            }
            m_voice.end();
            m_kiosk->advance(now());
        }
        return rings;
    }

    [[nodiscard]] bool isReading() const { return m_kiosk->visit().settings().readAloud == present::Switch::On; }
    [[nodiscard]] std::string place() const { return m_kiosk->visit().address().text(); }
    [[nodiscard]] bool hasNextLeaf() const
    {
        const scene::Node* const arrow = scene::findNode(m_kiosk->scene(), "leaf.next");
        return arrow != nullptr && arrow->intent.has_value();
    }

    speech::test::WrittenVoice m_voice;
    Milliseconds m_uptime{0};
    std::optional<Kiosk> m_kiosk;
};

bool isOfFrame(const std::string& id)
{
    return id == "back" || id.starts_with("bar.") || id.starts_with("languages") || id.starts_with("leaf.");
}

/// All items of all leaves, without the bars, as they stand on the glass.
std::set<std::string> contentOf(Kiosk kiosk, Now now)
{
    std::set<std::string> ids;
    while (true) {
        for (const scene::ReadingItem& item : scene::readingList(kiosk.scene()))
            if (!isOfFrame(item.node))
                ids.insert(item.node);
        const scene::Node* const arrow = scene::findNode(kiosk.scene(), "leaf.next");
        if (arrow == nullptr || !arrow->intent)
            return ids;
        const scene::Point at = scene::hitArea(*arrow).centre();
        kiosk.touchDown(at, 0, now);
        kiosk.touchUp(at, 0, now);
    }
}

} // namespace

TEST_F(ReadingLeaves, GoesOnToTheLastLeafAndSaysTheBarsOnceAndLast)
{
    for (const std::string address : {kGeosite, "event/sample-fossil-class", "award/esaki-2019", "home", "events"}) {
        startAt(address);
        const std::set<std::string> content = contentOf(*m_kiosk, now());
        ASSERT_TRUE(hasNextLeaf()) << address << " has one leaf, so this proves nothing";
        tap("bar.read-aloud");
        const std::vector<std::string> rings = listen();
        EXPECT_FALSE(isReading());
        EXPECT_FALSE(hasNextLeaf()) << "it ends on the last leaf";
        const std::set<std::string> told(rings.begin(), rings.end());
        EXPECT_EQ(told.size(), rings.size()) << address << ": something was said twice";
        const auto frame = std::find_if(rings.begin(), rings.end(), isOfFrame);
        ASSERT_NE(frame, rings.end());
        EXPECT_TRUE(std::all_of(frame, rings.end(), isOfFrame)) << address << ": content after the bars";
        for (const std::string& id : content)
            EXPECT_TRUE(told.contains(id) || id.ends_with(".count")) << address << " leaves out " << id;
    }
}

TEST_F(ReadingLeaves, LeavesTheWayBackAndTheTouchesOfTheVisitAlone)
{
    startAt(kGeosite);
    const auto before = m_kiosk->visit().history();
    tap("bar.read-aloud");
    listen();
    EXPECT_EQ(m_kiosk->visit().history(), before);
    EXPECT_NE(place(), kGeosite);
    EXPECT_EQ(m_kiosk->visit().address().without("leaf").text(), kGeosite);
}

TEST_F(ReadingLeaves, GoOnWhereAHandTurnsTo)
{
    startAt(kGeosite);
    tap("bar.read-aloud");
    const std::string first = m_kiosk->focused();
    tap("leaf.next");
    EXPECT_TRUE(isReading());
    EXPECT_NE(m_kiosk->focused(), first);
    EXPECT_FALSE(isOfFrame(m_kiosk->focused()));
    const auto said = m_voice.written.size();
    tap("leaf.previous");
    EXPECT_TRUE(isReading());
    EXPECT_GT(m_voice.written.size(), said);
    EXPECT_EQ(place(), kGeosite);
}

TEST_F(ReadingLeaves, StopWhenSomebodyStopsThem)
{
    startAt(kGeosite);
    tap("bar.read-aloud");
    listen([this] { return place() != kGeosite; });
    ASSERT_TRUE(isReading());
    const std::string there = place();
    tap("bar.read-aloud");
    EXPECT_FALSE(isReading());
    EXPECT_EQ(m_voice.written.back(), "(silence)");
    m_voice.end();
    m_kiosk->advance(now());
    EXPECT_EQ(place(), there);
}

TEST_F(ReadingLeaves, DoNotTurnUnderAFinger)
{
    startAt(kGeosite);
    tap("bar.read-aloud");
    m_kiosk->touchDown({4, 4}, 0, now());
    for (int sentence = 0; sentence < 200; ++sentence) {
        m_voice.end();
        m_kiosk->advance(now());
    }
    EXPECT_EQ(place(), kGeosite);
    m_kiosk->touchUp({4, 4}, 0, now());
    m_kiosk->advance(now());
    EXPECT_NE(place(), kGeosite);
    EXPECT_TRUE(isReading());
}

TEST_F(ReadingLeaves, SayNoMoreWhenNothingCanBeHeard)
{
    startAt(kGeosite);
    tap("bar.read-aloud");
    m_voice.end(Error{ErrorCode::Unavailable, "There is no sound device.", {}});
    m_kiosk->advance(now());
    EXPECT_FALSE(isReading());
    EXPECT_EQ(place(), kGeosite) << "no leaf turns for a voice that is not there";
}

TEST_F(ReadingLeaves, BeginInTheMiddleWithTheTitle)
{
    startAt(std::string(kGeosite) + "?leaf=2", "en");
    tap("bar.read-aloud");
    EXPECT_EQ(m_voice.written.front(), m_kiosk->scene().title);
    listen();
    EXPECT_EQ(std::count(m_voice.written.begin(), m_voice.written.end(), m_kiosk->scene().title), 1);
}

} // namespace musubi::app
