// A desk with its key, a workspace, and bookings as kiosks make them, in folders that vanish.
#pragma once

#include "content/pack/reader.hpp"
#include "content/store/bookings/open_bookings.hpp"
#include "content/store/bookings/pin_hash.hpp"
#include "content/store/sealing/seal_form.hpp"
#include "kiosk/present/form_answers.hpp"
#include "tests/admin/cli/command_line.hpp"
#include "tests/support/source_folder.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace musubi::admin {

using Words = std::vector<std::string>;

inline std::string textIn(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

class DeskTest : public testing::Test
{
protected:
    static constexpr const char* kNow = "2026-11-21T09:00+09:00";
    /// What is looked for where nothing that was typed may stand.
    static constexpr const char* kTeacher = "山田 花子";

    DeskTest()
    {
        m_folder.write("passphrase", "four words apart\n");
        std::filesystem::permissions(at("passphrase"), std::filesystem::perms::owner_read);
        std::filesystem::copy(MUSUBI_SOURCE_DIR "/tests/packs/valid/small/workspace", at("workspace"),
                              std::filesystem::copy_options::recursive);
        const Said said = makeKey("desk-2026");
        EXPECT_EQ(said.status, 0) << said.error;
    }

    [[nodiscard]] std::string at(const std::string& name) const { return (m_folder.path() / name).string(); }

    Said makeKey(const std::string& name, const Words& more = {}) const
    {
        Words words{"desk",
                    "key",
                    name,
                    "--to",
                    m_folder.path().string(),
                    "--pack",
                    at("workspace"),
                    "--trial",
                    "--passphrase-file",
                    at("passphrase")};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }

    /// What kiosks seal to.
    [[nodiscard]] trust::SealingKey openHalf() const
    {
        const auto info = pack::parsePackInfo(textIn(at("workspace/pack.json")), "pack.json");
        const auto& key = info.value().sealing.value().publicKey;
        return trust::SealingKey::ofBytes(std::string(key.begin(), key.end())).value();
    }

    static booking::SessionKey saturday(const char* day = "2026-11-28")
    {
        return {booking::OrganisationId("small"),
                {model::EntryKind::Event, "craft"},
                "saturdays",
                LocalDateTime::parse(std::string(day) + "T10:00").value()};
    }

    static booking::BookingKey keyOf(int number)
    {
        booking::BookingKey key;
        key.bytes[15] = static_cast<std::uint8_t>(number);
        return key;
    }
    static std::string receiptOf(int number) { return booking::ReceiptNumber::of(keyOf(number)).text(); }

    static Instant instant(const char* text) { return parseInstant(text).value(); }

    /// First come, first served, twelve seats, as the pack says.
    static store::bookings::SessionTerms terms(model::SignUpMode mode = model::SignUpMode::FirstCome)
    {
        store::bookings::SessionTerms terms;
        terms.terms.mode = mode;
        terms.terms.quota = booking::Seats(12);
        terms.terms.closes = instant("2026-11-27T10:00+09:00");
        terms.terms.starts = instant("2026-11-28T10:00+09:00");
        terms.release = 1;
        return terms;
    }

    static present::FormAnswers answers(const std::string& teacher = kTeacher)
    {
        return {"form/class-visit",
                "class-booking",
                "event/craft",
                "2026-11-28T10:00",
                "ja",
                "2026-11-21T10:03",
                {{"teacher", "先生の名前", "text", "contact-name", teacher, teacher},
                 {"mail", "Mail", "e-mail", "contact", "a@example.jp", "a@example.jp"}}};
    }

    [[nodiscard]] std::string sealed(const std::string& typed, const booking::BookingKey& subject) const
    {
        const auto device = store::sealing::DeviceKey::openOrMake(at("device.key")).value();
        return trust::encode(
            store::sealing::sealForm(trust::SecretBytes::copyOf(typed), openHalf(), device, subject.text()).value());
    }

    /// As a kiosk books, with `form` sealed.
    void book(int number, int heads, const std::string& form,
              model::SignUpMode mode = model::SignUpMode::FirstCome) const
    {
        auto store = store::bookings::openBookings(m_kioskWhere.empty() ? at("bookings.sqlite") : m_kioskWhere);
        ASSERT_TRUE(store) << describe(store.error());
        static const std::string kHash = store::bookings::hashPin("2718", store::bookings::kTrialPinCost).value();
        const auto done = store.value().book({{keyOf(number), saturday(), booking::Party::of(heads).value(), {}, {}},
                                              kHash,
                                              form,
                                              instant("2027-01-31T00:00+09:00"),
                                              store::bookings::Arrival::AtOnce,
                                              std::nullopt},
                                             terms(mode), instant("2026-11-20T10:00+09:00"));
        ASSERT_TRUE(done) << describe(done.error());
        ASSERT_TRUE(done.value());
    }
    void book(int number, int heads) const { book(number, heads, sealed(encodeAnswers(answers()), keyOf(number))); }

    /// The words with where the bookings and the pack are, and what counts as now.
    Said desk(Words words, const std::string& now = kNow) const
    {
        words.insert(words.begin(), "desk");
        words.insert(words.end(), {"--bookings", m_deskWhere.empty() ? at("bookings.sqlite") : m_deskWhere, "--pack",
                                   at("workspace"), "--now", now});
        return run(words);
    }
    /// With the key, too.
    Said opening(Words words, const std::string& key = "desk-2026.key") const
    {
        words.insert(words.end(), {"--key", at(key), "--passphrase-file", at("passphrase")});
        return desk(words);
    }
    [[nodiscard]] std::string audit() const { return textIn(at("bookings.sqlite.audit.jsonl")); }

    test::TemporaryFolder m_folder;
    std::string m_kioskWhere; ///< empty: the file
    std::string m_deskWhere;
};

} // namespace musubi::admin
