// Bytes that nobody else may see: a passphrase, a seed, the key made of them.
//
// The memory is locked, so that it is not written to a swap file, stands between pages that nobody may touch, and is
// wiped when it is let go (libsodium's guarded heap).
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace musubi::trust {

class SecretBytes
{
public:
    /// All zero.
    explicit SecretBytes(std::size_t size = 0);
    /// The caller wipes what it copied from.
    [[nodiscard]] static SecretBytes copyOf(std::string_view bytes);

    [[nodiscard]] std::span<unsigned char> bytes() { return {m_bytes.get(), m_size}; }
    [[nodiscard]] std::span<const unsigned char> bytes() const { return {m_bytes.get(), m_size}; }
    [[nodiscard]] std::string_view view() const;
    [[nodiscard]] std::size_t size() const { return m_size; }
    /// In the same time wherever they differ.
    [[nodiscard]] bool equals(const SecretBytes& other) const;

private:
    struct Free
    {
        void operator()(unsigned char* bytes) const;
    };
    std::unique_ptr<unsigned char[], Free> m_bytes; // NOLINT(modernize-avoid-c-arrays): guarded memory
    std::size_t m_size = 0;
};

} // namespace musubi::trust
