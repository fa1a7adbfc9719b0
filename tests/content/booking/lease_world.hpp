// Three kiosks, a server and a network that does its worst: everything that can happen to the seats of one session.
//
// The network never forgets: what was ever said may arrive now, later, again, in any order, or never; which is what
// lost, repeated and reordered messages and partitions look like. A kiosk may stop after every act, and then knows only
// what it had saved. A lease may come home at any time while the kiosk, whose clock is behind, still sells: what it
// sells then arrives as bookings, which get seats or wait. Where clocks agree it is lending_world.hpp that says what
// they do.
#pragma once

#include "content/booking/seat_lease.hpp"
#include "content/booking/seat_ledger.hpp"
#include "tests/content/booking/bookings.hpp"

#include <array>
#include <compare>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace musubi::booking {

/// One kiosk, what the server knows of it, and what they have ever said to each other.
struct KioskInWorld
{
    SeatLease lease; ///< in memory
    SeatLease saved; ///< on its disk
    LentSeats lent;  ///< at the server
    std::set<KioskMessage> toServer;
    std::set<ServerMessage> toKiosk;
    int promisedBefore = 0; ///< seats that visitors were told are theirs, in leases before this one
    int countedBefore = 0;  ///< seats that the server has counted as sold in them, or given to late bookings
    int waiting = 0;        ///< seats of late bookings that wait for others
    int arrived = 0;        ///< seats of late bookings of this lease that got seats or wait
    int seated = 0;         ///< of those, the ones that got seats

    [[nodiscard]] int promised() const { return promisedBefore + saved.sold.count(); }
    [[nodiscard]] int counted() const { return countedBefore + lent.sold.count() + seated; }
    /// Seats that were sold from this lease and that it will not count any more: their bookings have to arrive.
    [[nodiscard]] int late() const
    {
        const bool cameHome = lent.stand == LeaseStand::CameHome && lent.number == saved.number;
        return cameHome ? saved.sold.without(lent.sold).count() - arrived : 0;
    }
    friend auto operator<=>(const KioskInWorld&, const KioskInWorld&) = default;
};

enum class Discipline
{
    SaveThenSpeak, ///< as seat_lease.hpp asks
    SpeakThenSave, ///< to see that the exploration finds what is wrong with it
};

enum class Homecoming
{
    ByWord,  ///< of the kiosk
    AnyTime, ///< also of the desk, or with the session's start, while the kiosk still sells
};

enum class DirectSales
{
    None,
    Happen, ///< connected kiosks sell and cancel single seats and parties beside the leases
};

/// What is explored.
struct LeaseModel
{
    int kiosks = 3; ///< at most 3
    int quota = 3;
    LeaseNumber leases = 1; ///< that each kiosk asks for, one after the other
    std::vector<int> wanted{3};
    std::vector<int> parties{1, 2};
    Homecoming homecoming = Homecoming::ByWord;
    DirectSales directSales = DirectSales::Happen;
    Discipline discipline = Discipline::SaveThenSpeak;
};

/// The kiosk's own next steps, whatever the server does.
[[nodiscard]] std::vector<KioskInWorld> kioskSteps(const KioskInWorld& kiosk, const LeaseModel& model);

/// The server hears one message of the kiosk or one of its late bookings, or brings its lease home.
struct ServerStep
{
    KioskInWorld kiosk;
    Seats sold; ///< in the whole ledger
};
/// \param others what is lent to all other kiosks
[[nodiscard]] std::vector<ServerStep> serverSteps(const KioskInWorld& kiosk, Seats sold, Seats others,
                                                  const LeaseModel& model);

/// What does not hold for this kiosk, now or once everything is delivered; empty when all does.
[[nodiscard]] std::string brokenAt(const KioskInWorld& kiosk, Seats sold, Seats others, const LeaseModel& model);

struct Explored
{
    std::size_t states = 0;
    std::size_t steps = 0;
    std::set<std::string> broken; ///< what did not hold, each once
    int mostPromised = 0;         ///< seats in the fullest state
    int mostWaiting = 0;          ///< promised seats for whose parties there are none, in the worst state
};

/// Visits every state that can be reached, breadth first, and stops after the first ones in which something is broken.
/// Kiosks that changed places count as one state.
[[nodiscard]] Explored explore(const LeaseModel& model);

} // namespace musubi::booking
