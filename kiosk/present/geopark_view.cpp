#include "kiosk/present/geopark_view.hpp"

#include "kiosk/present/opening.hpp"
#include "kiosk/present/tie_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace musubi::present {

namespace {

constexpr std::size_t kSitesOnPage = 5;
constexpr std::size_t kInstitutionsOnMap = 6;
constexpr std::size_t kOtherSitesOnMap = 60;

using Sites = std::vector<const model::Entry*>;

const model::Geosite& siteOf(const model::Entry& entry)
{
    return entry.as<model::Geosite>();
}

/// The park in another state; a new choice lets the map turn to it.
Address choosing(const Context& context, const std::string& slug)
{
    return context.address().without("x").without("y").without("page").with("site", slug);
}

MapMark markOf(const Context& context, const model::Entry& entry, const std::string& address)
{
    return {entry.id.slug, context.words(entry.title), iconOf(siteOf(entry)),
            pointOf(siteOf(entry).coordinates).value_or(GeoPoint{}), address};
}

/// The page that the address asks for, else the one with the chosen site.
Paging pagingOfSites(const Context& context, const Sites& sites)
{
    // A page that is turned starts afresh: its first site is chosen and the whole map is shown.
    Address address = context.address().without("site").without("x").without("y").without("zoom");
    if (address.get("page").empty()) {
        const auto chosen = std::ranges::find(sites, context.address().get("site"),
                                              [](const model::Entry* entry) { return entry->id.slug; });
        if (chosen != sites.end())
            address = address.with("page",
                                   std::to_string(static_cast<std::size_t>(chosen - sites.begin()) / kSitesOnPage + 1));
    }
    return pagingOf(context.at(address), sites.size(), kSitesOnPage);
}

const model::Entry* chosenSite(const Context& context, const Sites& sites, const Paging& paging)
{
    const std::string asked = context.address().get("site");
    if (!asked.empty())
        if (const auto id = model::EntryId{model::EntryKind::Geosite, asked};
            const model::Entry* entry = context.catalogue().find(id))
            return entry;
    return paging.first < sites.size() ? sites[paging.first] : nullptr;
}

/// Institutions that the listed sites are tied to, in the order of the sites.
std::vector<MapMark> institutionsOf(const Context& context, const Sites& sites, const Paging& paging)
{
    std::vector<MapMark> marks;
    std::set<model::EntryId> seen;
    for (std::size_t index = paging.first; index < paging.last; ++index)
        for (const model::TieView& tie : context.catalogue().tiesOf(sites[index]->id)) {
            if (tie.to.kind != model::EntryKind::Institution || marks.size() == kInstitutionsOnMap ||
                !seen.insert(tie.to).second)
                continue;
            const model::Entry* entry = context.catalogue().find(tie.to);
            if (entry == nullptr || !entry->valid.holds(context.today()))
                continue;
            const auto& institution = entry->as<model::Institution>();
            if (const auto at = pointOf(institution.coordinates))
                marks.push_back({entry->id.slug, context.words(entry->title), institutionIcon(institution), *at,
                                 Address::of(entry->id).text()});
        }
    return marks;
}

SitePanel panelOf(const Context& context, const model::Entry& entry)
{
    const model::Geosite& site = siteOf(entry);
    SitePanel panel;
    panel.id = entry.id.slug;
    panel.title = context.words(entry.title);
    panel.kind = context.say(site.official ? "geopark.site" : "geopark.spot");
    panel.icon = iconOf(site);
    for (const model::Height& height : site.heights)
        panel.heights.push_back(heightWords(context, height));
    panel.summary = context.words(entry.summary);
    panel.picture = pictureOf(entry);
    panel.alternative = altOf(context, entry);
    panel.municipalities = joinedWords(context, site.municipalities);
    if (!site.coordinates)
        panel.unplaced = context.say("geopark.unplaced");
    panel.look = context.say("geopark.look");
    panel.address = Address::of(entry.id).text();
    panel.sample = entry.sample;
    return panel;
}

/// The sites, and all of the largest lake that lies among them: it is as much of the landscape as the mountains.
GeoBox landscapeOf(const Context& context, const Sites& sites)
{
    GeoBox box = GeoBox::nothing();
    for (const model::Entry* entry : sites)
        if (const auto at = pointOf(siteOf(*entry).coordinates))
            box.add(*at);
    GeoBox largest = GeoBox::nothing();
    const auto sizeOf = [](const GeoBox& one) {
        return one.empty() ? 0 : (one.east - one.west) * (one.north - one.south);
    };
    if (const auto& map = context.catalogue().map())
        for (const model::MapLayer& layer : map->layers)
            if (const GeoBox lake = extentOfLayer(layer);
                layer.style == "lake" && lake.overlaps(box) && sizeOf(lake) > sizeOf(largest))
                largest = lake;
    box.join(largest);
    return box;
}

Words otherName(const Context& context, const model::Geopark& park)
{
    // The name that visitors of the other script look for; English pages have no use for it.
    const Language english{std::string("en")};
    if (context.language() == english || !park.title.has(english))
        return {};
    return {park.title.all().at(english).withoutReadings(), "en", Switch::Off};
}

void addListedSites(GeoparkView& view, const Context& context, const Sites& sites, const std::string& chosen)
{
    for (std::size_t index = view.paging.first; index < view.paging.last; ++index) {
        const model::Entry& entry = *sites[index];
        view.sites.push_back({markOf(context, entry, choosing(context, entry.id.slug).text()),
                              siteOf(entry).coordinates ? Switch::On : Switch::Off,
                              entry.id.slug == chosen ? Switch::On : Switch::Off});
    }
}

/// Sites of other pages that lie where the map looks.
void addOtherSites(GeoparkView& view, const Context& context, const Sites& sites, const std::string& chosen)
{
    const GeoBox seen = surroundings(view.map);
    for (std::size_t index = 0; index < sites.size() && view.otherSites.size() < kOtherSitesOnMap; ++index) {
        const bool listed = index >= view.paging.first && index < view.paging.last;
        const auto at = pointOf(siteOf(*sites[index]).coordinates);
        const std::string& slug = sites[index]->id.slug;
        if (!listed && at && seen.contains(*at) && slug != chosen)
            view.otherSites.push_back(markOf(context, *sites[index], choosing(context, slug).text()));
    }
}

} // namespace

