// Awards without anybody who won them, and years that cannot be.
#include "content/pack/checks.hpp"
#include "content/pack/leave_out.hpp"

namespace musubi::pack {

namespace {

// A prize is announced for the coming year at most.
constexpr int kYearsAhead = 1;

void checkAward(const CheckedFile& file, Date today, ProblemList& problems)
{
    const auto& award = file.entry->as<model::Award>();
    const bool isKnown = file.isRead("/winners") && file.isSound("/noWinner");
    if (isKnown && award.winners.empty() && !award.noWinner)
        problems.add(file, ProblemCode::AwardWithoutWinner, Severity::Error, "/winners",
                     "The award names no winner. Add who won it; if it is known that nobody did, write \"noWinner\": "
                     "true.");
    if (isKnown && !award.winners.empty() && award.noWinner)
        problems.add(file, ProblemCode::AwardWithoutWinner, Severity::Error, "/noWinner",
                     "The award names winners and says that there were none.",
                     {{"Take \"noWinner\" out.", "/noWinner", ""}});
    if (file.isSound("/year") && award.year && *award.year > today.year() + kYearsAhead)
        problems.add(file, ProblemCode::YearImplausible, Severity::Error, "/year",
                     "The year " + std::to_string(*award.year) +
                         " has not come yet. Write the year in which the award "
                         "was given, such as " +
                         std::to_string(today.year()) + ".");
}

void checkYears(const CheckedFile& file, ProblemList& problems)
{
    const auto& event = file.entry->as<model::Event>();
    for (std::size_t i = 0; i < event.sessions.size(); ++i) {
        const int year = event.sessions[i].start.date.year();
        const std::string pointer = "/sessions/" + std::to_string(i) + "/start";
        if (file.isSound(pointer) && (year < kFirstYear || year > kLastYear))
            problems.add(file, ProblemCode::YearImplausible, Severity::Error, pointer,
                         "A session in the year " + std::to_string(year) +
                             " cannot be meant. Write the year in four "
                             "figures, such as 2026-11-21T09:30.");
    }
}

} // namespace

void checkAwards(const CheckedWorkspace& workspace, Date today, ProblemList& problems)
{
    for (const CheckedFile& file : workspace.json) {
        if (file.entry && file.entry->id.kind == model::EntryKind::Award)
            checkAward(file, today, problems);
        else if (file.entry && file.entry->id.kind == model::EntryKind::Event)
            checkYears(file, problems);
    }
}

} // namespace musubi::pack
