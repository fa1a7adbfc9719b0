#include "kiosk/app/one_shot.hpp"

#include "content/store/console.hpp"
#include "content/store/temporary_folder.hpp"
#include "kiosk/app/clock.hpp"
#include "kiosk/app/content_source.hpp"
#include "kiosk/app/display_watch.hpp"
#include "kiosk/app/journey_player.hpp"
#include "kiosk/app/panel.hpp"
#include "kiosk/app/sign_ups_at_once.hpp"
#include "kiosk/app/site.hpp"
#include "kiosk/paint/painter.hpp"
#include "kiosk/paint/text_setter.hpp"
#include "kiosk/scene/dump.hpp"

#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/System/Err.hpp>
#include <fmt/format.h>
#include <fstream>
#include <sstream>

namespace musubi::app {

namespace {

/// A page that could only say why there is nothing to show was drawn, but it is a failure.
Outcome shown(const Content& content)
{
    if (content.catalogue)
        return Done{};
    return Error{ErrorCode::Failed, content.reason, {}};
}

/// So is one that could only say that there is no such place.
Outcome shownAt(const Options& options, const Content& content)
{
    if (const auto nowhere = nowhereToStart(options, content))
        return Error{ErrorCode::WrongOption, *nowhere, {}};
    return shown(content);
}

/// The one page that is asked for, after nobody has touched it for as long as is asked for.
Kiosk settledKiosk(const Options& options, const present::Strings& strings, const scene::TextMetrics& metrics,
                   const Content& content)
{
    Now now = Clock(options.now).now(zoneOf(content));
    Kiosk kiosk(siteFor(options, strings, metrics, content), content, options.start, now);
    now.uptime += options.still;
    kiosk.advance(now);
    return kiosk;
}

LoadedContent loadWhole(const Options& options, Log& log)
{
    LoadedContent loaded = loadContent(packOf(options.folders), Extent::Whole);
    log.problems(loaded.problems);
    return loaded;
}

/// With the finder that a page of search and a journey need.
LoadedContent searchable(LoadedContent loaded, Log& log)
{
    if (!loaded.content.catalogue)
        return loaded;
    loaded = withFinder(std::move(loaded.content));
    log.problems(loaded.problems);
    return loaded;
}

LoadedContent loadFor(const Options& options, Log& log)
{
    LoadedContent loaded = loadWhole(options, log);
    return options.start.place() == "search" ? searchable(std::move(loaded), log) : std::move(loaded);
}

Outcome save(const sf::RenderTexture& texture, const std::filesystem::path& file)
{
    sf::err().rdbuf(nullptr); // it would say the same on stderr, in its own words
    if (texture.getTexture().copyToImage().saveToFile(file.string()))
        return Done{};
    return Error{ErrorCode::Unwritable, "The picture cannot be written.", {file.string(), "", 0}};
}

Result<std::string> bytesOf(const std::filesystem::path& path)
{
    if (std::error_code nothing; std::filesystem::is_directory(path, nothing))
        return Error{
            ErrorCode::NotFound, "This is a folder; --journey takes one journey in a file.", {path.string(), "", 0}};
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    if (!file)
        return Error{ErrorCode::NotFound, "The journey cannot be read.", {path.string(), "", 0}};
    return std::move(bytes).str();
}

Outcome playJourneyFile(const std::filesystem::path& path, const JourneyGround& ground)
{
    const Result<std::string> bytes = bytesOf(path);
    if (!bytes)
        return bytes.error();
    const Result<Journey> journey = parseJourney(bytes.value(), path.string());
    if (!journey)
        return journey.error();
    return playJourney(journey.value(), ground);
}

} // namespace

Outcome drawShot(const Options& options, Log& log)
{
    // SFML ends the program when there is no display: ask before it does, and stay, because a display that is left by
    // its last client may begin anew.
    const auto display = DisplayWatch::open();
    if (!display)
        return display.error();
    const Result<present::Strings> strings = stringsFor(options);
    if (!strings)
        return strings.error();
    const LoadedContent loaded = loadFor(options, log);
    log.problems(remarksAtStart(options, strings.value(), loaded.content));
    sf::RenderTexture texture;
    if (!texture.create(options.size.width, options.size.height))
        return Error{ErrorCode::Unavailable, "The graphics cannot draw a picture of this size.", {}};
    const auto painter = paint::Painter::open({options.folders.assets});
    if (!painter)
        return painter.error();
    if (loaded.content.catalogue)
        painter.value()->setPackRoot(loaded.content.catalogue->root());

    const Kiosk kiosk = settledKiosk(options, strings.value(), painter.value()->metrics(), loaded.content);
    paint::Moment moment;
    moment.liveliness = paint::Liveliness::Settled;
    painter.value()->paint(kiosk.scene(), moment, texture);
    texture.display();
    for (const paint::PaintProblem& problem : painter.value()->takeProblems())
        log.problem(problem.what);
    if (Outcome saved = save(texture, *options.shot); !saved)
        return saved;
    return shownAt(options, loaded.content);
}

Outcome printDump(const Options& options, Log& log)
{
    const Result<present::Strings> strings = stringsFor(options);
    if (!strings)
        return strings.error();
    const auto metrics = paint::openTextMetrics();
    if (!metrics)
        return metrics.error();
    const LoadedContent loaded = loadFor(options, log);
    log.problems(remarksAtStart(options, strings.value(), loaded.content));
    const Kiosk kiosk = settledKiosk(options, strings.value(), *metrics.value(), loaded.content);
    store::print(options.dump == DumpKind::Scene ? scene::dumpScene(kiosk.scene()) : scene::dumpReading(kiosk.scene()));
    return shownAt(options, loaded.content);
}

Outcome playJourneys(const Options& options, Log& log)
{
    const Result<present::Strings> strings = stringsFor(options);
    if (!strings)
        return strings.error();
    const auto metrics = paint::openTextMetrics();
    if (!metrics)
        return metrics.error();
    const LoadedContent loaded = searchable(loadWhole(options, log), log);
    // Bookings of a journey are real ones, and go with it.
    const auto device = store::TemporaryFolder::make();
    if (!device)
        return device.error();
    SignUpsAtOnce signUps({device.value().path(), {}, {}});
    const JourneyGround ground{&strings.value(),  metrics.value().get(), loaded.content, zoneOf(loaded.content),
                               options.placeName, options.idle,          &signUps};
    std::size_t failed = 0;
    for (const std::filesystem::path& file : options.journeys) {
        // Without its pack a journey would walk over the page that says so, and might arrive.
        const Outcome content = shown(loaded.content);
        const Outcome outcome = content ? playJourneyFile(file, ground) : content;
        failed += outcome ? 0 : 1;
        if (outcome)
            log.note("arrived: " + file.string());
        else
            log.problem(describe(outcome.error()));
    }
    if (failed > 0)
        return Error{ErrorCode::Failed, fmt::format("{} of {} journeys failed", failed, options.journeys.size()), {}};
    return Done{};
}

} // namespace musubi::app
