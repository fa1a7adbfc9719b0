#include "content/sync/status.hpp"

#include "content/store/metadata_folder.hpp"
#include "content/trust/metadata.hpp"

namespace musubi::sync {

namespace {

/// It was verified when it was stored, and nothing is decided by it here.
std::optional<Instant> expiryUntrusted(const store::ContentStore& store)
{
    const auto bytes = store::MetadataFolder(store.metadataFolder()).load("timestamp", trust::kTimestampLimit);
    const auto timestamp = trust::readTimestampUntrusted(bytes.valueOr(""));
    return timestamp ? std::optional(timestamp.value().expires) : std::nullopt;
}

std::string written(Instant instant, const TimeZone& zone)
{
    std::string text = zone.toLocal(instant).text();
    text[text.find('T')] = ' ';
    return text;
}

std::string line(const std::string& what, const std::optional<Instant>& instant, const TimeZone& zone)
{
    return what + (instant ? written(*instant, zone) : "never") + "\n";
}

} // namespace

Result<DeviceStatus> statusOf(const store::ContentStore& store)
{
    DeviceStatus status;
    auto active = store.active();
    if (!active)
        return active.error();
    status.release = std::move(active).value();
    if (const Instant floor = store.clockFloor(); floor != Instant{})
        status.asOf = floor;
    status.lastContact = store.lastContact();
    status.goodUntil = expiryUntrusted(store);
    status.refused = store.trials().rejections();
    for (const auto& [publisher, sentence] : store.withdrawals().all())
        status.withdrawn.push_back(sentence);
    return status;
}

std::string describe(const DeviceStatus& status, Instant now, const TimeZone& zone)
{
    std::string text = line("content as of ", status.asOf, zone) + line("last contact ", status.lastContact, zone);
    text += "release " + (status.release ? status.release->live : "none") + "\n";
    if (status.goodUntil)
        text += line(now < *status.goodUntil ? "good until " : "stale since ", status.goodUntil, zone);
    for (const std::string& refused : status.refused)
        text += "not shown: " + refused + "\n";
    if (!status.refused.empty())
        text += "to have one tried again: musubi-kiosk --store DIR --retry-release NUMBER\n";
    for (const std::string& withdrawn : status.withdrawn)
        text += "taken off the screens: " + withdrawn + "\n";
    return text;
}

} // namespace musubi::sync
