#include "content/store/sealing/seal_form.hpp"

#include <sodium.h>

#include <algorithm>
#include <cassert>
#include <string>

namespace musubi::store::sealing {

namespace {

using trust::SealedForm;
using trust::SecretBytes;

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

SecretBytes padded(const SecretBytes& typed)
{
    // sodium_pad adds one byte at least, so that the end of the text is always told.
    SecretBytes filled((typed.size() / SealedForm::kPaddedTo + 1) * SealedForm::kPaddedTo);
    std::copy(typed.bytes().begin(), typed.bytes().end(), filled.bytes().begin());
    std::size_t length = 0;
    [[maybe_unused]] const int failed =
        sodium_pad(&length, filled.bytes().data(), typed.size(), SealedForm::kPaddedTo, filled.size());
    assert(failed == 0 && length == filled.size());
    return filled;
}

} // namespace

Result<SealedForm> sealForm(const SecretBytes& typed, const trust::SealingKey& key, const DeviceKey& device,
                            std::string_view subject)
{
    if (typed.size() > SealedForm::kLongestText)
        return Error{ErrorCode::TooLarge, "More was typed than any form asks for.", {}};
    const SecretBytes filled = padded(typed);
    std::string sealed(filled.size() + crypto_box_SEALBYTES, '\0');
    if (crypto_box_seal(reinterpret_cast<unsigned char*>(sealed.data()), // NOLINT(*-reinterpret-cast)
                        filled.bytes().data(), filled.size(), bytesOf(key.bytes())) != 0)
        return Error{ErrorCode::Invalid, "Nothing can be sealed to the key that the pack names.", {}};
    SealedForm form{key.id(), device.openHalf(), {}, std::move(sealed)};
    form.signature = device.sign(signedPart(form, subject));
    return form;
}

} // namespace musubi::store::sealing
