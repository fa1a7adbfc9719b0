#include "kiosk/app/window_loop.hpp"

#include "kiosk/app/bell.hpp"
#include "kiosk/app/clock.hpp"
#include "kiosk/app/content_source.hpp"
#include "kiosk/app/content_thread.hpp"
#include "kiosk/app/display_watch.hpp"
#include "kiosk/app/glass.hpp"
#include "kiosk/app/leave_signal.hpp"
#include "kiosk/app/paint_moment.hpp"
#include "kiosk/app/release_on_trial.hpp"
#include "kiosk/app/service_notice.hpp"
#include "kiosk/app/sign_up_thread.hpp"
#include "kiosk/app/site.hpp"
#include "kiosk/app/sync_thread.hpp"
#include "kiosk/paint/painter.hpp"
#include "kiosk/speech/espeak_voice.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <fmt/format.h>
#include <utility>

namespace musubi::app {

namespace {

using Steady = std::chrono::steady_clock;

constexpr auto kFrame = std::chrono::microseconds(16'667);
/// While a finger rests the idle time does not pass; the kiosk is told so now and then, and nothing is painted.
constexpr auto kRestingFinger = std::chrono::seconds(1);
/// The watch may hear of an event a moment before SFML's own connection has it.
constexpr auto kSecondLook = std::chrono::milliseconds(4);

/// What the loop is made of; everything in it outlives it.
struct Machine
{
    DisplayWatch& watch;
    const Bell& bell;
    const LeaveSignal& leave;
    Glass& glass;
    paint::Painter& painter;
    const Clock& clock;
    speech::EspeakVoice& voice;
    SignUpThread& signUps;
};

class Loop
{
public:
    Loop(Machine machine, Kiosk& kiosk, const Content& content, const Options& options, Log& log)
        : m_machine(machine), m_kiosk(&kiosk), m_options(&options), m_log(&log), m_zone(zoneOf(content))
    {
        usePictures(content);
        m_pageShownAt = kiosk.shownAt();
    }

    void run()
    {
        paint(now());
        noteAge("first frame");
        m_notice.sayReady();
        if (!m_options->fault)
            m_loading.emplace(packOf(m_options->folders), m_machine.bell);
        if (m_options->store && !m_options->store->repository.empty())
            m_syncing.emplace(SyncTask{*m_options->store, m_options->folders.assets, m_options->now}, m_machine.bell);
        if (m_options->store)
            m_trial.emplace(*m_options->store).show(packOf(m_options->folders), m_machine.clock.uptime());
        while (step())
            sleep();
        m_notice.sayLeaving();
        if (m_trial)
            m_trial->leave();
        noteCounts("left");
    }

private:
    enum class Rhythm
    {
        Resting,
        Moving, ///< 60 frames a second
    };

    /// \return false when somebody leaves
    [[nodiscard]] bool step()
    {
        if (m_machine.leave.isAsked())
            return false;
        m_notice.sayAlive(Steady::now());
        const Now moment = now();
        const Glass::Wish wish = m_machine.glass.deliver(*m_kiosk, moment);
        if (wish == Glass::Wish::Leave || (wish == Glass::Wish::Quit && m_options->quitKey == QuitKey::Honoured))
            return false;
        if (wish == Glass::Wish::Resized)
            m_kiosk->resize(m_machine.glass.panel(), moment);
        if (const std::optional<SyncNews> news = m_syncing ? m_syncing->take() : std::nullopt)
            hear(*news);
        if (std::optional<LoadedContent> loaded = m_loading ? m_loading->take() : std::nullopt)
            accept(std::move(*loaded), moment);
        if (m_trial)
            m_trial->advance(m_machine.clock.uptime());
        m_kiosk->advance(moment);
        m_log->problems(m_machine.voice.takeProblems());
        m_log->problems(m_machine.signUps.takeProblems());
        noteVisit();
        if (m_kiosk->revision() != m_painted || m_uncovered ||
            (m_rhythm == Rhythm::Moving && Steady::now() >= m_nextFrame))
            paint(moment);
        return true;
    }

    /// A new release is read beside the kiosk; until it is complete, visitors see the old one.
    void hear(const SyncNews& news)
    {
        m_log->problems(news.problems);
        if (!news.report.empty())
            m_log->note(news.report);
        if (!news.pack)
            return;
        m_loading.emplace(*news.pack, m_machine.bell);
        m_trial->show(*news.pack, m_machine.clock.uptime());
    }

    void accept(LoadedContent loaded, Now moment)
    {
        m_log->problems(loaded.problems);
        const std::size_t entries = loaded.content.catalogue ? loaded.content.catalogue->size() : 0;
        const bool isNew = std::exchange(m_accepted, loaded.content.catalogue) != loaded.content.catalogue ||
                           !loaded.content.catalogue;
        const bool hasFinder = loaded.content.finder != nullptr;
        m_zone = zoneOf(loaded.content);
        usePictures(loaded.content);
        if (const auto& shown = loaded.content.catalogue; shown && shown->info().sealing)
            m_machine.signUps.serve({shown, loaded.content.release});
        m_kiosk->show(std::move(loaded.content), moment);
        if (isNew)
            noteAge(fmt::format("complete with {} entries", entries));
        if (hasFinder)
            noteAge("search is ready");
    }

    /// A new folder of pictures drops those of the old one; the same folder keeps what is already on the glass.
    void usePictures(const Content& content)
    {
        if (!content.catalogue || content.catalogue->root() == m_pictures)
            return;
        m_pictures = content.catalogue->root();
        m_machine.painter.setPackRoot(m_pictures);
    }

    void paint(Now at)
    {
        const auto frameStart = Steady::now();
        if (m_rhythm == Rhythm::Moving && m_frames > 0 && frameStart - m_frameStart > 2 * kFrame)
            ++m_late;
        m_frameStart = frameStart;
        // The first frame of a page may have pictures to read; the page's time begins when it stands on the glass.
        const bool isNew = m_kiosk->shownAt() != m_pageShownAt;
        if (isNew)
            m_pageBegan = at.uptime;
        const paint::Moment moment = momentOf(*m_kiosk, m_pageBegan, at.uptime);
        const bool isKept = m_machine.glass.keepsPicture() && m_frames > 0 && !m_uncovered;
        m_machine.painter.paint(m_kiosk->scene(), moment, m_machine.glass.target(),
                                isKept ? paint::Before::LastPicture : paint::Before::Anything);
        m_machine.glass.present();
        for (const paint::PaintProblem& problem : m_machine.painter.takeProblems())
            m_log->problem(problem.what);
        if (isNew)
            m_pageBegan = m_machine.clock.uptime();
        m_pageShownAt = m_kiosk->shownAt();
        m_painted = m_kiosk->revision();
        m_uncovered = false;
        ++m_frames;
        m_nextFrame = frameStart + kFrame;
        const bool moves = m_machine.painter.isMoving(m_kiosk->scene(), moment);
        if (!moves)
            noteCounts("resting");
        m_rhythm = moves ? Rhythm::Moving : Rhythm::Resting;
    }

    void sleep()
    {
        Steady::time_point wake = m_machine.clock.nextMinute();
        if (m_rhythm == Rhythm::Moving)
            wake = std::min(wake, m_nextFrame);
        if (const auto change = m_kiosk->nextChange(m_machine.clock.uptime()))
            wake = std::min(wake, m_machine.clock.at(*change));
        if (const auto sign = m_notice.nextSign())
            wake = std::min(wake, *sign);
        if (m_kiosk->isFingerDown())
            wake = std::min(wake, Steady::now() + kRestingFinger);
        if (m_secondLook)
            wake = std::min(wake, *std::exchange(m_secondLook, std::nullopt));
        m_machine.bell.sleep(std::array{m_machine.watch.descriptor(), m_machine.leave.descriptor()}, wake);
        ++m_wakeUps;
        const DisplayWatch::Heard heard = m_machine.watch.takeAll();
        m_uncovered = m_uncovered || heard == DisplayWatch::Heard::Uncovered;
        if (heard != DisplayWatch::Heard::Nothing)
            m_secondLook = Steady::now() + kSecondLook;
    }

    [[nodiscard]] Now now() const { return m_machine.clock.now(m_zone); }

    void noteVisit()
    {
        // What somebody types is nobody's business, least of all of a log.
        const std::string visit = m_kiosk->visit().address().without("q").text() +
                                  (m_kiosk->isWarning() ? ", asking whether somebody is there" : "");
        if (visit == m_notedVisit)
            return;
        m_notedVisit = visit;
        m_log->note("at " + visit);
    }

    void noteAge(const std::string& what) const
    {
        if (const std::optional<Milliseconds> age = processAge())
            m_log->note(fmt::format("{} after {} ms", what, age->count()));
    }

    void noteCounts(const char* what) const
    {
        m_log->note(fmt::format("{}: frames={} wake-ups={} seconds={:.1f} late={} megapixels={:.1f}", what, m_frames,
                                m_wakeUps, static_cast<double>(m_machine.clock.uptime().count()) / 1000.0, m_late,
                                m_machine.painter.paintedPixels() / 1e6));
    }

    Machine m_machine;
    Kiosk* m_kiosk;
    const Options* m_options;
    Log* m_log;
    TimeZone m_zone;
    std::string m_pictures;
    std::shared_ptr<const model::Catalogue> m_accepted; ///< what the content thread gave last
    std::string m_notedVisit;
    Milliseconds m_pageShownAt{0}; ///< which page is on the glass
    std::optional<Milliseconds> m_pageBegan;
    std::uint64_t m_painted = 0;
    std::uint64_t m_frames = 0;
    std::uint64_t m_wakeUps = 0;
    std::uint64_t m_late = 0; ///< frames of a movement that came when the next one was due already
    Steady::time_point m_frameStart;
    bool m_uncovered = false;
    Rhythm m_rhythm = Rhythm::Moving;
    Steady::time_point m_nextFrame;
    std::optional<Steady::time_point> m_secondLook;
    ServiceNotice m_notice = ServiceNotice::ofThisProcess();
    std::optional<ContentThread> m_loading;
    std::optional<SyncThread> m_syncing;
    std::optional<ReleaseOnTrial> m_trial;
};

} // namespace

Outcome runWindow(const Options& options, Log& log)
{
    const Clock clock(options.now);
    const auto leave = LeaveSignal::listen();
    if (!leave)
        return leave.error();
    auto watch = DisplayWatch::open();
    if (!watch)
        return watch.error();
    const auto bell = Bell::make();
    if (!bell)
        return bell.error();
    const Result<present::Strings> strings = stringsFor(options);
    if (!strings)
        return strings.error();
    const std::unique_ptr<Glass> glass = Glass::open(options.size, options.style, options.mounting);
    if (Outcome room = glass->panel().requireRoom(); !room)
        return room;
    watch.value()->watch(glass->window());
    auto painter = paint::Painter::open({options.folders.assets});
    if (!painter)
        return painter.error();

    LoadedContent first =
        options.fault ? nothingBecause(*options.fault) : loadContent(packOf(options.folders), Extent::FirstFrame);
    if (!first.content.catalogue)
        log.problems(first.problems); // the rest is said when everything has been read
    log.problems(remarksAtStart(options, strings.value(), first.content));
    speech::EspeakVoice voice([&bell] { bell.value()->ring(); });
    Site site = siteFor(options, strings.value(), painter.value()->metrics(), first.content);
    site.panel = glass->panel();
    site.voice = &voice;
    SignUpThread signUps({options.device, options.bookings, {}}, *bell.value(), [&clock] { return clock.instant(); });
    site.signUps = &signUps;
    Kiosk kiosk(site, first.content, options.start, clock.now(zoneOf(first.content)));
    const Machine machine{*watch.value(),   *bell.value(), leave.value(), *glass,
                          *painter.value(), clock,         voice,         signUps};
    Loop(machine, kiosk, first.content, options, log).run();
    return Done{};
}

} // namespace musubi::app
