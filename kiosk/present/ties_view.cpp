#include "kiosk/present/ties_view.hpp"

#include "kiosk/present/page_ties.hpp"

namespace musubi::present {

std::optional<TiesView> tiesView(const Context& context)
{
    const Result<model::EntryId> id = model::EntryId::parse(context.address().get("of"));
    const model::Entry* const entry = id ? context.catalogue().find(id.value()) : nullptr;
    if (entry == nullptr)
        return std::nullopt;
    TiesView view;
    view.title = context.sayFully("ties.heading");
    view.ties = tieCards(context, id.value(), tieCount(context, id.value()));
    view.count = context.say("ties.count", {{"count", static_cast<int>(view.ties.size())}});
    view.centre = {context.say("ties.open"), context.words(entry->title), pictureOf(*entry),
                   Address::of(entry->id).text(), sectionOf(entry->id.kind)};
    if (entry->sample)
        view.centre.sampleWords = context.say("mark.sample");
    return view;
}

} // namespace musubi::present
