#include "content/store/sealing/seal_form.hpp"

#include "content/trust/opening/opening_key.hpp"
#include "content/trust/signing/key_file.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <string>

namespace musubi::store::sealing {

namespace {

using trust::SealedForm;
using trust::SecretBytes;
using trust::opening::OpeningKey;
using trust::signing::SigningKey;

OpeningKey deskNumber(char seed)
{
    return OpeningKey::of(SigningKey::fromSeed(SecretBytes::copyOf(std::string(SigningKey::kSeedBytes, seed))));
}

constexpr const char* kBooking = "booking 00112233";

class Sealing : public ::testing::Test
{
protected:
    [[nodiscard]] SealedForm seal(std::string_view typed, std::string_view subject = kBooking) const
    {
        return sealForm(SecretBytes::copyOf(typed), desk.openHalf(), device, subject).value();
    }

    test::TemporaryFolder folder;                                                   // NOLINT
    OpeningKey desk = deskNumber('d');                                              // NOLINT
    DeviceKey device = DeviceKey::openOrMake(folder.path() / "device.key").value(); // NOLINT
};

} // namespace

TEST_F(Sealing, IsUndoneByTheDeskAlone)
{
    const SealedForm form = seal("山田花子 yamada@example.jp");
    const auto opened = desk.open(form, kBooking);
    ASSERT_TRUE(opened) << describe(opened.error());
    EXPECT_EQ(opened.value().view(), "山田花子 yamada@example.jp");
    const auto other = deskNumber('e').open(form, kBooking);
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::NotFound) << "the desk is told that it holds another key";
    SealedForm disguised = form;
    disguised.key = deskNumber('e').openHalf().id();
    disguised.signature = device.sign(signedPart(disguised, kBooking));
    EXPECT_FALSE(deskNumber('e').open(disguised, kBooking)) << "even with the other key's name on it";
}

TEST_F(Sealing, TellsNothingByItsLength)
{
    const std::size_t shortest = seal("").sealed.size();
    EXPECT_EQ(seal("x").sealed.size(), shortest);
    EXPECT_EQ(seal(std::string(255, 'x')).sealed.size(), shortest);
    EXPECT_EQ(seal(std::string(256, 'x')).sealed.size(), shortest + 256);
    for (const std::size_t length : {0U, 1U, 255U, 256U, 257U, 65'536U}) {
        const std::string typed(length, '\x80'); // the byte with which padding begins
        const auto opened = desk.open(seal(typed), kBooking);
        ASSERT_TRUE(opened) << length;
        EXPECT_EQ(opened.value().view(), typed) << length;
    }
}

TEST_F(Sealing, RefusesMoreThanAnyFormAsks)
{
    const auto sealed = sealForm(SecretBytes(SealedForm::kLongestText + 1), desk.openHalf(), device, kBooking);
    ASSERT_FALSE(sealed);
    EXPECT_EQ(sealed.error().code, ErrorCode::TooLarge);
}

TEST_F(Sealing, OfOneTextIsNeverTheSameTwice)
{
    EXPECT_NE(seal("same").sealed, seal("same").sealed) << "or a guess could be compared";
}

TEST_F(Sealing, ShowsNothingOfWhatWasTyped)
{
    const std::string typed = "canary-" + std::string(40, 'q');
    const std::string bytes = encode(seal(typed));
    EXPECT_EQ(bytes.find("canary"), std::string::npos);
    EXPECT_EQ(bytes.find("qqqq"), std::string::npos);
}

TEST_F(Sealing, BindsAFormToItsBookingAndDevice)
{
    const SealedForm form = seal("a");
    EXPECT_TRUE(isSignedFor(form, kBooking));
    EXPECT_FALSE(isSignedFor(form, "booking 00112234")) << "behind another booking";
    EXPECT_EQ(desk.open(form, "booking 00112234").error().code, ErrorCode::Untrusted);
    const DeviceKey other = DeviceKey::openOrMake(folder.path() / "other.key").value();
    SealedForm claimed = form;
    claimed.device = other.openHalf();
    EXPECT_FALSE(isSignedFor(claimed, kBooking)) << "from another device";
}

TEST_F(Sealing, IsRefusedAfterAnyByteChanged)
{
    const std::string bytes = encode(seal("a"));
    ASSERT_EQ(encode(trust::parseSealedFormUntrusted(bytes).value()), bytes);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        const auto form = trust::parseSealedFormUntrusted(changed);
        EXPECT_FALSE(form && desk.open(form.value(), kBooking)) << "byte " << at;
    }
    for (std::size_t length = 0; length < bytes.size(); ++length)
        EXPECT_FALSE(trust::parseSealedFormUntrusted(std::string_view(bytes).substr(0, length))) << length;
    EXPECT_FALSE(trust::parseSealedFormUntrusted(bytes + "x"));
}

// The desk's key is a key file like every other of ours. Without it, or without its passphrase, nobody reads a form.
TEST_F(Sealing, OpensWithTheDesksKeyFileAndItsPassphraseOnly)
{
    namespace signing = trust::signing;
    const SecretBytes passphrase = SecretBytes::copyOf("four words apart");
    const signing::SealRandomness random{std::string(16, 's'), std::string(24, 'n')};
    const auto file = signing::sealKeyFile("desk-1", SecretBytes::copyOf(std::string(SigningKey::kSeedBytes, 'd')),
                                           passphrase, signing::kTrialCost, random);
    ASSERT_TRUE(file);
    const SealedForm form = seal("typed");
    const auto key = signing::openKeyFile(file.value(), passphrase);
    ASSERT_TRUE(key);
    EXPECT_EQ(OpeningKey::of(key.value().key).open(form, kBooking).value().view(), "typed");
    EXPECT_FALSE(signing::openKeyFile(file.value(), SecretBytes::copyOf("four words later")));
}

// What an attacker could put into a pack to read along: keys whose shared secret everybody knows.
TEST(SealingKey, RefusesWhatEverybodyCouldOpen)
{
    for (const char first : {'0', '1'}) {
        std::string weak(64, '0');
        weak[1] = first;
        EXPECT_FALSE(trust::SealingKey::parse(weak)) << weak;
    }
    EXPECT_FALSE(trust::SealingKey::parse("abc"));
    EXPECT_FALSE(trust::SealingKey::parse(std::string(64, 'g')));
    const trust::SealingKey key = deskNumber('d').openHalf();
    EXPECT_EQ(trust::SealingKey::parse(key.text()).value(), key);
}

} // namespace musubi::store::sealing
