#include "content/trust/signatures.hpp"

#include <set>
#include <string>

namespace musubi::trust {

bool isSignedBy(const Signers& signers, const Keys& keys, std::string_view message,
                const std::vector<Signature>& signatures)
{
    std::set<std::string> counted; // by identity: two ids of one key are one signer
    for (const Signature& signature : signatures) {
        if (!signers.keyIds.contains(signature.keyId))
            continue;
        const auto key = keys.find(signature.keyId);
        if (key != keys.end() && !counted.contains(key->second.identity()) &&
            key->second.hasSigned(message, signature.bytes))
            counted.insert(key->second.identity());
    }
    return counted.size() >= static_cast<std::size_t>(signers.threshold);
}

} // namespace musubi::trust
