#include "content/matching/board.hpp"

#include <algorithm>

namespace musubi::matching {

namespace {

constexpr std::size_t kMostPairs = 2'000'000;
constexpr std::size_t kMostNeeds = 10'000; // what the three ranks of costs leave room for in 64 bits
constexpr int kMostYears = 15;

Error wrong(const std::string& message)
{
    return {ErrorCode::Invalid, message, {}};
}

/// Costs that make the order of match_needs.hpp: no number of better pairings outweighs a year that somebody waited
/// more, and no number of years one school more.
class Costs
{
public:
    explicit Costs(std::size_t needs)
        : m_year(static_cast<std::int64_t>(needs) * kWorst + 1),
          m_school(static_cast<std::int64_t>(needs) * (kMostYears + 1) * m_year)
    {}

    [[nodiscard]] std::int64_t ofNothing(const Need& need) const
    {
        return m_school + std::clamp(need.yearsWithout, 0, kMostYears) * m_year;
    }

private:
    std::int64_t m_year;
    std::int64_t m_school;
};

} // namespace

Board::Board(std::span<const Need> needs, std::span<const Availability> availabilities)
    : m_needs(needs.begin(), needs.end()), m_offers(availabilities.begin(), availabilities.end())
{
    std::ranges::sort(m_needs, {}, &Need::id);
    std::ranges::sort(m_offers, {}, &Availability::offer);
    for (std::size_t offer = 0; offer < m_offers.size(); ++offer) {
        const Availability& offered = m_offers[offer];
        m_visits.push_back(std::max(offered.visits, 0));
        const std::set<Date> days(offered.days.begin(), offered.days.end());
        for (const Date day : days)
            m_days.push_back({offer, day, 1});
        if (days.empty())
            m_days.push_back({offer, std::nullopt, m_visits.back()});
    }
}

Result<Board> Board::lay(std::span<const Need> needs, std::span<const Availability> availabilities,
                         const Decisions& decisions)
{
    Board board(needs, availabilities);
    if (board.m_needs.size() > kMostNeeds || board.m_needs.size() * board.m_days.size() > kMostPairs)
        return Error{
            ErrorCode::TooLarge, "There are too many schools and days to match at once; match them in parts.", {}};
    if (const auto twice = std::ranges::adjacent_find(board.m_needs, {}, &Need::id); twice != board.m_needs.end())
        return wrong("Two schools' needs have the number " + twice->id.value() + ".");
    if (const auto twice = std::ranges::adjacent_find(board.m_offers, {}, &Availability::offer);
        twice != board.m_offers.end())
        return wrong("What can be given of " + twice->offer.text() + " is written twice.");
    for (const Need& need : board.m_needs) {
        for (const Availability& offered : board.m_offers)
            board.m_judgements.push_back(judge(need, offered));
    }
    if (auto taken = board.take(decisions); !taken)
        return taken.error();
    return board;
}

Outcome Board::take(const Decisions& decisions)
{
    const auto missing = [&](const NeedId& need, const model::EntryId& offer) -> Outcome {
        if (!findNeed(need))
            return wrong("The desk decided about " + need.value() + ", which is no need on this board.");
        if (!findOffer(offer))
            return wrong("The desk decided about " + offer.text() + ", of which nothing can be given here.");
        return Done{};
    };
    for (const Ban& ban : decisions.forbidden) {
        if (auto known = missing(ban.need, ban.offer); !known)
            return known;
        Judgement& judgement = m_judgements[*findNeed(ban.need) * m_offers.size() + *findOffer(ban.offer)];
        if (std::ranges::find(judgement.misfits, Misfit::Forbidden) == judgement.misfits.end())
            judgement.misfits.push_back(Misfit::Forbidden);
    }
    for (const Pin& pin : decisions.pinned) {
        if (auto known = missing(pin.need, pin.offer); !known)
            return known;
        if (!m_pins.emplace(*findNeed(pin.need), pin).second)
            return wrong("The desk pinned " + pin.need.value() + " twice.");
    }
    return Done{};
}

std::optional<std::size_t> Board::findNeed(const NeedId& id) const
{
    const auto found = std::ranges::lower_bound(m_needs, id, {}, &Need::id);
    if (found == m_needs.end() || found->id != id)
        return std::nullopt;
    return static_cast<std::size_t>(found - m_needs.begin());
}

std::optional<std::size_t> Board::findOffer(const model::EntryId& id) const
{
    const auto found = std::ranges::lower_bound(m_offers, id, {}, &Availability::offer);
    if (found == m_offers.end() || found->offer != id)
        return std::nullopt;
    return static_cast<std::size_t>(found - m_offers.begin());
}

const Judgement& Board::judgementOf(std::size_t need, std::size_t offer) const
{
    return m_judgements[need * m_offers.size() + offer];
}

bool Board::isChoice(std::size_t need, const OfferDay& day) const
{
    const Judgement& judgement = judgementOf(need, day.offer);
    return judgement.fits() && (!day.day || std::ranges::binary_search(judgement.fit.days, *day.day));
}

Matching Board::match()
{
    placePins();
    placeRest();
    Matching matching;
    for (std::size_t need = 0; need < m_needs.size(); ++need) {
        const auto given = m_given.find(need);
        if (given == m_given.end()) {
            matching.alone.push_back(alone(need));
            continue;
        }
        const OfferDay& day = m_days[given->second.day];
        matching.pairings.push_back({m_needs[need].id, m_offers[day.offer].offer,
                                     day.day ? day.day : given->second.agreed, given->second.by,
                                     judgementOf(need, day.offer)});
    }
    return matching;
}

void Board::put(std::size_t need, std::size_t day, PairedBy by)
{
    --m_days[day].room;
    --m_visits[m_days[day].offer];
    m_given[need] = {day, std::nullopt, by};
}

std::optional<std::size_t> Board::dayForPin(std::size_t need, std::size_t offer, std::optional<Date> wanted) const
{
    std::optional<std::size_t> best;
    for (std::size_t at = 0; at < m_days.size() && m_visits[offer] > 0; ++at) {
        const OfferDay& day = m_days[at];
        if (day.offer != offer || day.room <= 0 || (wanted && day.day && *day.day != *wanted))
            continue;
        if (!best || (!isChoice(need, m_days[*best]) && isChoice(need, day)))
            best = at;
    }
    return best;
}

void Board::placePins()
{
    for (const auto& [need, pin] : m_pins) {
        const auto day = dayForPin(need, *findOffer(pin.offer), pin.day);
        if (!day)
            continue;
        put(need, *day, PairedBy::Desk);
        m_given[need].agreed = pin.day;
    }
}

void Board::placeRest()
{
    const Costs costs(m_needs.size());
    AssignmentProblem problem;
    problem.ownerRoom = m_visits;
    for (const OfferDay& day : m_days)
        problem.places.push_back({day.offer, day.room});
    std::vector<std::size_t> units;
    for (std::size_t need = 0; need < m_needs.size(); ++need) {
        if (m_pins.contains(need))
            continue;
        for (std::size_t day = 0; day < m_days.size(); ++day) {
            if (isChoice(need, m_days[day]))
                problem.choices.push_back({units.size(), day, judgementOf(need, m_days[day].offer).fit.against});
        }
        problem.costOfNothing.push_back(costs.ofNothing(m_needs[need]));
        units.push_back(need);
    }
    const auto placed = assign(problem);
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        if (placed[unit])
            put(units[unit], *placed[unit], PairedBy::Matching);
    }
}

