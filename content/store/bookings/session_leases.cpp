// The seats of a session that are lent to kiosks, as a transaction sees and changes them.
#include "content/store/bookings/session_book.hpp"

#include <array>
#include <utility>

namespace musubi::store::bookings {

namespace {

using namespace booking;

constexpr std::array<std::pair<LeaseStand, const char*>, 3> kStands{
    {{LeaseStand::Open, "open"}, {LeaseStand::CameHome, "came-home"}, {LeaseStand::Settled, "settled"}}};

std::string nameOf(LeaseStand stand)
{
    for (const auto& [value, name] : kStands) {
        if (value == stand)
            return name;
    }
    return {};
}

std::optional<LeaseStand> standNamed(const std::string& name)
{
    for (const auto& [value, known] : kStands) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

} // namespace

SqlResult<bool> SessionBook::isCovered(const LeaseUsed& lease, Party party)
{
    const std::array<SqlValue, 5> values{organisation(), m_text, lease.device.value(), lease.number,
                                         std::int64_t{party.heads()}};
    const auto covered = m_database->run(Sql::CoverFromLease, values);
    if (!covered)
        return covered.error();
    return covered.value().changed == 1;
}

SqlResult<SeatLedger> SessionBook::ledger()
{
    const std::array<SqlValue, 2> which{organisation(), m_text};
    const auto found = m_database->run(Sql::ReadLeases, which);
    if (!found)
        return found.error();
    SeatLedger ledger{m_terms.quota.value_or(Seats(kNoLimit)), m_tally.sold + m_tally.offered, {}};
    for (const SqlRow& row : found.value().rows) {
        const auto stand = standNamed(textIn(row.at(4)));
        if (!stand)
            return notOurs();
        ledger.leases[DeviceId(textIn(row.at(0)))] = {numberIn(row.at(1)), seatsIn(row.at(2)), seatsIn(row.at(3)),
                                                      *stand, instantIn(row.at(5))};
    }
    return ledger;
}

SqlOutcome SessionBook::saveLedger(const SeatLedger& before, const SeatLedger& after)
{
    for (const auto& [device, lent] : after.leases) {
        const auto known = before.leases.find(device);
        if (known != before.leases.end() && known->second == lent)
            continue;
        const std::array<SqlValue, 8> values{organisation(),
                                             m_text,
                                             device.value(),
                                             lent.number,
                                             std::int64_t{lent.granted.count()},
                                             std::int64_t{lent.sold.count()},
                                             nameOf(lent.stand),
                                             valueOf(lent.comesHome)};
        if (const auto saved = m_database->run(Sql::SaveLease, values); !saved)
            return saved.error();
    }
    if (after == before)
        return Done{};
    m_tally.sold = after.sold.without(m_tally.offered);
    m_tally.lent = after.lent();
    return saveSeats();
}

SqlResult<std::optional<ServerMessage>> SessionBook::receive(const LeaseWord& word)
{
    const auto before = ledger();
    if (!before)
        return before.error();
    const LedgerStep step = booking::receive(before.value(), word.device, word.message, word.end);
    if (SqlOutcome saved = saveLedger(before.value(), step.ledger); !saved)
        return saved.error();
    const SqlOutcome settled = settle();
    return settled ? SqlResult<std::optional<ServerMessage>>(step.answer) : settled.error();
}

} // namespace musubi::store::bookings
