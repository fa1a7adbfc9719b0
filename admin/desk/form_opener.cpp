#include "admin/desk/form_opener.hpp"

#include "content/base/hexadecimal.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace musubi::admin {

Result<KnownDevices> parseDevices(std::string_view text)
{
    KnownDevices devices;
    for (int number = 1; !text.empty(); ++number) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        line = line.substr(0, line.find('#'));
        const auto last = line.find_last_not_of(" \t\r");
        if (last == std::string_view::npos)
            continue;
        const auto key = bytesFromHexadecimal(line.substr(0, last + 1));
        if (!key || key->size() != trust::SealingKey::kBytes)
            return Error{ErrorCode::Malformed,
                         "Line " + std::to_string(number) + " is no device key of 64 hexadecimal digits.",
                         {"", "", number}};
        devices.insert(*key);
    }
    return devices;
}

FormOpener::FormOpener(std::vector<trust::opening::OpeningKey> keys, std::optional<KnownDevices> devices)
    : m_keys(std::move(keys)), m_devices(std::move(devices))
{
    assert(!m_keys.empty());
}

Result<OpenedForm> FormOpener::open(std::string_view sealed, const booking::BookingKey& booking) const
{
    const auto form = trust::parseSealedFormUntrusted(sealed);
    if (!form)
        return form.error();
    const auto fitting = std::ranges::find_if(
        m_keys, [&](const trust::opening::OpeningKey& key) { return key.openHalf().id() == form.value().key; });
    // Without a fitting key any of them says what is wrong, first of all whether the signature is.
    const auto& key = fitting != m_keys.end() ? *fitting : m_keys.front();
    const auto typed = key.open(form.value(), booking.text());
    if (!typed)
        return typed.error();
    auto answers = present::parseAnswers(typed.value().view());
    if (!answers)
        return answers.error();
    OpenedForm opened{std::move(answers).value(), std::nullopt};
    if (m_devices && !m_devices->contains(form.value().device))
        opened.unknownDevice = toHexadecimal(form.value().device);
    return opened;
}

} // namespace musubi::admin
