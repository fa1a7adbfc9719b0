#include "content/booking/tagged_hash.hpp"

#include "content/base/hexadecimal.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <cassert>
#include <new>

namespace musubi::booking {

std::string taggedHash(std::string_view tag, std::span<const std::string> lines)
{
    std::string text(tag);
    for (const std::string& line : lines) {
        assert(line.find('\n') == std::string::npos);
        text.append("\n").append(line);
    }
    std::string digest(EVP_MAX_MD_SIZE, '\0');
    unsigned length = 0;
    auto* const bytes = reinterpret_cast<unsigned char*>(digest.data());
    // With a digest that is built in, only a lack of memory makes this fail.
    if (EVP_Digest(text.data(), text.size(), bytes, &length, EVP_sha256(), nullptr) != 1)
        throw std::bad_alloc();
    digest.resize(length);
    return toHexadecimal(digest);
}

bool isHexadecimal(std::string_view text, std::size_t digits)
{
    return text.size() == digits && std::ranges::all_of(text, [](char letter) {
               return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
           });
}

} // namespace musubi::booking
