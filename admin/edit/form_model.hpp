// The form for one kind of entry, made from its published JSON Schema: which fields there are, in which order, and
// what each can hold. Plain data; how a field looks is the panels' affair.
#pragma once

#include "content/model/entry_id.hpp"
#include "content/pack/check.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace musubi::edit {

enum class FieldKind
{
    Text,
    TextInLanguages, ///< side by side
    Date,            ///< 2026-11-21
    DateTime,        ///< 2026-11-21T09:30
    Time,            ///< 09:30
    Choice,          ///< one of `choices`
    Choices,         ///< any of `choices`
    Number,          ///< with a fraction
    Integer,
    Flag,
    Reference, ///< the id of another entry
    Ties,
    Coordinates,
    List,   ///< any number of `inside[0]`
    Group,  ///< an object with `inside` as its members
    Unknown ///< shown as JSON
};

enum class Presence
{
    Optional,
    Required,
};

/// What stands in an entry where there is nothing to say.
enum class Nothing
{
    LeftOut,
    Null, ///< "that is not known"
};

struct FormField
{
    std::string name; ///< of the member; empty: an element of a list
    FieldKind kind = FieldKind::Unknown;
    Presence presence = Presence::Optional;
    Nothing nothing = Nothing::LeftOut;
    std::string description = {}; ///< the schema's own sentence
    std::vector<std::string> choices = {};
    std::optional<double> least = {};
    std::optional<double> most = {};
    std::optional<std::size_t> mostLetters = {}; ///< in each language, readings not counted
    std::vector<FormField> inside = {};

    friend bool operator==(const FormField&, const FormField&) = default;
};

struct FormModel
{
    model::EntryKind kind = model::EntryKind::Event;
    std::vector<FormField> fields; ///< in the schema's order

    /// Null when the kind has no such member.
    [[nodiscard]] const FormField* find(const std::string& name) const;
};

/// NotFound when the kind has no schema, Malformed when one of the schemas is no JSON.
[[nodiscard]] Result<FormModel> formFor(const pack::Schemas& schemas, model::EntryKind kind);

} // namespace musubi::edit
