#include "content/trust/signing/tally.hpp"

namespace musubi::trust::signing {

Tally tally(std::string_view canonical, const std::vector<Signature>& signatures, const Keys& keys,
            const Signers& signers)
{
    Tally result{{}, signers.keyIds, signers.threshold};
    std::set<std::string> counted;
    for (const Signature& signature : signatures) {
        const auto key = keys.find(signature.keyId);
        if (!signers.keyIds.contains(signature.keyId) || key == keys.end() ||
            !key->second.hasSigned(canonical, signature.bytes))
            continue;
        result.missing.erase(signature.keyId);
        if (counted.insert(key->second.identity()).second)
            result.signedBy.insert(signature.keyId);
    }
    return result;
}

} // namespace musubi::trust::signing
