// A6: nothing flashes more than once a second. What moves is filmed with the real
// painter at a small size, and every block of the picture is watched.
#include "tests/kiosk/app/small_kiosk.hpp"
#include "tests/kiosk/paint/painted.hpp"
#include "tests/kiosk/speech/written_voice.hpp"
#include "tests/support/kiosk_fixture.hpp"

#include <array>
#include <cmath>

namespace musubi::app {

namespace {

using std::chrono::seconds;

constexpr unsigned kAcross = 32;
constexpr unsigned kDown = 18;
constexpr unsigned kBlock = 10; ///< pixels
constexpr double kSwing = 0.1;  ///< relative luminance; less is no flash (WCAG 2.1)

/// Between two touches. Who touches faster makes the picture change faster.
constexpr Milliseconds kLookAround{1600};

using Picture = std::array<double, std::size_t{kAcross} * kDown>; ///< mean luminance of each block

double luminanceOf(const sf::Color& pixel)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(pixel.r / 255.0) + 0.7152 * linear(pixel.g / 255.0) + 0.0722 * linear(pixel.b / 255.0);
}

Picture blocksOf(const sf::Image& image)
{
    Picture picture{};
    for (unsigned y = 0; y < kDown * kBlock; ++y)
        for (unsigned x = 0; x < kAcross * kBlock; ++x)
            picture.at(std::size_t{y / kBlock} * kAcross + x / kBlock) += luminanceOf(image.getPixel(x, y));
    for (double& block : picture)
        block /= kBlock * kBlock;
    return picture;
}

/// When one block became lighter or darker by more than the swing, each time the other way than before.
class Swings
{
public:
    void see(double luminance, Milliseconds at)
    {
        if (!m_extreme)
            m_extreme = luminance;
        const double change = luminance - *m_extreme;
        if (change * m_direction > 0) {
            m_extreme = luminance; // further the same way
        } else if (std::abs(change) > kSwing) {
            m_times.push_back(at);
            m_direction = change > 0 ? 1 : -1;
            m_extreme = luminance;
        }
    }

    /// The most flashes within one second. A flash is a pair of opposing changes (WCAG 2.1, general flash).
    [[nodiscard]] std::size_t mostFlashesInASecond() const
    {
        std::size_t most = 0;
        for (std::size_t first = 0; first < m_times.size(); ++first) {
            std::size_t last = first;
            while (last + 1 < m_times.size() && m_times[last + 1] - m_times[first] < seconds(1))
                ++last;
            most = std::max(most, (last - first + 1) / 2);
        }
        return most;
    }

private:
    std::optional<double> m_extreme;
    double m_direction = 0;
    std::vector<Milliseconds> m_times;
};

/// A kiosk with the default pack, filmed.
class Flashing : public testing::Test
{
protected:
    void SetUp() override
    {
        m_painter = paint::test::openPainter();
        ASSERT_NE(m_painter, nullptr);
        m_painter->setPackRoot(test::KioskParts::shared().catalogue().root());
    }

    void startAt(const std::string& address, present::Switch contrast = present::Switch::Off)
    {
        const test::KioskParts& parts = test::KioskParts::shared();
        Site site;
        site.strings = &parts.strings();
        site.metrics = &parts.metrics();
        site.voice = &m_voice;
        site.settings.highContrast = contrast;
        // The catalogue outlives every test.
        const std::shared_ptr<const model::Catalogue> catalogue(std::shared_ptr<const model::Catalogue>(),
                                                                &parts.catalogue());
        m_kiosk.emplace(site, Content{catalogue, {}, {}}, present::Address::parse(address).value(), now());
    }

    [[nodiscard]] Now now() const { return {m_uptime, test::saturdayMorning()}; }

    /// Lets time pass and looks `perSecond` times a second.
    void film(Milliseconds time, int perSecond)
    {
        const Milliseconds end = m_uptime + time;
        while (m_uptime < end) {
            m_uptime += Milliseconds(1000 / perSecond);
            m_kiosk->advance(now());
            look();
        }
    }

