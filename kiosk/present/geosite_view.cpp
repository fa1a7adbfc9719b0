#include "kiosk/present/geosite_view.hpp"

#include "kiosk/present/fact_words.hpp"
#include "kiosk/present/geopark_view.hpp"
#include "kiosk/present/page_ties.hpp"
#include "kiosk/present/paragraph.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace musubi::present {

namespace {

constexpr std::size_t kTies = 3;
constexpr std::size_t kRocks = 3;
constexpr int kZoomOfMap = 3;

/// Roughly how wide a text is, in halves of an em: what is written in Latin letters needs half as much room.
std::size_t halfEmsOf(const Words& words)
{
    std::size_t halves = 0;
    for (const char letter : words.text.base()) {
        const auto byte = static_cast<unsigned char>(letter);
        halves += byte < 0x80 ? 1U : (byte & 0xC0U) == 0x80U ? 0U : 2U;
    }
    return halves;
}

/// The question that the entry's story begins with, answered on the first page; none when there is none or no room.
std::optional<StoryPage> questionOf(const Context& context, const model::Entry& entry)
{
    constexpr std::size_t kRoomBesideRocks = 220; // five lines of the smallest text, readings included
    if (entry.sections.empty())
        return std::nullopt;
    const model::Section& section = entry.sections.front();
    StoryPage page;
    page.heading = context.fullWords(section.title);
    const std::string title = page.heading.text.base();
    if (!title.ends_with("？") && !title.ends_with("?"))
        return std::nullopt;
    page.text = joinedSentences(context, context.fullWords(entry.summary), context.fullWords(section.text));
    if (halfEmsOf(page.text) > kRoomBesideRocks)
        return std::nullopt;
    return page;
}

std::vector<StoryPage> storyOf(const Context& context, const model::Entry& entry)
{
    const auto& site = entry.as<model::Geosite>();
    std::vector<StoryPage> pages;
    StoryPage first;
    first.heading = context.sayFully("geosite.story");
    for (const model::Rock& rock : site.geology)
        if (first.rocks.size() < kRocks)
            first.rocks.push_back({rock.swatch, context.fullWords(rock.name), context.fullWords(rock.text)});
    // Beside the rocks there is room for the short text; the long one follows on its own page.
    const bool shortFirst = !first.rocks.empty() && !entry.summary.empty();
    first.text = context.fullWords(shortFirst || entry.body.empty() ? entry.summary : entry.body);
    const auto question = shortFirst ? questionOf(context, entry) : std::nullopt;
    if (question) {
        first.heading = question->heading;
        first.text = question->text;
    }
    pages.push_back(std::move(first));
    if (shortFirst && !entry.body.empty())
        pages.push_back({context.sayFully("geosite.more"), context.fullWords(entry.body), {}, {}});
    for (std::size_t index = question ? 1 : 0; index < entry.sections.size(); ++index)
        pages.push_back(
            {context.fullWords(entry.sections[index].title), context.fullWords(entry.sections[index].text), {}, {}});
    for (const model::Route& route : site.routes)
        pages.push_back({context.fullWords(route.title), context.fullWords(route.text), {}, {}});
    StoryPage last;
    last.heading = context.sayFully("geosite.facts");
    last.facts = factsOf(context, entry);
    if (!last.facts.empty())
        pages.push_back(std::move(last));
    return pages;
}

const model::Rock* rockOf(const model::Geosite& site, std::string_view swatch)
{
    const auto found = std::ranges::find(site.geology, swatch, &model::Rock::swatch);
    return found == site.geology.end() ? nullptr : &*found;
}

std::optional<GroundCut> cutOf(const Context& context, const model::Entry& entry)
{
    const auto& site = entry.as<model::Geosite>();
    const model::Rock* gabbro = rockOf(site, "gabbro");
    const model::Rock* granite = rockOf(site, "granite");
    if (gabbro == nullptr || granite == nullptr)
        return std::nullopt;
    GroundCut cut;
    cut.heading = context.sayFully("geosite.cut");
    if (pictureOf(entry) == "illustration:peaks")
        cut.landform = Landform::TwinPeaks;
    cut.schematic = context.say("mark.schematic");
    cut.above = context.words(gabbro->name);
    cut.around = context.words(granite->name);
    cut.spoken = context.say("geosite.cut-spoken", {{"above", cut.above.text}, {"around", cut.around.text}});
    return cut;
}

Words accuracyWords(const Context& context, const std::optional<model::Coordinates>& coordinates)
{
    if (!coordinates)
        return context.say("geopark.unplaced");
    switch (coordinates->accuracy) {
    case model::Accuracy::Point:
        return context.say("geosite.accuracy.point");
    case model::Accuracy::Minute:
        return context.say("geosite.accuracy.minute");
    case model::Accuracy::TownCentroid:
        return context.say("geosite.accuracy.town");
    case model::Accuracy::Station:
        return context.say("geosite.accuracy.station");
    }
    return {};
}

std::vector<Words> storiesOf(const Context& context, const model::Geosite& site)
{
    std::vector<Words> stories;
    if (const auto& park = context.catalogue().info().geopark)
        for (const model::GeoStory& story : park->stories)
            if (std::ranges::find(site.stories, story.number) != site.stories.end())
                stories.push_back(context.fullWords(story.title));
    return stories;
}

SitePlace placeOf(const Context& context, const model::Entry& entry, const TimeStrip& strip)
{
    const auto& site = entry.as<model::Geosite>();
    SitePlace place;
    place.heading = context.sayFully("geosite.where");
    place.accuracy = asFact(context, [&](const Context& c) { return accuracyWords(c, site.coordinates); });
    place.municipalities = asFact(context, [&](const Context& c) { return joinedWords(c, site.municipalities); });
    if (site.age)
        place.age = context.fullWords(site.age->text);
    place.spot = spotOn(strip, entry);
    place.storiesLabel = context.say("geosite.stories");
    place.stories = storiesOf(context, site);
    place.openMap = context.say("geosite.open-map");
    place.mapAddress = Address("geopark").with("site", entry.id.slug).with("zoom", site.coordinates ? "2" : "").text();
    if (const auto at = pointOf(site.coordinates)) {
        place.mark = {entry.id.slug, context.words(entry.title), iconOf(site), *at, place.mapAddress};
        // The small map is a still picture: its own zoom, whatever the address says.
        place.map = mapView(context.at(Address(context.address().place()).with("zoom", std::to_string(kZoomOfMap))),
                            GeoBox::nothing(), at);
    }
    return place;
}

} // namespace

