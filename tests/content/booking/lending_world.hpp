// Three kiosks that lend as the policy says, a server, a desk and the hours of one session until it begins: everything
// that can happen where a message is answered at once, answered in vain, or not sent at all.
//
// What lease_world.hpp leaves open is here as the program does it: how many seats a kiosk asks for and when it gives
// them back, when a lease ends, when the desk may settle it, and what the session's start does. Old messages are not
// heard again here: that is what the other exploration is for. A crash between two acts changes nothing, since each act
// is saved before the next; one within an act is an answer in vain.
#pragma once

#include "content/booking/decide_booking.hpp"
#include "content/booking/lease_policy.hpp"
#include "content/booking/seat_ledger.hpp"
#include "tests/content/booking/bookings.hpp"

#include <array>
#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace musubi::booking {

enum class KioskClock
{
    Agrees, ///< with the desk's
    Behind, ///< by two of the moments: more than kClocksDiffer
};

/// Who brings home the seats of a kiosk that is not heard.
enum class Desk
{
    Waits,
    Settles,
};

struct LendingModel
{
    int kiosks = 3; ///< at most 3
    Seats quota{3};
    LeaseNumber leases = 1;     ///< at most, of each kiosk
    Seats most{3};              ///< that one kiosk is lent
    std::size_t lastAsking = 0; ///< the last of the moments at which a kiosk asks for seats
    std::vector<int> parties{1};
    KioskClock clock = KioskClock::Agrees;
    Desk desk = Desk::Settles;
};

/// One kiosk, what the server knows of it, and what came of its promises.
struct LendingKiosk
{
    SeatLease lease;
    LentSeats lent; ///< at the server
    int promisedBefore = 0;
    int countedBefore = 0;
    int arrived = 0; ///< late bookings of this lease
    int seated = 0;  ///< of those, with seats
    int waiting = 0; ///< of all leases, without

    [[nodiscard]] int promised() const { return promisedBefore + lease.sold.count(); }
    [[nodiscard]] int counted() const { return countedBefore + lent.sold.count() + seated; }
    [[nodiscard]] int late() const
    {
        const bool isHome = lent.stand == LeaseStand::CameHome && lent.number == lease.number;
        return isHome ? lease.sold.without(lent.sold).count() - arrived : 0;
    }
    friend auto operator<=>(const LendingKiosk&, const LendingKiosk&) = default;
};

struct LendingWorld
{
    std::array<LendingKiosk, 3> kiosks;
    int sold = 0;
    int direct = 0; ///< of those, the ones that nobody lent
    std::size_t moment = 0;
    bool isTakenHome = false; ///< a lease, by the desk or the session's start

    [[nodiscard]] SeatLedger ledger(const LendingModel& model) const;
    void take(const SeatLedger& ledger);
    friend auto operator<=>(const LendingWorld&, const LendingWorld&) = default;
};

/// A lease begins, half of it is over, its kiosk stops, it ends, sign-up closes, the session begins.
inline constexpr std::array kMoments{at(0),
                                     at(0) + std::chrono::hours(36),
                                     at(0) + std::chrono::hours(71),
                                     at(0) + std::chrono::hours(72),
                                     at(0) + std::chrono::hours(100),
                                     at(0) + std::chrono::hours(101)};

/// What the program does, one act after the other.
class LendingActs
{
public:
    explicit LendingActs(const LendingModel& model);

    /// Every world that one act makes of this one.
    [[nodiscard]] std::vector<LendingWorld> all(const LendingWorld& world) const;
    /// Whether a kiosk still sells from a lease that the desk may settle.
    [[nodiscard]] bool sellsOn(const LendingWorld& world) const;
    /// What does not hold in it; empty when all does.
    [[nodiscard]] std::string brokenAt(const LendingWorld& world) const;

private:
    enum class Offered
    {
        Yes,
        WhileOthersWait,
        NoLonger, ///< the kiosk gives everything back
    };
    enum class Answer
    {
        Heard,
        Lost,
    };
    using After = std::optional<LendingWorld>; ///< none: it cannot happen

    [[nodiscard]] Instant clockOf(const LendingWorld& world) const;
    void open(LendingWorld& world, Instant now) const;
    [[nodiscard]] After errand(LendingWorld world, std::size_t at, Offered offered) const;
    [[nodiscard]] After say(LendingWorld world, std::size_t at, Answer heard) const;
    [[nodiscard]] After sellOffline(LendingWorld world, std::size_t at, int heads) const;
    [[nodiscard]] After arrive(LendingWorld world, std::size_t at, int heads) const;
    [[nodiscard]] After bookElsewhere(LendingWorld world, int heads) const;
    [[nodiscard]] After settle(LendingWorld world, std::size_t at) const;
    [[nodiscard]] std::string broughtHome(LendingWorld world) const;

    LendingModel m_model;
    BookingTerms m_terms;
};

} // namespace musubi::booking