Alone Board::alone(std::size_t need) const
{
    Alone alone{m_needs[need].id, WhyAlone::NothingFits, {}, {}};
    for (std::size_t offer = 0; offer < m_offers.size(); ++offer)
        alone.refusals.push_back({m_offers[offer].offer, judgementOf(need, offer).misfits});
    if (m_pins.contains(need))
        alone.why = WhyAlone::PinnedPlaceGone;
    else if (std::ranges::any_of(m_days, [&](const OfferDay& day) { return isChoice(need, day); }))
        alone.why = WhyAlone::PlacesGiven;
    if (alone.why != WhyAlone::NothingFits)
        alone.takenBy = takersOf(need);
    return alone;
}

std::vector<NeedId> Board::takersOf(std::size_t need) const
{
    const auto pin = m_pins.find(need);
    const auto wants = [&](const OfferDay& day) {
        if (pin == m_pins.end())
            return isChoice(need, day);
        const Pin& pinned = pin->second;
        return m_offers[day.offer].offer == pinned.offer && (!pinned.day || !day.day || *day.day == *pinned.day);
    };
    std::set<std::size_t> full; // offers that would do, and have no visits left
    for (const OfferDay& day : m_days) {
        if (m_visits[day.offer] <= 0 && wants(day))
            full.insert(day.offer);
    }
    std::vector<NeedId> takers;
    for (const auto& [other, given] : m_given) {
        if (wants(m_days[given.day]) || full.contains(m_days[given.day].offer))
            takers.push_back(m_needs[other].id);
    }
    return takers;
}

} // namespace musubi::matching
