#include "content/trust/secret_bytes.hpp"

#include <sodium.h>

#include <algorithm>
#include <new>

namespace musubi::trust {

void SecretBytes::Free::operator()(unsigned char* bytes) const
{
    sodium_free(bytes); // which wipes it first
}

SecretBytes::SecretBytes(std::size_t size) : m_size(size)
{
    if (sodium_init() < 0)
        throw std::bad_alloc();
    m_bytes.reset(static_cast<unsigned char*>(sodium_malloc(std::max<std::size_t>(size, 1))));
    if (!m_bytes)
        throw std::bad_alloc();
    sodium_memzero(m_bytes.get(), m_size);
}

SecretBytes SecretBytes::copyOf(std::string_view bytes)
{
    SecretBytes copy(bytes.size());
    std::copy(bytes.begin(), bytes.end(), copy.m_bytes.get());
    return copy;
}

std::string_view SecretBytes::view() const
{
    return {reinterpret_cast<const char*>(m_bytes.get()),
            m_size}; // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

bool SecretBytes::equals(const SecretBytes& other) const
{
    return m_size == other.m_size && sodium_memcmp(m_bytes.get(), other.m_bytes.get(), m_size) == 0;
}

} // namespace musubi::trust
