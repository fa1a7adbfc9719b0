// What bytes hash to, and whether that is what was promised.
//
// Source: TUF 1.0.34 §4.4 (HASHES). SHA-256 and SHA-512, computed by OpenSSL.
#pragma once

#include "content/trust/metadata.hpp"
#include "content/trust/verdict.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace musubi::trust {

/// In small hexadecimal letters.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// Takes the bytes of one file as they come and says at the end whether it is the promised one.
class PromisedFile
{
public:
    /// UnknownHash when none of `hashes` can be computed here. Those that nobody here knows do not count.
    [[nodiscard]] static Verdict<PromisedFile> create(const Hashes& hashes, std::int64_t length);

    PromisedFile(PromisedFile&&) noexcept;
    PromisedFile& operator=(PromisedFile&&) noexcept;
    ~PromisedFile();

    /// TooLarge as soon as there are more bytes than were promised.
    [[nodiscard]] Verdict<Done> take(std::string_view bytes);
    /// WrongLength or WrongHash. Every hash that is known has to match.
    /// \pre called once, after the last byte
    [[nodiscard]] Verdict<Done> finish();

private:
    struct Hashing;
    PromisedFile(std::unique_ptr<Hashing> hashing, std::int64_t length);

    std::unique_ptr<Hashing> m_hashing;
    std::int64_t m_length;   ///< bytes
    std::int64_t m_seen = 0; ///< bytes
};

/// The hash by which a file is asked for where names begin with one: SHA-256 if there is one.
/// \pre of a `PromisedFile`, so with one that is known
[[nodiscard]] std::string namingHash(const Hashes& hashes);

} // namespace musubi::trust