GeositeView geositeView(const Context& context)
{
    const auto id = context.address().entry();
    assert(id && context.catalogue().find(*id) != nullptr);
    const model::Entry& entry = *context.catalogue().find(*id);
    const auto& site = entry.as<model::Geosite>();
    const model::PackInfo& info = context.catalogue().info();
    GeositeView view;
    view.title = context.fullWords(entry.title);
    view.kind = context.say(site.official ? "geopark.site" : "geopark.spot");
    view.icon = iconOf(site);
    view.municipalities = joinedWords(context, site.municipalities);
    for (const model::Height& height : site.heights)
        view.pills.push_back(heightWords(context, height));
    if (view.pills.empty() && site.age)
        view.pills.push_back(context.words(site.age->text));
    view.hero =
        info.hero.detail.empty() || context.catalogue().root().empty() ? std::string() : "pack:" + info.hero.detail;
    view.picture = pictureOf(entry);
    view.sample = entry.sample;
    view.pages = storyOf(context, entry);
    view.paging = pagingOf(context, view.pages.size(), 1, "story");
    view.story = view.pages[view.paging.first];
    view.time = timeStrip(context, id->slug);
    view.cut = cutOf(context, entry);
    if (!view.cut)
        view.place = placeOf(context, entry, view.time);
    Ties ties = pageTies(context, *id, "ties.heading", kTies);
    view.tiesHeading = std::move(ties.heading);
    view.ties = std::move(ties.cards);
    return view;
}

} // namespace musubi::present
