#include "kiosk/screens/screen.hpp"

#include "kiosk/present/frame_view.hpp"
#include "kiosk/scene/seen_shapes.hpp"
#include "kiosk/screens/attract.hpp"
#include "kiosk/screens/award.hpp"
#include "kiosk/screens/awards.hpp"
#include "kiosk/screens/code_sheet.hpp"
#include "kiosk/screens/event.hpp"
#include "kiosk/screens/events.hpp"
#include "kiosk/screens/form.hpp"
#include "kiosk/screens/future_city.hpp"
#include "kiosk/screens/geopark.hpp"
#include "kiosk/screens/geosite.hpp"
#include "kiosk/screens/home.hpp"
#include "kiosk/screens/initiative.hpp"
#include "kiosk/screens/institution.hpp"
#include "kiosk/screens/institutions.hpp"
#include "kiosk/screens/not_found.hpp"
#include "kiosk/screens/offer.hpp"
#include "kiosk/screens/offers.hpp"
#include "kiosk/screens/pages/low_page.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pages/shown.hpp"
#include "kiosk/screens/pillar.hpp"
#include "kiosk/screens/quiz.hpp"
#include "kiosk/screens/receipt.hpp"
#include "kiosk/screens/search.hpp"
#include "kiosk/screens/showcase.hpp"
#include "kiosk/screens/showcases.hpp"
#include "kiosk/screens/ties.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace musubi::screens {

