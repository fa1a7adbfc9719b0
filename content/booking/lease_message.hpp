// What a kiosk and the server say to each other about lent seats.
//
// Messages may be lost, repeated and overtake each other. Each says a whole state and not a change ("sold 3 of lease
// 7", never "sold one more"), so that an old one is recognised and a repeated one changes nothing.
//
//   kiosk  → server   LeaseAsked    lend me up to so many           answered by LeaseGranted
//   kiosk  → server   LeaseReport   so many of them are sold        answered by LeaseCounted
//   kiosk  → server   LeaseReturn   so many were sold, I sell no more: the rest comes home; answered by LeaseSettled
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/strong_id.hpp"
#include "content/booking/seats.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <variant>

namespace musubi::booking {

struct DeviceTag;
using DeviceId = StrongId<DeviceTag>;

/// A kiosk has at most one lease of a session at a time; it numbers them 1, 2, 3 …
using LeaseNumber = std::int64_t;

struct LeaseAsked
{
    LeaseNumber number = 0;
    Seats wanted;
    friend auto operator<=>(const LeaseAsked&, const LeaseAsked&) = default;
};

struct LeaseReport
{
    LeaseNumber number = 0;
    Seats sold; ///< since the lease began
    friend auto operator<=>(const LeaseReport&, const LeaseReport&) = default;
};

struct LeaseReturn
{
    LeaseNumber number = 0;
    Seats sold; ///< since the lease began; final
    friend auto operator<=>(const LeaseReturn&, const LeaseReturn&) = default;
};
using KioskMessage = std::variant<LeaseAsked, LeaseReport, LeaseReturn>;

/// Lent seats, and until when the kiosk sells them without a network.
///
/// The server cannot know whether a kiosk it does not hear has sold its seats, and what was sold was promised on a
/// screen. So the end stops the kiosk and takes nothing back by itself: the seats come home by the kiosk's word, or,
/// once the end has passed and nothing more can be sold, by the desk's (seat_ledger.hpp).
struct LeaseGranted
{
    LeaseNumber number = 0;
    Seats seats;
    std::optional<Instant> ends; ///< none: of a server that gave leases no end; the kiosk gives it back when it can
    friend auto operator<=>(const LeaseGranted&, const LeaseGranted&) = default;
};

struct LeaseCounted
{
    LeaseNumber number = 0;
    Seats sold; ///< that the server has counted: these seats are certain
    friend auto operator<=>(const LeaseCounted&, const LeaseCounted&) = default;
};

struct LeaseSettled
{
    LeaseNumber number = 0;
    Seats reported; ///< the number of sold seats to which this answers
    Seats counted;  ///< of them, those the server has set seats aside for: fewer only when the lease had come home
                    ///< before they were reported
    friend auto operator<=>(const LeaseSettled&, const LeaseSettled&) = default;
};
using ServerMessage = std::variant<LeaseGranted, LeaseCounted, LeaseSettled>;

} // namespace musubi::booking
