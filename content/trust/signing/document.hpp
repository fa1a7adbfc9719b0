// A metadata file in the making: what it says, and who has signed it so far.
//
// Source: TUF 1.0.34 §4.2 (a file is {"signatures": […], "signed": {…}}; signatures are over the canonical form).
#pragma once

#include "content/base/result.hpp"
#include "content/trust/metadata.hpp"
#include "content/trust/signing/signing_key.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace musubi::trust::signing {

class Document
{
public:
    /// Nobody has signed it.
    explicit Document(nlohmann::json body);
    /// Malformed, TooLarge or Invalid when it is no metadata. Who signed is not asked here.
    [[nodiscard]] static Result<Document> read(std::string_view bytes);

    [[nodiscard]] const nlohmann::json& body() const { return m_body; }
    [[nodiscard]] std::string type() const; ///< "root", "targets" …
    [[nodiscard]] Version version() const;
    [[nodiscard]] std::string canonical() const; ///< what signatures are over
    [[nodiscard]] const std::vector<Signature>& signatures() const { return m_signatures; }

    /// Takes the place of an earlier signature of the same key.
    void sign(const SigningKey& key);

    /// The whole file, as short as canonical JSON is.
    [[nodiscard]] std::string encode() const;

private:
    nlohmann::json m_body;
    std::vector<Signature> m_signatures;
};

} // namespace musubi::trust::signing
