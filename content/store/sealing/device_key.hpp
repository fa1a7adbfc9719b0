// The key with which a device signs the forms that were filled in on it, and nothing else.
//
// 64 bytes in a file of the device that its user alone can read: the secret half as RFC 8032 has it (seed, open half).
// It is made at first use. Threads: any; one process a device.
#pragma once

#include "content/base/result.hpp"
#include "content/trust/secret_bytes.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace musubi::store::sealing {

class DeviceKey
{
public:
    /// Malformed when the file is no such key, Invalid when others can read it, Unreadable or Unwritable with the
    /// reason of the system. A file that is there is never replaced: the desk knows the device by it.
    [[nodiscard]] static Result<DeviceKey> openOrMake(const std::filesystem::path& file);

    [[nodiscard]] const std::string& openHalf() const { return m_open; } ///< 32 bytes
    [[nodiscard]] std::string sign(std::string_view message) const;      ///< 64 bytes

private:
    explicit DeviceKey(trust::SecretBytes secret);

    trust::SecretBytes m_secret;
    std::string m_open;
};

} // namespace musubi::store::sealing