namespace {

using present::Context;
using Draw = scene::Scene (*)(const Context&, const Stage&);

/// Places without an entry, by their address.
const std::map<std::string, Draw>& places()
{
    static const std::map<std::string, Draw> kPlaces{
        {"attract", [](const Context& c,
                       const Stage& s) { return attractScreen(present::attractView(c), present::frameView(c), s); }},
        {"awards", [](const Context& c,
                      const Stage& s) { return awardsScreen(present::awardsView(c), present::frameView(c), s); }},
        {"events", [](const Context& c,
                      const Stage& s) { return eventsScreen(present::eventsView(c), present::frameView(c), s); }},
        {"future-city",
         [](const Context& c, const Stage& s) {
             const auto pillar = present::pillarView(c);
             return pillar ? pillarScreen(*pillar, present::frameView(c), s)
                           : futureCityScreen(present::futureCityView(c), present::frameView(c), s);
         }},
        {"geopark", [](const Context& c,
                       const Stage& s) { return geoparkScreen(present::geoparkView(c), present::frameView(c), s); }},
        {"home",
         [](const Context& c, const Stage& s) {
             const auto band = s.reach ? std::optional(s.reach->band) : std::nullopt;
             return homeScreen(present::homeView(c, band), present::frameView(c), s);
         }},
        {"institutions",
         [](const Context& c, const Stage& s) {
             return institutionsScreen(present::institutionsView(c), present::frameView(c), s);
         }},
        {"offers", [](const Context& c,
                      const Stage& s) { return offersScreen(present::offersView(c), present::frameView(c), s); }},
        {"quiz",
         [](const Context& c, const Stage& s) { return quizScreen(present::quizView(c), present::frameView(c), s); }},
        {present::kReceiptPlace,
         [](const Context& c, const Stage& s) {
             const present::Sent* const sent = c.sent();
             return sent != nullptr && sent->receipt
                        ? receiptScreen(present::receiptView(c, *sent->receipt), present::frameView(c), s)
                        : lookUpScreen(present::lookUpView(c, c.draft()), present::frameView(c), s);
         }},
        {"search", [](const Context& c,
                      const Stage& s) { return searchScreen(present::searchView(c), present::frameView(c), s); }},
        {"showcase",
         [](const Context& c, const Stage& s) {
             return showcasesScreen(present::showcasesView(c), present::frameView(c), s);
         }},
        {"ties",
         [](const Context& c, const Stage& s) {
             const auto ties = present::tiesView(c);
             return ties ? tiesScreen(*ties, present::frameView(c), s) : notFoundScreen(present::frameView(c), c, s);
         }},
    };
    return kPlaces;
}

/// Pages of entries, by kind.
const std::map<model::EntryKind, Draw>& entryPages()
{
    static const std::map<model::EntryKind, Draw> kPages{
        {model::EntryKind::Award,
         [](const Context& c, const Stage& s) { return awardScreen(present::awardView(c), present::frameView(c), s); }},
        {model::EntryKind::Event,
         [](const Context& c, const Stage& s) { return eventScreen(present::eventView(c), present::frameView(c), s); }},
        {model::EntryKind::Form,
         [](const Context& c, const Stage& s) {
             return formScreen(present::formView(c, c.draft()), present::frameView(c), s);
         }},
        {model::EntryKind::Geosite,
         [](const Context& c, const Stage& s) {
             return geositeScreen(present::geositeView(c), present::frameView(c), s);
         }},
        {model::EntryKind::Initiative,
         [](const Context& c, const Stage& s) {
             return initiativeScreen(present::initiativeView(c), present::frameView(c), s);
         }},
        {model::EntryKind::Institution,
         [](const Context& c, const Stage& s) {
             return institutionScreen(present::institutionView(c), present::frameView(c), s);
         }},
        {model::EntryKind::Offer,
         [](const Context& c, const Stage& s) { return offerScreen(present::offerView(c), present::frameView(c), s); }},
        {model::EntryKind::Quiz,
         [](const Context& c, const Stage& s) { return quizScreen(present::quizView(c), present::frameView(c), s); }},
        {model::EntryKind::Showcase,
         [](const Context& c, const Stage& s) {
             return showcaseScreen(present::showcaseView(c), present::frameView(c), s);
         }},
    };
    return kPages;
}

/// On which every page is one column: a spacious one less a pixel.
Stage asColumn(Stage stage)
{
    if (stage.isSpacious())
        stage.size.height -= 1;
    return stage;
}

scene::Scene drawOn(const Stage& stage, const Context& asked)
{
    const Context context = asked.withLeafApart();
    // What is read first is enough for the beginnings; anywhere else a part of the pack would tell what is not so.
    const std::string& place = context.address().place();
    if (!context.catalogue().complete() && place != "attract" && place != "home")
        return notFoundScreen(present::frameView(context), context, stage);
    if (!context.address().get("languages").empty())
        return languagesPage(present::frameView(context), pageGround(Ground::Paper, asColumn(stage)), asColumn(stage));
    if (const auto entry = context.address().entry()) {
        const auto page = entryPages().find(entry->kind);
        const model::Entry* const found = context.catalogue().find(*entry);
        const bool known = found != nullptr && found->valid.holds(context.today());
        if (known && page != entryPages().end())
            return page->second(context, stage);
        return notFoundScreen(present::frameView(context), context, stage);
    }
    if (const auto known = places().find(place); known != places().end())
        return known->second(context, stage);
    return notFoundScreen(present::frameView(context), context, stage);
}

/// A page of one leaf has the room of the arrows too, also for who still asks for another leaf, as after larger text.
scene::Scene columnOn(const Stage& stage, const Context& asked)
{
    Stage whole = stage;
    whole.arrows = Arrows::Spared;
    scene::Scene page = drawOn(whole, asked);
    return page.leaves <= 1 ? page : drawOn(stage, asked);
}

/// In reach mode as drawn for a spacious stage, where that can be reached. Home has a drawing of its own.
std::optional<scene::Scene> lowOn(const Stage& stage, const Context& asked)
{
    const bool isHome = asked.address().place() == "home";
    if (!isWideAndLow(stage) || isHome || !asked.address().get("languages").empty())
        return std::nullopt;
    return lowered(drawOn(beforeLowering(stage), asked), present::frameView(asked.withLeafApart()), stage);
}

/// As drawn for the stage. A drawing in which words would be cut, such as a title of 120 letters, is not shown: a
/// column has room for every word.
scene::Scene drawPlace(const Context& asked, const Stage& stage)
{
    if (std::optional<scene::Scene> low = lowOn(stage, asked))
        return *std::move(low);
    if (!stage.isSpacious())
        return columnOn(stage, asked);
    scene::Scene page = drawOn(stage, asked);
    return hasCutText(page.root, *stage.metrics) ? columnOn(asColumn(stage), asked) : page;
}

/// The code that is asked for: on the leaf that is shown, or wherever it is.
std::optional<ShownCode> codeAskedFor(const scene::Scene& page, const Context& here, int number, const Stage& stage)
{
    std::optional<ShownCode> code = codeOf(page, number);
    for (int leaf = 1; !code && leaf <= page.leaves; ++leaf)
        code = codeOf(drawPlace(here.at(here.address().with("leaf", std::to_string(leaf))), stage), number);
    return code;
}

} // namespace

scene::Scene drawScreen(const Context& context, const Stage& stage)
{
    const Context here = context.at(context.address().without("code"));
    scene::Scene page = drawPlace(here, stage);
    const int number = context.address().number("code", 0);
    const std::optional<ShownCode> code = number > 0 ? codeAskedFor(page, here, number, stage) : std::nullopt;
    makeCodesTouchable(page, here.address());
    if (code)
        page = withCodeSheet(std::move(page), *code, context, stage);
    return stage.contrast == present::Switch::On ? page : scene::withSeenShapes(std::move(page));
}

} // namespace musubi::screens
