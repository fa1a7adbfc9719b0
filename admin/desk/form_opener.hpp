// Opens what visitors typed, with the keys that the desk has at hand.
#pragma once

#include "content/booking/booking_key.hpp"
#include "content/trust/opening/opening_key.hpp"
#include "kiosk/present/form_answers.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::admin {

using KnownDevices = std::set<std::string>; ///< open halves, 32 bytes each

/// From one device key a line, 64 hexadecimal digits; what follows a # is for people. Malformed with the line.
[[nodiscard]] Result<KnownDevices> parseDevices(std::string_view text);

struct OpenedForm
{
    present::FormAnswers answers;
    std::optional<std::string> unknownDevice; ///< its key in hexadecimal: it is none of those that are known
};

class FormOpener
{
public:
    /// \param devices  none: every device is taken for known
    FormOpener(std::vector<trust::opening::OpeningKey> keys, std::optional<KnownDevices> devices);

    /// Untrusted: not signed for this booking. NotFound: sealed to a key that is not at hand. Malformed: damaged.
    [[nodiscard]] Result<OpenedForm> open(std::string_view sealed, const booking::BookingKey& booking) const;

private:
    std::vector<trust::opening::OpeningKey> m_keys;
    std::optional<KnownDevices> m_devices;
};

} // namespace musubi::admin
