#include "content/trust/signatures.hpp"

#include <string>

namespace musubi::trust {

Tally tally(const Signers& signers, const Keys& keys, std::string_view message,
            const std::vector<Signature>& signatures)
{
    Tally result{{}, signers.keyIds, signers.threshold};
    std::set<std::string> counted; // by identity: two ids of one key are one signer
    for (const Signature& signature : signatures) {
        const auto key = keys.find(signature.keyId);
        if (!signers.keyIds.contains(signature.keyId) || key == keys.end() ||
            !key->second.hasSigned(message, signature.bytes))
            continue;
        result.missing.erase(signature.keyId);
        if (counted.insert(key->second.identity()).second)
            result.signedBy.insert(signature.keyId);
    }
    return result;
}

bool isSignedBy(const Signers& signers, const Keys& keys, std::string_view message,
                const std::vector<Signature>& signatures)
{
    return tally(signers, keys, message, signatures).isEnough();
}

} // namespace musubi::trust
