// The sentences for a curator about one place of a document that breaks its schema.
// Internal to this folder.
#pragma once

#include "content/pack/schema_guide.hpp"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace musubi::pack {

/// What is said about a place, and what surely was meant.
struct Saying
{
    std::string sentence;
    std::string meant; ///< JSON of the value, or the name of a member; empty: nobody can be sure
};

class SchemaSentences
{
public:
    /// \param document  what was validated; both have to outlive the sentences
    SchemaSentences(const SchemaGuide& guide, const nlohmann::json& document) : m_guide(&guide), m_document(&document)
    {}

    /// A member that no schema names.
    [[nodiscard]] Saying aboutStranger(const std::string& object, const std::string& member) const;
    /// \param said  the validator's own words
    [[nodiscard]] Saying aboutValue(const std::string& said, const std::string& pointer) const;
    /// A part of which only is known that something in it does not fit.
    [[nodiscard]] std::string aboutPart(const std::string& pointer) const;
    /// Members of which exactly one has to be there; empty when there is no such choice.
    [[nodiscard]] std::string aboutChoice(const std::string& object) const;

private:
    [[nodiscard]] Saying aboutWord(const std::string& pointer, const nlohmann::json* value) const;
    [[nodiscard]] Saying aboutType(const std::string& pointer, const nlohmann::json* value) const;
    [[nodiscard]] const nlohmann::json* valueAt(const std::string& pointer) const;

    const SchemaGuide* m_guide;
    const nlohmann::json* m_document;
};

/// What stands between the two in the text; nullopt when they are not there. An empty `after` is the text's end.
[[nodiscard]] std::optional<std::string> between(const std::string& text, std::string_view before,
                                                 std::string_view after);

} // namespace musubi::pack
