// What is promised before anybody can know the result of a draw.
//
// The desk draws a secret at random and publishes only its hash, together with the name of a public value that does not
// exist yet ("Nikkei 225 closing price on 2026-11-30"). Who knows the secret cannot choose the public value, and who
// could bend the public value does not know the secret.
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/result.hpp"
#include "content/booking/seats.hpp"
#include "content/booking/session_key.hpp"

#include <string>
#include <string_view>

namespace musubi::booking {

/// 32 random bytes, as 64 hexadecimal digits. Nobody may see it before the draw.
class DrawSecret
{
public:
    /// Malformed unless `text` is 64 hexadecimal digits, small letters.
    [[nodiscard]] static Result<DrawSecret> parse(std::string_view text);

    [[nodiscard]] const std::string& text() const { return m_text; }
    friend bool operator==(const DrawSecret&, const DrawSecret&) = default;

private:
    explicit DrawSecret(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

/// One line of readable text of 1 … 500 bytes: the name of a public value, and the value itself.
class PublicText
{
public:
    /// Invalid when it is empty, too long or has a control character.
    [[nodiscard]] static Result<PublicText> of(std::string text);

    [[nodiscard]] const std::string& text() const { return m_text; }
    friend bool operator==(const PublicText&, const PublicText&) = default;

private:
    explicit PublicText(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

/// Published before sign-up closes.
struct DrawCommitment
{
    std::string session;    ///< SessionKey::text()
    Seats seats;            ///< that will be given out
    PublicText publicName;  ///< what the public value is, where it is read and when
    std::string secretHash; ///< taggedHash("musubi draw commitment 1") of session, seats, public name and secret

    friend bool operator==(const DrawCommitment&, const DrawCommitment&) = default;
};

[[nodiscard]] DrawCommitment commitTo(const SessionKey& session, Seats seats, const PublicText& publicName,
                                      const DrawSecret& secret);
/// Whether `secret` is the one that was promised, with everything the promise says beside it.
[[nodiscard]] bool keepsPromise(const DrawCommitment& commitment, const DrawSecret& secret);

} // namespace musubi::booking
