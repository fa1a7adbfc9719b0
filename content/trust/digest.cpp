#include "content/trust/digest.hpp"

#include "content/base/hexadecimal.hpp"

#include <openssl/evp.h>

#include <array>
#include <cassert>
#include <optional>
#include <utility>
#include <vector>

namespace musubi::trust {

namespace {

struct Algorithm
{
    std::string_view name;
    const EVP_MD* (*find)();
};
// In the order in which a file is named by one of them.
constexpr std::array<Algorithm, 2> kAlgorithms{{{"sha256", EVP_sha256}, {"sha512", EVP_sha512}}};

struct FreeContext
{
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

/// One hash being computed.
class Digest
{
public:
    explicit Digest(const EVP_MD* algorithm) : m_context(EVP_MD_CTX_new())
    {
        if (m_context && EVP_DigestInit_ex(m_context.get(), algorithm, nullptr) != 1)
            m_context.reset();
    }

    void take(std::string_view bytes)
    {
        if (m_context && EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()) != 1)
            m_context.reset();
    }

    /// Nothing when OpenSSL could not do it, which matches no promise.
    [[nodiscard]] std::string finish()
    {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned length = 0;
        if (!m_context || EVP_DigestFinal_ex(m_context.get(), digest.data(), &length) != 1)
            return {};
        return toHexadecimal(std::string(digest.begin(), digest.begin() + length));
    }

private:
    std::unique_ptr<EVP_MD_CTX, FreeContext> m_context;
};

} // namespace

struct PromisedFile::Hashing
{
    std::vector<std::pair<std::string, Digest>> promised; ///< and what comes out
};

std::string sha256(std::string_view bytes)
{
    Digest digest(EVP_sha256());
    digest.take(bytes);
    return digest.finish();
}

Verdict<PromisedFile> PromisedFile::create(const Hashes& hashes, std::int64_t length)
{
    auto hashing = std::make_unique<Hashing>();
    for (const Algorithm& algorithm : kAlgorithms) {
        const auto promised = hashes.find(std::string(algorithm.name));
        if (promised != hashes.end())
            hashing->promised.emplace_back(promised->second, Digest(algorithm.find()));
    }
    if (hashing->promised.empty())
        return Refused{Refusal::UnknownHash, {}, "It is promised by none of the hashes that are known here."};
    return PromisedFile(std::move(hashing), length);
}

PromisedFile::PromisedFile(std::unique_ptr<Hashing> hashing, std::int64_t length)
    : m_hashing(std::move(hashing)), m_length(length)
{}

PromisedFile::PromisedFile(PromisedFile&&) noexcept = default;
PromisedFile& PromisedFile::operator=(PromisedFile&&) noexcept = default;
PromisedFile::~PromisedFile() = default;

Verdict<Done> PromisedFile::take(std::string_view bytes)
{
    m_seen += static_cast<std::int64_t>(bytes.size());
    if (m_seen > m_length)
        return Refused{Refusal::TooLarge, {}, "It is longer than the " + std::to_string(m_length) + " bytes promised."};
    for (auto& [promised, digest] : m_hashing->promised)
        digest.take(bytes);
    return Done{};
}

Verdict<Done> PromisedFile::finish()
{
    if (m_seen < m_length)
        return Refused{Refusal::WrongLength,
                       {},
                       "It has " + std::to_string(m_seen) + " bytes instead of " + std::to_string(m_length) + "."};
    for (auto& [promised, digest] : m_hashing->promised) {
        const std::string found = digest.finish();
        if (found.empty() || found != promised)
            return Refused{Refusal::WrongHash, {}, "Its hash is " + found + " instead of " + promised + "."};
    }
    return Done{};
}

std::string namingHash(const Hashes& hashes)
{
    for (const Algorithm& algorithm : kAlgorithms) {
        const auto found = hashes.find(std::string(algorithm.name));
        if (found != hashes.end())
            return found->second;
    }
    assert(false);
    return {};
}

} // namespace musubi::trust
