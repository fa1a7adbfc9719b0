#include "kiosk/app/self_check.hpp"

#include "kiosk/app/clock.hpp"
#include "kiosk/app/content_source.hpp"
#include "kiosk/app/display_watch.hpp"
#include "kiosk/app/kiosk.hpp"
#include "kiosk/app/site.hpp"
#include "kiosk/paint/painter.hpp"
#include "kiosk/paint/text_setter.hpp"

#include <SFML/Graphics/RenderTexture.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace musubi::app {

namespace {

using present::Address;

constexpr std::array kPlaces{"attract",     "home",     "events", "geopark", "awards", "institutions",
                             "future-city", "showcase", "offers", "quiz",    "search", "ties"};
constexpr std::size_t kMostLaidOut = 3000;
constexpr std::size_t kMostPainted = 500; ///< in the pack's own language; painting takes much longer than laying out

enum class Reach
{
    LaidOut,
    Painted,
};

/// A page that is tried.
struct Trial
{
    Address address;
    Language language;
    Reach reach = Reach::Painted;
};

/// Every place and the first entry of each kind: what a language has of its own is seen there.
void addFew(const model::Catalogue& catalogue, const Language& language, std::vector<Trial>& trials)
{
    for (const char* const place : kPlaces)
        trials.push_back({Address(place), language});
    for (const model::EntryKind kind : model::kEntryKinds)
        if (const auto entries = catalogue.allOfKind(kind); !entries.empty())
            trials.push_back({Address::of((*entries.begin())->id), language});
}

/// Every place and all entries; of very many, every n-th, so that each kind has its share.
void addAll(const model::Catalogue& catalogue, const Language& language, std::vector<Trial>& trials)
{
    for (const char* const place : kPlaces)
        trials.push_back({Address(place), language});
    std::vector<const model::Entry*> entries;
    for (const model::EntryKind kind : model::kEntryKinds)
        for (const model::Entry* const entry : catalogue.allOfKind(kind))
            entries.push_back(entry);
    const std::size_t step = entries.size() / kMostLaidOut + 1;
    const std::size_t paintedStep = (entries.size() / kMostPainted / step + 1) * step;
    for (std::size_t at = 0; at < entries.size(); at += step)
        trials.push_back(
            {Address::of(entries[at]->id), language, at % paintedStep == 0 ? Reach::Painted : Reach::LaidOut});
}

std::vector<Trial> trialsOf(const model::Catalogue& catalogue, const Language& own)
{
    std::vector<Trial> trials;
    addAll(catalogue, own, trials);
    for (const Language& language : catalogue.info().languages)
        if (language != own)
            addFew(catalogue, language, trials);
    return trials;
}

/// Where the pages go: onto a picture that nobody sees, or nowhere when there is no display.
class Sheet
{
public:
    [[nodiscard]] static Result<Sheet> open(const Options& options, const model::Catalogue& catalogue)
    {
        Sheet sheet;
        // Held as long as the sheet: a display that is left by its last client may begin anew, and SFML ends the
        // program when it finds none.
        if (auto display = DisplayWatch::open())
            sheet.m_display = std::move(display).value();
        else {
            auto metrics = paint::openTextMetrics();
            if (!metrics)
                return metrics.error();
            sheet.m_metrics = std::move(metrics).value();
            return sheet;
        }
        sheet.m_texture = std::make_unique<sf::RenderTexture>();
        if (!sheet.m_texture->create(options.size.width, options.size.height))
            return Error{ErrorCode::Unavailable, "The graphics cannot draw a picture of this size.", {}};
        auto painter = paint::Painter::open({options.folders.assets});
        if (!painter)
            return painter.error();
        sheet.m_painter = std::move(painter).value();
        sheet.m_painter->setPackRoot(catalogue.root());
        return sheet;
    }

    [[nodiscard]] const scene::TextMetrics& metrics() const { return m_painter ? m_painter->metrics() : *m_metrics; }

    /// \param page  for what is told
    void draw(const scene::Scene& scene, const std::string& page, Log& log)
    {
        if (!m_painter)
            return;
        paint::Moment moment;
        moment.liveliness = paint::Liveliness::Settled;
        m_painter->paint(scene, moment, *m_texture);
        for (const paint::PaintProblem& problem : m_painter->takeProblems())
            if (m_told.insert(problem.what).second)
                log.problem(std::string(kDrawing) + page + ": " + problem.what);
    }

private:
    std::set<std::string> m_told; ///< one picture may stand on many pages
    std::unique_ptr<DisplayWatch> m_display;
    std::unique_ptr<sf::RenderTexture> m_texture;
    std::unique_ptr<paint::Painter> m_painter;
    std::unique_ptr<const scene::TextMetrics> m_metrics;
};

Error failed(const std::vector<std::string>& problems)
{
    return {ErrorCode::Failed, problems.empty() ? "The pack cannot be shown." : problems.front(), {}};
}

} // namespace

Outcome checkPack(const Options& options, Log& log)
{
    LoadedContent loaded = loadContent(packOf(options.folders), Extent::Whole);
    log.problems(loaded.problems);
    if (!loaded.content.catalogue)
        return failed(loaded.problems);
    loaded = withFinder(std::move(loaded.content));
    if (!loaded.content.finder)
        return failed(loaded.problems);
    const Result<present::Strings> strings = stringsFor(options);
    if (!strings)
        return strings.error();
    Result<Sheet> sheet = Sheet::open(options, *loaded.content.catalogue);
    if (!sheet)
        return sheet.error();
    Site site = siteFor(options, strings.value(), sheet.value().metrics(), loaded.content);
    const Now now = Clock(options.now).now(zoneOf(loaded.content));
    const std::vector<Trial> trials = trialsOf(*loaded.content.catalogue, site.settings.language);
    for (const Trial& trial : trials) {
        site.settings.language = trial.language;
        const Kiosk kiosk(site, loaded.content, trial.address, now);
        if (trial.reach == Reach::Painted)
            sheet.value().draw(kiosk.scene(), trial.address.text() + " (" + trial.language.value() + ")", log);
    }
    log.note("the pack can be shown: " + std::to_string(trials.size()) + " pages drawn");
    return Done{};
}

} // namespace musubi::app
