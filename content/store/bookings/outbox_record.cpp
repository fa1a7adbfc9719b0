#include "content/store/bookings/outbox_record.hpp"

#include "content/base/hexadecimal.hpp"

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace musubi::store::bookings {

namespace {

using namespace booking;
using nlohmann::json;

/// Everything that is not as it was written ends the reading; caught where the reading began.
struct NotAsWritten : std::runtime_error
{
    NotAsWritten() : std::runtime_error("not as written") {}
};

template <typename T>
T required(Result<T> value)
{
    if (!value)
        throw NotAsWritten();
    return std::move(value).value();
}

json write(std::optional<Instant> time)
{
    return time ? json(time->time_since_epoch().count()) : json();
}

std::optional<Instant> timeIn(const json& value)
{
    return value.is_null() ? std::nullopt : std::optional(Instant(std::chrono::seconds(value.get<std::int64_t>())));
}

Instant timeRequired(const json& value)
{
    return timeIn(value).value_or(Instant());
}

json write(std::optional<int> value)
{
    return value ? json(*value) : json();
}

json write(std::optional<Seats> value)
{
    return value ? json(value->count()) : json();
}

std::optional<int> numberIn(const json& value)
{
    return value.is_null() ? std::nullopt : std::optional(value.get<int>());
}

Seats seatsIn(const json& value)
{
    if (value.get<int>() < 0)
        throw NotAsWritten();
    return Seats(value.get<int>());
}

json write(const SessionKey& session)
{
    return {{"organisation", session.organisation.value()},
            {"event", session.event.text()},
            {"rule", session.rule},
            {"start", session.start.text()}};
}

SessionKey sessionIn(const json& value)
{
    const auto start = LocalDateTime::parse(value.at("start").get<std::string>());
    if (!start)
        throw NotAsWritten();
    return {OrganisationId(value.at("organisation").get<std::string>()),
            required(model::EntryId::parse(value.at("event").get<std::string>())), value.at("rule").get<std::string>(),
            *start};
}

json write(const SessionTerms& stated)
{
    const BookingTerms& terms = stated.terms;
    return {{"release", stated.release},
            {"mode", static_cast<int>(terms.mode)},
            {"quota", write(terms.quota)},
            {"opens", write(terms.opens)},
            {"closes", write(std::optional(terms.closes))},
            {"starts", write(std::optional(terms.starts))},
            {"largestParty", write(terms.largestParty)},
            {"waitingList", terms.waitingList == WaitingListRule::Kept},
            {"longestWaitingList", write(terms.longestWaitingList)},
            {"offerLasts", terms.offerLasts.count()}};
}

SessionTerms termsIn(const json& value)
{
    const int mode = value.at("mode").get<int>();
    if (mode < 0 || mode > static_cast<int>(model::SignUpMode::Approval))
        throw NotAsWritten();
    SessionTerms stated;
    BookingTerms& terms = stated.terms;
    terms.mode = static_cast<model::SignUpMode>(mode);
    if (!value.at("quota").is_null())
        terms.quota = seatsIn(value.at("quota"));
    if (!value.at("largestParty").is_null())
        terms.largestParty = seatsIn(value.at("largestParty"));
    terms.opens = timeIn(value.at("opens"));
    terms.closes = timeRequired(value.at("closes"));
    terms.starts = timeRequired(value.at("starts"));
    terms.waitingList = value.at("waitingList").get<bool>() ? WaitingListRule::Kept : WaitingListRule::None;
    terms.longestWaitingList = numberIn(value.at("longestWaitingList"));
    terms.offerLasts = Seconds(value.at("offerLasts").get<std::int64_t>());
    stated.release = value.at("release").get<std::int64_t>();
    return stated;
}

json write(const NewBooking& booking)
{
    const BookingRequest& request = booking.request;
    return {{"key", request.key.text()},
            {"session", write(request.session)},
            {"heads", request.party.heads()},
            {"rank", request.priority.rank()},
            {"reason", request.priority.reason()},
            {"digest", request.sealedDigest},
            {"pin", booking.pinHash},
            {"sealed", toHexadecimal(booking.sealed)},
            {"purgeAfter", write(std::optional(booking.purgeAfter))},
            {"lease", booking.lease ? json{{"device", booking.lease->device.value()}, {"number", booking.lease->number}}
                                    : json()}};
}

NewBooking bookingIn(const json& value)
{
    const int rank = value.at("rank").get<int>();
    const auto sealed = bytesFromHexadecimal(value.at("sealed").get<std::string>());
    if (!sealed)
        throw NotAsWritten();
    NewBooking read{{required(BookingKey::parse(value.at("key").get<std::string>())), sessionIn(value.at("session")),
                     required(Party::of(value.at("heads").get<int>())),
                     rank == 0 ? Priority() : required(Priority::of(rank, value.at("reason").get<std::string>())),
                     value.at("digest").get<std::string>()},
                    value.at("pin").get<std::string>(),
                    *sealed,
                    timeRequired(value.at("purgeAfter")),
                    Arrival::Delayed, // whatever it was: what is read here comes late
                    std::nullopt};
    if (const json& lease = value.at("lease"); !lease.is_null())
        read.lease = LeaseUsed{DeviceId(lease.at("device").get<std::string>()), lease.at("number").get<LeaseNumber>()};
    return read;
}

SeatLease leaseIn(const json& value)
{
    const int phase = value.at("phase").get<int>();
    if (phase < 0 || phase > static_cast<int>(LeasePhase::Closing))
        throw NotAsWritten();
    return {value.at("number").get<LeaseNumber>(),
            static_cast<LeasePhase>(phase),
            seatsIn(value.at("wanted")),
            seatsIn(value.at("granted")),
            seatsIn(value.at("sold")),
            seatsIn(value.at("counted")),
            timeRequired(value.value("asked", json())),
            timeIn(value.value("ends", json()))};
}

template <typename T, typename Read>
Result<T> parsed(std::string_view record, Read&& read)
{
    try {
        return read(json::parse(record));
    } catch (const json::exception&) {
    } catch (const NotAsWritten&) {
    }
    return Error{ErrorCode::Malformed, "A booking in the outbox was damaged. Keep the file and call for help.", {}};
}

} // namespace

std::string encode(const WrittenBooking& written)
{
    return json{{"booking", write(written.booking)},
                {"terms", write(written.terms)},
                {"asked", write(std::optional(written.asked))},
                {"cancelled", write(written.cancelled)},
                {"insteadOf", written.insteadOf ? json(written.insteadOf->text()) : json()}}
        .dump();
}

Result<WrittenBooking> parseWrittenBooking(std::string_view record)
{
    return parsed<WrittenBooking>(record, [](const json& value) {
        WrittenBooking written{bookingIn(value.at("booking")),
                               termsIn(value.at("terms")),
                               timeRequired(value.at("asked")),
                               timeIn(value.value("cancelled", json())),
                               {}};
        if (const json other = value.value("insteadOf", json()); !other.is_null())
            written.insteadOf = required(BookingKey::parse(other.get<std::string>()));
        return written;
    });
}

std::string encode(const KeptLease& kept)
{
    const SeatLease& lease = kept.lease;
    return json{{"session", write(kept.session)},
                {"terms", write(kept.terms)},
                {"ahead", kept.ahead.count()},
                {"lease",
                 {{"number", lease.number},
                  {"phase", static_cast<int>(lease.phase)},
                  {"wanted", lease.wanted.count()},
                  {"granted", lease.granted.count()},
                  {"sold", lease.sold.count()},
                  {"counted", lease.counted.count()},
                  {"asked", write(std::optional(lease.asked))},
                  {"ends", write(lease.ends)}}}}
        .dump();
}

Result<KeptLease> parseKeptLease(std::string_view record)
{
    return parsed<KeptLease>(record, [](const json& value) {
        return KeptLease{sessionIn(value.at("session")), termsIn(value.at("terms")), leaseIn(value.at("lease")),
                         Seconds(value.value("ahead", std::int64_t{0}))};
    });
}

} // namespace musubi::store::bookings
