// What a schema lets stand at one place of a document: its words, its types, its members.
//
// A validator only says that something does not fit; this says what would. Looks into every branch of a choice, because
// which of them was meant is not known. Source: JSON Schema Draft 7; of `$ref` only pointers into the same document, as
// schema_bundle.hpp makes them.
// Internal to this folder.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <vector>

namespace musubi::pack {

class SchemaGuide
{
public:
    /// \param bundle  has to outlive the guide
    explicit SchemaGuide(const nlohmann::json& bundle) : m_bundle(&bundle) {}

    /// Of `enum` and `const`, as JSON, in the schema's order. One `const` is narrower than any list; several are the
    /// branches of a choice, and the list holds them all.
    [[nodiscard]] std::vector<std::string> wordsAt(const std::string& pointer) const;
    /// "integer", "null" …, each once; empty: any.
    [[nodiscard]] std::vector<std::string> typesAt(const std::string& pointer) const;
    /// The members an object here may have, in alphabetical order; empty: none are named.
    [[nodiscard]] std::vector<std::string> membersAt(const std::string& pointer) const;
    /// The members of which exactly one has to be given; empty: there is no such choice.
    [[nodiscard]] std::vector<std::string> choiceAt(const std::string& pointer) const;
    /// Of a choice between kinds, such as a line and a label on a map: the branch whose words `value` bears, and what
    /// it and everything around it requires. Nullopt when there is no such choice, or none of its branches is meant.
    [[nodiscard]] std::optional<std::vector<std::string>> requiredOf(const std::string& pointer,
                                                                     const nlohmann::json& value) const;
    /// Whether one text in several languages stands here: an object whose names have a form, and whose values are
    /// texts.
    [[nodiscard]] bool isTextInLanguages(const std::string& pointer) const;

private:
    using Subschemas = std::vector<const nlohmann::json*>;

    /// Every schema that speaks about the value, references followed.
    [[nodiscard]] Subschemas at(const std::string& pointer) const;
    void add(const nlohmann::json& schema, Subschemas& found) const;
    [[nodiscard]] const nlohmann::json* target(const std::string& reference) const;

    const nlohmann::json* m_bundle;
};

} // namespace musubi::pack
