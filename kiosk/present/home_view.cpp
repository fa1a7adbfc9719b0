#include "kiosk/present/home_view.hpp"

#include "kiosk/present/dates.hpp"

#include <algorithm>
#include <set>

namespace musubi::present {

namespace {

constexpr int kDaysAhead = 14;

std::string heroOf(const Context& context, const std::string& file)
{
    return file.empty() || context.catalogue().root().empty() ? std::string() : "pack:" + file;
}

/// Sessions on the coming (or present) Saturday and Sunday.
int weekendCount(const Context& context)
{
    const unsigned weekday = context.today().weekday();
    const Date saturday =
        weekday == 0 ? context.today().plusDays(-1) : context.today().plusDays(6 - static_cast<int>(weekday));
    std::size_t count = context.catalogue().sessionsOn(saturday.plusDays(1)).size();
    if (weekday != 0)
        count += context.catalogue().sessionsOn(saturday).size();
    return static_cast<int>(count);
}

int monthCount(const Context& context)
{
    int count = 0;
    for (Date day = context.today(); day.month() == context.today().month(); day = day.plusDays(1))
        for (const model::Session& session : context.catalogue().sessionsOn(day))
            count += session.end > context.now() ? 1 : 0;
    return count;
}

int countOf(const Context& context, model::EntryKind kind)
{
    return static_cast<int>(context.catalogue().allOfKind(kind).size());
}

std::vector<Door> doors(const Context& context)
{
    using theme::Section;
    const auto door = [&](const char* id, const char* picture, const char* icon, const char* address, Section section,
                          int count) {
        const std::string key = std::string("door.") + id;
        return Door{id,
                    context.say(key),
                    context.say(key + ".caption", {{"count", count}}),
                    std::string("illustration:") + picture,
                    icon,
                    address,
                    section};
    };
    return {
        door("events", "robot", "event", "events", Section::Events, monthCount(context)),
        door("geopark", "strata", "landscape", "geopark", Section::Geopark,
             countOf(context, model::EntryKind::Geosite)),
        door("awards", "mizu", "workspace_premium", "awards", Section::Awards,
             countOf(context, model::EntryKind::Award)),
        door("institutions", "bio", "science", "institutions", Section::Labs,
             countOf(context, model::EntryKind::Institution)),
        door("future-city", "city", "location_city", "future-city", Section::Future,
             countOf(context, model::EntryKind::Initiative)),
        door("quiz", "quiz", "quiz", "quiz", Section::Quiz, countOf(context, model::EntryKind::Quiz)),
        door("offers", "school", "menu_book", "offers", Section::SignUp, countOf(context, model::EntryKind::Offer)),
    };
}

} // namespace

std::vector<model::Session> nextSessions(const Context& context, std::size_t count, int days)
{
    std::vector<model::Session> next;
    std::set<model::EntryId> seen;
    // An event with several sessions a day must not crowd out the others, so more are asked for than are shown.
    for (const model::Session& session : context.catalogue().sessionsFrom({context.today(), 0}, count * 12, days)) {
        if (session.end <= context.now() || !seen.insert(session.event).second)
            continue;
        next.push_back(session);
        if (next.size() == count)
            break;
    }
    return next;
}

HomeView homeView(const Context& context, std::optional<TouchBand> band)
{
    HomeView view;
    const model::PackInfo& info = context.catalogue().info();
    view.title = context.say("home.title", {{"city", context.words(info.city).text}});
    view.date = dateWords(context, context.today());
    const int weekend = weekendCount(context);
    if (weekend > 0)
        view.weekend = context.say("home.weekend", {{"count", weekend}});
    if (band) {
        view.low = context.say("home.low");
        view.band = context.say("home.band", {{"lowest", band->lowest}, {"highest", band->highest}});
    }
    view.hero = heroOf(context, info.hero.home);
    for (const model::Session& session : nextSessions(context, 4, kDaysAhead))
        view.next.push_back(sessionCard(context, session));
    view.nothingNext = context.say(context.catalogue().complete() ? "home.nothing" : "not-found.wait");
    view.doors = doors(context);
    return view;
}

} // namespace musubi::present
