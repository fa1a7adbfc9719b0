#include "content/trust/signing/document.hpp"

#include "content/base/hexadecimal.hpp"
#include "content/trust/canonical_json.hpp"
#include "content/trust/json_part.hpp"
#include "content/trust/strict_json.hpp"

#include <optional>
#include <utility>

namespace musubi::trust::signing {

namespace {

using nlohmann::json;

constexpr std::size_t kLargest = 5'000'000; // bytes: the limit of the largest role (targets)

} // namespace

Document::Document(json body) : m_body(std::move(body))
{}

Result<Document> Document::read(std::string_view bytes)
{
    const Result<json> parsed = parseStrict(bytes, kLargest);
    if (!parsed)
        return parsed.error();
    std::optional<Error> problem;
    const JsonPart file(parsed.value(), problem);
    const JsonPart body = file.at("signed");
    (void)body.at("_type").text();
    (void)body.at("version").number(1);
    (void)body.at("expires").instant();
    Document document(body.value());
    file.at("signatures").forEachElement([&](const JsonPart& element) {
        document.m_signatures.push_back({element.at("keyid").text(), element.at("sig").bytes()});
    });
    if (problem)
        return *problem;
    return document;
}

std::string Document::type() const
{
    return m_body.at("_type").get<std::string>();
}

Version Document::version() const
{
    return m_body.at("version").get<Version>();
}

std::string Document::canonical() const
{
    return canonicalJson(m_body);
}

void Document::sign(const SigningKey& key)
{
    const KeyId id = key.openHalf().id();
    std::erase_if(m_signatures, [&](const Signature& signature) { return signature.keyId == id; });
    m_signatures.push_back({id, key.sign(canonical())});
}

std::string Document::encode() const
{
    json signatures = json::array();
    for (const Signature& signature : m_signatures)
        signatures.push_back({{"keyid", signature.keyId}, {"sig", toHexadecimal(signature.bytes)}});
    return canonicalJson(json{{"signatures", std::move(signatures)}, {"signed", m_body}});
}

} // namespace musubi::trust::signing
