// The seats of a session that are lent to kiosks, as a transaction sees and changes them.
#include "content/booking/lease_policy.hpp"
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

SqlResult<LeaseLine> leaseLineIn(const SqlRow& row)
{
    const auto stand = standNamed(textIn(row.at(4)));
    if (!stand)
        return notOurs();
    return LeaseLine{DeviceId(textIn(row.at(0))),
                     {numberIn(row.at(1)), seatsIn(row.at(2)), seatsIn(row.at(3)), *stand, instantIn(row.at(5))},
                     textIn(row.at(6))};
}

SqlResult<bool> SessionBook::isCovered(const LeaseUsed& lease, Party party)
{
    const std::array<SqlValue, 5> values{organisation(), m_text, lease.device.value(), lease.number,
                                         std::int64_t{party.heads()}};
    const auto covered = m_database->run(Sql::CoverFromLease, values);
    if (!covered)
        return covered.error();
    return covered.value().changed == 1;
}

SqlResult<bool> SessionBook::isLateSale(const LeaseUsed& lease, Party party)
{
    const auto known = ledger();
    if (!known)
        return known.error();
    const auto found = known.value().leases.find(lease.device);
    if (found == known.value().leases.end() || found->second.number != lease.number)
        return false;
    const LentSeats& lent = found->second;
    return lent.stand == LeaseStand::CameHome && party.fits(lent.granted.without(lent.sold));
}

SqlOutcome SessionBook::expireLeases()
{
    if (m_tally.lent == Seats() || m_now < m_terms.starts || m_isInDoubt)
        return Done{};
    const auto before = ledger();
    if (!before)
        return before.error();
    return saveLedger(before.value(), expire(before.value(), m_terms.starts, m_now));
}

SqlResult<Seats> SessionBook::settleLost(const LostKiosk& lost)
{
    const auto before = ledger();
    if (!before)
        return before.error();
    const auto found = before.value().leases.find(lost.device);
    if (found == before.value().leases.end() || found->second.lent() == Seats())
        return SqlFailure{SqlFault::Failed, {ErrorCode::NotFound, "No seats are lent to this kiosk.", {}}};
    const auto after = booking::settleLost(before.value(), lost.device, m_now);
    if (!after)
        return SqlFailure{
            SqlFault::Failed,
            {ErrorCode::Invalid, "This kiosk may still sell. Settle its seats when its lease has ended.", {}}};
    if (SqlOutcome saved = saveLedger(before.value(), *after); !saved)
        return saved.error();
    const std::array<SqlValue, 4> note{organisation(), m_text, lost.device.value(), lost.note};
    if (const auto noted = m_database->run(Sql::NoteLease, note); !noted)
        return noted.error();
    const SqlOutcome settled = settle();
    return settled ? SqlResult<Seats>(found->second.lent()) : settled.error();
}

SqlResult<SeatLedger> SessionBook::ledger()
{
    const std::array<SqlValue, 2> which{organisation(), m_text};
    const auto found = m_database->run(Sql::ReadLeases, which);
    if (!found)
        return found.error();
    SeatLedger ledger{m_terms.quota.value_or(Seats(kNoLimit)), m_tally.sold + m_tally.offered, {}};
    for (const SqlRow& row : found.value().rows) {
        const auto line = leaseLineIn(row);
        if (!line)
            return line.error();
        ledger.leases[line.value().device] = line.value().lent;
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
                                             valueOf(lent.ends)};
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
    const LedgerStep step = booking::receive(before.value(), word.device, word.message, leaseEnd(m_terms, m_now));
    if (SqlOutcome saved = saveLedger(before.value(), step.ledger); !saved)
        return saved.error();
    const SqlOutcome settled = settle();
    return settled ? SqlResult<std::optional<ServerMessage>>(step.answer) : settled.error();
}

} // namespace musubi::store::bookings
