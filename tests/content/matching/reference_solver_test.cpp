// CBC, a solver that is not ours and of another kind (branch and cut on integer variables), finds nothing better.
#include "tests/content/matching/random_board.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace musubi::matching {

using test::boardOf;
using test::RandomBoard;

namespace {

/// How good a matching of those that were not pinned is, in the order that the header promises; less is better.
struct Rank
{
    std::int64_t alone = 0;
    std::int64_t years = 0;
    std::int64_t against = 0;

    friend auto operator<=>(const Rank&, const Rank&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Rank& rank)
    {
        return out << rank.alone << " alone, " << rank.years << " years, " << rank.against << " against";
    }
};

const Need& needNamed(const RandomBoard& board, const NeedId& id)
{
    return *std::ranges::find(board.needs, id, &Need::id);
}

Rank rankOf(const RandomBoard& board, const Matching& matching)
{
    Rank rank;
    for (const Alone& alone : matching.alone) {
        if (alone.why == WhyAlone::PinnedPlaceGone)
            continue;
        ++rank.alone;
        rank.years += std::min(needNamed(board, alone.need).yearsWithout, 15);
    }
    for (const Pairing& pairing : matching.pairings)
        rank.against += pairing.by == PairedBy::Matching ? pairing.judgement.fit.against : 0;
    return rank;
}

/// The same question in CPLEX's LP format: a variable for each pairing that is possible, weighted so that the three
/// ranks stay apart (24 needs, 15 years, 10,000 against).
class LinearProgram
{
public:
    LinearProgram(const RandomBoard& board, const Matching& ours)
    {
        for (const Pairing& pairing : ours.pairings) {
            if (pairing.by == PairedBy::Desk)
                m_pinned[pairing.offer].push_back(pairing.day);
        }
        for (const Need& need : board.needs) {
            const bool isPinned =
                std::ranges::any_of(board.decisions.pinned, [&](const Pin& pin) { return pin.need == need.id; });
            if (!isPinned)
                add(need, board);
        }
        for (const Availability& offered : board.offers)
            m_ofOffer[offered.offer].second = offered.visits - static_cast<int>(m_pinned[offered.offer].size());
    }

    [[nodiscard]] std::string text() const
    {
        std::ostringstream out;
        out << "Minimize\n cost:" << (m_cost.empty() ? " 0 nothing" : m_cost) << "\nSubject To\n";
        for (const auto& [need, terms] : m_ofNeed)
            out << " " << need << ":" << terms << " = 1\n";
        int row = 0;
        for (const auto& [day, terms] : m_ofDay)
            out << " day" << row++ << ":" << terms << " <= 1\n";
        for (const auto& [offer, use] : m_ofOffer) {
            if (!use.first.empty())
                out << " offer" << row++ << ":" << use.first << " <= " << use.second << "\n";
        }
        out << "Binary\n" << m_names << "\nEnd\n";
        return out.str();
    }

    static double weigh(const Rank& rank)
    {
        return static_cast<double>(rank.alone) * kSchool + static_cast<double>(rank.years) * kYear +
               static_cast<double>(rank.against);
    }

private:
    static constexpr double kYear = 240'001;
    static constexpr double kSchool = kYear * 361;

    std::string variable(double cost)
    {
        const std::string name = "x" + std::to_string(m_count++);
        std::ostringstream term;
        term << " + " << static_cast<std::int64_t>(cost) << " " << name;
        m_cost += term.str();
        m_names += " " + name + "\n";
        return " + " + name;
    }

    void add(const Need& need, const RandomBoard& board)
    {
        std::string& row = m_ofNeed[need.id.value()];
        row += variable(kSchool + std::min(need.yearsWithout, 15) * kYear);
        for (const Availability& offered : board.offers) {
            const Judgement judgement = judge(need, offered);
            const bool isForbidden = std::ranges::any_of(board.decisions.forbidden, [&](const Ban& ban) {
                return ban.need == need.id && ban.offer == offered.offer;
            });
            if (!judgement.fits() || isForbidden)
                continue;
            std::vector<std::optional<Date>> days(judgement.fit.days.begin(), judgement.fit.days.end());
            if (offered.days.empty())
                days.assign(1, std::nullopt);
            std::ranges::sort(days);
            days.erase(std::unique(days.begin(), days.end()), days.end());
            for (const auto& day : days)
                addChoice(row, offered, day, judgement.fit.against);
        }
    }

    void addChoice(std::string& row, const Availability& offered, const std::optional<Date>& day, int against)
    {
        if (day && std::ranges::find(m_pinned[offered.offer], day) != m_pinned[offered.offer].end())
            return;
        const std::string name = variable(against);
        row += name;
        m_ofOffer[offered.offer].first += name;
        if (day)
            m_ofDay[{offered.offer, *day}] += name;
    }

    std::map<model::EntryId, std::vector<std::optional<Date>>> m_pinned;
    std::map<std::string, std::string> m_ofNeed;
    std::map<std::pair<model::EntryId, Date>, std::string> m_ofDay;
    std::map<model::EntryId, std::pair<std::string, int>> m_ofOffer;
    std::string m_cost;
    std::string m_names;
    int m_count = 0;
};

/// CBC's answer: the cost of the best.
std::optional<double> costByCbc(const std::string& program)
{
    const test::TemporaryFolder folder;
    folder.write("board.lp", program);
    const std::string command = std::string(MUSUBI_CBC) + " " + (folder.path() / "board.lp").string() +
                                " ratioGap 0 allowableGap 0 solve solution " + (folder.path() / "best").string() +
                                " >/dev/null 2>&1";
    if (std::system(command.c_str()) != 0) // NOLINT(concurrency-mt-unsafe): one thread
        return std::nullopt;
    std::ifstream best(folder.path() / "best");
    std::string line;
    std::getline(best, line); // "Optimal - objective value 24019234.00000000"
    const std::size_t value = line.rfind(' ');
    if (!line.starts_with("Optimal") || value == std::string::npos)
        return std::nullopt;
    return std::stod(line.substr(value));
}

} // namespace

TEST(RandomBoard, IsMatchedAsWellAsAnotherSolverDoes)
{
    for (unsigned seed = 0; seed < 40; ++seed) {
        const RandomBoard board = boardOf(seed);
        const Matching matching = match(board);
        if (board.needs.size() - board.decisions.pinned.size() == 0)
            continue;
        const auto best = costByCbc(LinearProgram(board, matching).text());
        ASSERT_TRUE(best) << "CBC did not solve board " << seed;
        const Rank rank = rankOf(board, matching);
        EXPECT_NEAR(LinearProgram::weigh(rank), *best, 0.5) << "board " << seed << ": " << rank;
    }
}

} // namespace musubi::matching