    void look()
    {
        paint::Moment moment;
        moment.sinceShown = static_cast<float>((m_uptime - m_kiosk->shownAt()).count());
        moment.loopTime = moment.sinceShown;
        moment.focused = m_kiosk->focused();
        if (m_kiosk->visit().settings().reducedMotion == present::Switch::On)
            moment.liveliness = paint::Liveliness::Reduced;
        const Picture picture = blocksOf(m_easel.paint(*m_painter, m_kiosk->scene(), moment));
        for (std::size_t block = 0; block < picture.size(); ++block)
            m_swings.at(block).see(picture.at(block), m_uptime);
    }

    void tap(const std::string& id)
    {
        const scene::Node* const node = scene::findNode(m_kiosk->scene(), id);
        ASSERT_NE(node, nullptr) << id;
        m_kiosk->touchDown(scene::hitArea(*node).centre(), 0, now());
        m_kiosk->touchUp(scene::hitArea(*node).centre(), 0, now());
    }

    void expectNoFlashes() const
    {
        std::string where;
        for (std::size_t block = 0; block < m_swings.size(); ++block)
            if (const std::size_t flashes = m_swings.at(block).mostFlashesInASecond(); flashes > 1)
                where += " " + std::to_string(block % kAcross) + "," + std::to_string(block / kAcross) + ":" +
                         std::to_string(flashes);
        EXPECT_EQ(where, "") << "blocks of " << kAcross << " × " << kDown << " with their flashes in one second";
    }

    std::unique_ptr<paint::Painter> m_painter;
    paint::test::Easel m_easel{kAcross * kBlock, kDown* kBlock};
    speech::test::WrittenVoice m_voice;
    std::optional<Kiosk> m_kiosk;
    Milliseconds m_uptime{0};
    std::array<Swings, std::size_t{kAcross} * kDown> m_swings;
};

} // namespace

TEST_F(Flashing, IsSeenByThisTest)
{
    Swings lamp;
    Swings dusk;
    for (int step = 0; step < 20; ++step) {
        lamp.see(step % 4 < 2 ? 0.2 : 0.6, Milliseconds(100 * step));
        dusk.see(0.6 - 0.02 * step, Milliseconds(100 * step));
    }
    EXPECT_GT(lamp.mostFlashesInASecond(), 1U);
    EXPECT_EQ(dusk.mostFlashesInASecond(), 0U);
}

TEST_F(Flashing, IsNotInAMinuteOfTheAttractLoop)
{
    startAt("attract");
    film(seconds(60), 10);
    expectNoFlashes();
}

TEST_F(Flashing, IsNotWherePagesChange)
{
    for (const present::Switch contrast : {present::Switch::Off, present::Switch::On}) {
        startAt("attract", contrast);
        film(kLookAround, 10);
        for (const char* const control :
             {"attract.start", "home.door.events", "back", "home.door.awards", "bar.home", "bar.contrast"})
        {
            tap(control);
            film(kLookAround, 20);
        }
        expectNoFlashes();
        m_swings = {};
    }
    startAt("home");
    film(kLookAround, 10);
    for (const char* const control : {"home.door.awards", "bar.motion", "back", "home.door.geopark", "bar.home"}) {
        tap(control);
        film(kLookAround, 20);
    }
    expectNoFlashes();
}

TEST_F(Flashing, IsNotInTheQuestionWhetherSomebodyIsStillThere)
{
    startAt("home");
    m_uptime = seconds(44);
    film(seconds(19), 10);
    EXPECT_EQ(m_kiosk->visit().address().text(), "attract") << "the whole question has been seen";
    expectNoFlashes();
}

TEST_F(Flashing, IsNotInTheRingOfWhatIsRead)
{
    startAt("event/sample-fossil-class");
    tap("bar.read-aloud");
    for (int sentence = 0; sentence < 20; ++sentence) {
        film(seconds(1), 10);
        m_voice.end();
    }
    expectNoFlashes();
}

} // namespace musubi::app
