// Seals what a person typed, on the device, before anything of it touches a disk or a network.
#pragma once

#include "content/base/result.hpp"
#include "content/store/sealing/device_key.hpp"
#include "content/trust/sealed_form.hpp"
#include "content/trust/secret_bytes.hpp"

#include <string_view>

namespace musubi::store::sealing {

/// Sealed anew it is other bytes each time, so a form is sealed once and its bytes are sent as often as needed.
///
/// \param typed    in locked memory, where it was encoded
/// \param subject  the booking that it belongs to: no two have the same
/// TooLarge above SealedForm::kLongestText.
[[nodiscard]] Result<trust::SealedForm> sealForm(const trust::SecretBytes& typed, const trust::SealingKey& key,
                                                 const DeviceKey& device, std::string_view subject);

} // namespace musubi::store::sealing
