// The needs and offers of one matching side by side: what fits, what is still free, who has what.
#pragma once

#include "content/matching/assignment.hpp"
#include "content/matching/match_needs.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>

namespace musubi::matching {

/// One day of one offer, or its days that are still to be agreed.
struct OfferDay
{
    std::size_t offer = 0; ///< by its place on the board
    std::optional<Date> day;
    int room = 1; ///< schools that can still be put there
};

class Board
{
public:
    /// Errors as of matchNeeds.
    [[nodiscard]] static Result<Board> lay(std::span<const Need> needs, std::span<const Availability> availabilities,
                                           const Decisions& decisions);

    [[nodiscard]] Matching match();

private:
    Board(std::span<const Need> needs, std::span<const Availability> availabilities);

    [[nodiscard]] Outcome take(const Decisions& decisions);
    [[nodiscard]] std::optional<std::size_t> findNeed(const NeedId& id) const;
    [[nodiscard]] std::optional<std::size_t> findOffer(const model::EntryId& id) const;
    [[nodiscard]] const Judgement& judgementOf(std::size_t need, std::size_t offer) const;
    [[nodiscard]] bool isChoice(std::size_t need, const OfferDay& day) const;

    void placePins();
    [[nodiscard]] std::optional<std::size_t> dayForPin(std::size_t need, std::size_t offer,
                                                       std::optional<Date> day) const;
    void put(std::size_t need, std::size_t day, PairedBy by);
    void placeRest();
    [[nodiscard]] Alone alone(std::size_t need) const;
    [[nodiscard]] std::vector<NeedId> takersOf(std::size_t need) const;

    struct Given
    {
        std::size_t day = 0;
        std::optional<Date> agreed; ///< where the offer has no days of its own
        PairedBy by = PairedBy::Matching;
    };

    std::vector<Need> m_needs; ///< by id, as the offers
    std::vector<Availability> m_offers;
    std::vector<Judgement> m_judgements; ///< offers of the first need, of the second …
    std::vector<OfferDay> m_days;
    std::vector<int> m_visits; ///< left, by offer
    std::map<std::size_t, Pin> m_pins;
    std::map<std::size_t, Given> m_given;
};

} // namespace musubi::matching
