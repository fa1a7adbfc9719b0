#include "kiosk/present/quiz_round.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace musubi::present {

namespace {

using Questions = std::vector<const model::Entry*>;

/// FNV-1a: mixes questions that are neighbours by name, the same way on every device.
std::uint32_t shuffled(std::string_view slug)
{
    std::uint32_t hash = 2166136261U;
    for (const char letter : slug)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
    return hash;
}

bool isEasy(const model::Entry* entry)
{
    return entry->as<model::Quiz>().level == model::QuizLevel::Primary;
}

void mix(Questions& questions)
{
    std::ranges::sort(questions, [](const model::Entry* one, const model::Entry* two) {
        const auto first = shuffled(one->id.slug);
        const auto second = shuffled(two->id.slug);
        return first != second ? first < second : one->id < two->id;
    });
}

/// Takes the next of one hand of cards, of the other when it is used up.
const model::Entry* take(const Questions& preferred, std::size_t& at, const Questions& other, std::size_t& otherAt)
{
    if (at < preferred.size())
        return preferred[at++];
    return otherAt < other.size() ? other[otherAt++] : nullptr;
}

/// All questions in the order in which rounds ask them: easy, harder, easy, harder, easy of each five.
Questions orderOf(const Questions& all)
{
    Questions easy;
    Questions harder;
    for (const model::Entry* entry : all)
        (isEasy(entry) ? easy : harder).push_back(entry);
    mix(easy);
    mix(harder);
    Questions order;
    std::size_t easyAt = 0;
    std::size_t harderAt = 0;
    while (order.size() < all.size()) {
        const bool wantsEasy = order.size() % kQuestionsInRound % 2 == 0;
        order.push_back(wantsEasy ? take(easy, easyAt, harder, harderAt) : take(harder, harderAt, easy, easyAt));
    }
    return order;
}

} // namespace

QuizRound quizRound(const model::Catalogue& catalogue, Date today, int wanted,
                    const std::optional<model::EntryId>& first)
{
    QuizRound round;
    const Questions order = orderOf(catalogue.ofKind(model::EntryKind::Quiz, today));
    if (order.empty())
        return round;
    round.rounds = static_cast<int>((order.size() + kQuestionsInRound - 1) / kQuestionsInRound);
    round.number = (std::max(1, wanted) - 1) % round.rounds + 1;
    if (const model::Entry* opening = first ? catalogue.find(*first) : nullptr)
        round.questions.push_back(opening);
    // The last round is filled up from the first one, so that every round is whole.
    const std::size_t count = std::min(order.size(), kQuestionsInRound);
    for (std::size_t step = 0; step < order.size() && round.questions.size() < count; ++step) {
        const std::size_t index =
            (static_cast<std::size_t>(round.number - 1) * kQuestionsInRound + step) % order.size();
        if (std::ranges::find(round.questions, order[index]) == round.questions.end())
            round.questions.push_back(order[index]);
    }
    return round;
}

} // namespace musubi::present
