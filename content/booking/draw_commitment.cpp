#include "content/booking/draw_commitment.hpp"

#include "content/base/utf8.hpp"
#include "content/booking/tagged_hash.hpp"

#include <algorithm>
#include <array>

namespace musubi::booking {

namespace {

constexpr std::size_t kSecretDigits = 64;
constexpr std::size_t kLongestText = 500; // bytes

std::string commitmentHash(const DrawCommitment& commitment, const DrawSecret& secret)
{
    const std::array lines{commitment.session, std::to_string(commitment.seats.count()), commitment.publicName.text(),
                           secret.text()};
    return taggedHash("musubi draw commitment 1", lines);
}

} // namespace

Result<DrawSecret> DrawSecret::parse(std::string_view text)
{
    if (!isHexadecimal(text, kSecretDigits))
        return Error{
            ErrorCode::Malformed, "The secret of a draw has to be 64 hexadecimal digits in small letters.", {}};
    return DrawSecret(std::string(text));
}

Result<PublicText> PublicText::of(std::string text)
{
    const auto isControl = [](char letter) { return static_cast<unsigned char>(letter) < 0x20; };
    if (text.empty() || text.size() > kLongestText || !isValidUtf8(text) || std::ranges::any_of(text, isControl))
        return Error{ErrorCode::Invalid,
                     "The public value of a draw and its name have to be one line of 1 to 500 bytes of text.",
                     {}};
    return PublicText(std::move(text));
}

DrawCommitment commitTo(const SessionKey& session, Seats seats, const PublicText& publicName, const DrawSecret& secret)
{
    DrawCommitment commitment{session.text(), seats, publicName, {}};
    commitment.secretHash = commitmentHash(commitment, secret);
    return commitment;
}

bool keepsPromise(const DrawCommitment& commitment, const DrawSecret& secret)
{
    return commitment.secretHash == commitmentHash(commitment, secret);
}

} // namespace musubi::booking