std::vector<const model::Entry*> sitesInOrder(const Context& context)
{
    const auto& featured = context.catalogue().info().featured;
    std::array<Sites, 3> groups;
    for (const model::Entry* entry : context.catalogue().allOfKind(model::EntryKind::Geosite)) {
        if (!entry->valid.holds(context.today()))
            continue;
        const bool isFeatured = std::ranges::find(featured, entry->id) != featured.end();
        groups[!siteOf(*entry).official ? 2 : isFeatured ? 0 : 1].push_back(entry);
    }
    Sites sites = std::move(groups[0]);
    sites.insert(sites.end(), groups[1].begin(), groups[1].end());
    sites.insert(sites.end(), groups[2].begin(), groups[2].end());
    return sites;
}

/// The park as a whole.
void addAbout(GeoparkView& view, const Context& context, const model::Geopark& park)
{
    view.summary = context.fullWords(park.summary);
    for (const LocalisedText& fact : park.facts)
        view.facts.push_back(context.fullWords(fact));
    if (!view.summary.empty() || !view.facts.empty())
        view.about = context.sayFully("geopark.about");
}

GeoparkView geoparkView(const Context& context)
{
    GeoparkView view;
    const auto& park = context.catalogue().info().geopark;
    view.title = park ? context.fullWords(park->title) : context.sayFully("door.geopark");
    if (park) {
        view.subtitle = otherName(context, *park);
        addAbout(view, context, *park);
    }
    view.siteLegend = context.say("geopark.site");
    view.institutionLegend = context.say("geopark.institutions");
    view.mapLabel = context.say("geopark.map");
    view.nothing = context.say(context.catalogue().complete() ? "geopark.nothing" : "not-found.wait");
    const Sites sites = sitesInOrder(context);
    view.paging = pagingOfSites(context, sites);
    const model::Entry* chosen = chosenSite(context, sites, view.paging);
    const auto at = chosen != nullptr ? pointOf(siteOf(*chosen).coordinates) : std::nullopt;
    view.map = mapView(context, landscapeOf(context, sites), at);
    const std::string slug = chosen != nullptr ? chosen->id.slug : std::string();
    addListedSites(view, context, sites, slug);
    addOtherSites(view, context, sites, slug);
    if (chosen != nullptr) {
        if (at)
            view.chosen = markOf(context, *chosen, Address::of(chosen->id).text());
        view.panel = panelOf(context, *chosen);
    }
    view.institutions = institutionsOf(context, sites, view.paging);
    view.time = timeStrip(context, slug);
    return view;
}

Words heightWords(const Context& context, const model::Height& height)
{
    const double rounded = std::round(height.metres * 10) / 10;
    std::string metres = std::to_string(rounded);
    metres.erase(metres.find_last_not_of('0') + 1);
    if (metres.ends_with('.'))
        metres.pop_back();
    const Words name = context.words(height.name);
    return context.say(name.empty() ? "geopark.height-only" : "geopark.height",
                       {{"name", name.text}, {"metres", metres}});
}

Words joinedWords(const Context& context, const std::vector<LocalisedText>& texts)
{
    Words joined;
    for (const LocalisedText& text : texts) {
        const Words one = context.words(text);
        if (!joined.text.empty())
            joined.text = joined.text + RubyText::plain(one.language == "en" ? ", " : "・");
        joined.text = joined.text + one.text;
        joined.language = one.language;
    }
    return joined;
}

std::string iconOf(const model::Geosite& site)
{
    return site.icon.empty() ? "landscape" : site.icon;
}

} // namespace musubi::present
