#include "admin/edit/form_model.hpp"

#include "admin/edit/document.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>

namespace musubi::edit {

namespace {

constexpr int kDeepest = 12; ///< schemas may refer to themselves; forms end

/// The last name of a reference: "common.schema.json#/definitions/tie" → "tie".
std::string lastNameOf(const std::string& reference)
{
    return reference.substr(reference.rfind('/') + 1);
}

/// A part that has a control of its own.
std::optional<FieldKind> kindOfDefinition(const std::string& name)
{
    static const std::map<std::string, FieldKind> kKinds{
        {"localised", FieldKind::TextInLanguages}, {"date", FieldKind::Date},
        {"dateTime", FieldKind::DateTime},         {"time", FieldKind::Time},
        {"entryId", FieldKind::Reference},         {"coordinates", FieldKind::Coordinates}};
    const auto found = kKinds.find(name);
    return found == kKinds.end() ? std::nullopt : std::optional(found->second);
}

/// "At most 120 letters in each language": texts have their limit in the schema's words, because readings do not count.
std::optional<std::size_t> lettersIn(const std::string& description)
{
    constexpr std::string_view kBefore = "At most ";
    const std::size_t at = description.find(kBefore);
    if (at == std::string::npos)
        return std::nullopt;
    const char* const begin = description.data() + at + kBefore.size();
    std::size_t count = 0;
    const auto read = std::from_chars(begin, description.data() + description.size(), count);
    return std::string_view(read.ptr).starts_with(" letters") ? std::optional(count) : std::nullopt;
}

class FormReader
{
public:
    explicit FormReader(const std::map<std::string, Document>& schemas) : m_schemas(schemas) {}

    /// The members of an object's schema, those that it takes from elsewhere included.
    [[nodiscard]] std::vector<FormField> members(const Document& schema, // NOLINT(misc-no-recursion): forms hold forms
                                                 const std::string& home, int depth) const
    {
        std::vector<FormField> fields;
        if (!schema.contains("properties") || depth > kDeepest)
            return fields;
        for (const auto& [name, property] : schema["properties"].items()) {
            FormField field;
            if (property.is_object())
                field = this->field(property, home, depth + 1);
            else if (const auto shared = sharedMember(schema, home, name); shared.schema != nullptr)
                field = this->field(*shared.schema, shared.home, depth + 1);
            field.name = name;
            field.presence = isRequired(schema, home, name) ? Presence::Required : Presence::Optional;
            fields.push_back(std::move(field));
        }
        return fields;
    }

private:
    struct Found
    {
        const Document* schema = nullptr;
        std::string home; ///< the file that it stands in
    };

    [[nodiscard]] Found target(const std::string& reference, const std::string& home) const
    {
        const std::size_t hash = reference.find('#');
        const std::string named = reference.substr(0, hash);
        const auto file = m_schemas.find(named.empty() ? home : named);
        if (file == m_schemas.end())
            return {};
        const std::string pointer = hash == std::string::npos ? "" : reference.substr(hash + 1);
        return {findAt(file->second, pointer), file->first};
    }

    /// What every kind of entry shares stands in the schema that this one is built on.
    [[nodiscard]] Found sharedMember(const Document& schema, const std::string& home, const std::string& name) const
    {
        for (const Document& part : schema.value("allOf", Document::array())) {
            const Found base = target(part.value("$ref", ""), home);
            if (base.schema != nullptr && base.schema->contains("properties") &&
                (*base.schema)["properties"].contains(name))
                return {&(*base.schema)["properties"][name], base.home};
        }
        return {};
    }

    [[nodiscard]] bool isRequired(const Document& schema, const std::string& home, const std::string& name) const
    {
        const auto lists = [&name](const Document& list) {
            return std::find(list.begin(), list.end(), Document(name)) != list.end();
        };
        if (lists(schema.value("required", Document::array())))
            return true;
        const Document parts = schema.value("allOf", Document::array());
        return std::any_of(parts.begin(), parts.end(), [&](const Document& part) {
            const Found base = target(part.value("$ref", ""), home);
            return base.schema != nullptr && lists(base.schema->value("required", Document::array()));
        });
    }

    [[nodiscard]] FormField field(const Document& property, // NOLINT(misc-no-recursion)
                                  const std::string& home, int depth) const
    {
        FormField field;
        Found place{&property, home};
        for (int steps = 0; place.schema->contains("$ref") && steps < kDeepest; ++steps) {
            const std::string reference = (*place.schema)["$ref"].get<std::string>();
            place = target(reference, place.home);
            if (place.schema == nullptr)
                return field;
            if (const auto known = kindOfDefinition(lastNameOf(reference)))
                field.kind = *known;
        }
        if (const Document* const known = besidesNull(*place.schema)) {
            field = this->field(*known, place.home, depth + 1);
            field.nothing = Nothing::Null;
            field.description = property.value("description", field.description);
            return field;
        }
        const Document& schema = *place.schema;
        field.description = property.value("description", schema.value("description", ""));
        field.mostLetters = lettersIn(field.description);
        if (field.kind == FieldKind::Unknown)
            describe(field, schema, place.home, depth);
        return field;
    }

    void describe(FormField& field, const Document& schema, // NOLINT(misc-no-recursion)
                  const std::string& home, int depth) const
    {
        const std::string type = typeOf(schema);
        if (mayBeNull(schema.value("type", Document())))
            field.nothing = Nothing::Null;
        if (schema.contains("enum") || schema.contains("const")) {
            field.kind = FieldKind::Choice;
            field.choices = wordsOf(schema);
        } else if (type == "string") {
            field.kind = FieldKind::Text;
            if (schema.contains("maxLength"))
                field.mostLetters = schema["maxLength"].get<std::size_t>();
        } else if (type == "integer" || type == "number") {
            field.kind = type == "integer" ? FieldKind::Integer : FieldKind::Number;
            field.least = limit(schema, "minimum");
            field.most = limit(schema, "maximum");
        } else if (type == "boolean") {
            field.kind = FieldKind::Flag;
        } else if (type == "array" && schema.contains("items")) {
            describeList(field, schema["items"], home, depth);
        } else if (type == "object") {
            field.kind = FieldKind::Group;
            field.inside = members(schema, home, depth);
        } else if (schema.contains("anyOf")) {
            field.kind = FieldKind::Text;
        }
    }

    void describeList(FormField& field, const Document& items, // NOLINT(misc-no-recursion)
                      const std::string& home, int depth) const
    {
        if (items.contains("$ref") && lastNameOf(items["$ref"]) == "tie") {
            field.kind = FieldKind::Ties;
            field.inside = members(*target(items["$ref"], home).schema, target(items["$ref"], home).home, depth);
            return;
        }
        FormField element = this->field(items, home, depth + 1);
        field.kind = element.kind == FieldKind::Choice ? FieldKind::Choices : FieldKind::List;
        field.choices = element.choices;
        field.inside = {std::move(element)};
    }

    /// What something is that may be unknown; null: it is always known.
    static const Document* besidesNull(const Document& schema)
    {
        const auto parts = schema.find("anyOf");
        constexpr std::size_t kBoth = 2;
        if (parts == schema.end() || parts->size() != kBoth)
            return nullptr;
        const auto isNull = [](const Document& part) { return part.value("type", Document()) == "null"; };
        if (isNull((*parts)[0]) == isNull((*parts)[1]))
            return nullptr;
        return isNull((*parts)[0]) ? &(*parts)[1] : &(*parts)[0];
    }

    static bool mayBeNull(const Document& type)
    {
        return type.is_array() && std::find(type.begin(), type.end(), Document("null")) != type.end();
    }

    /// Of a number that may be unknown ("integer" or null), that of the number.
    static std::string typeOf(const Document& schema)
    {
        const Document type = schema.value("type", Document());
        if (type.is_string())
            return type.get<std::string>();
        for (const Document& one : type) {
            if (one.is_string() && one != "null")
                return one.get<std::string>();
        }
        return {};
    }

    static std::vector<std::string> wordsOf(const Document& schema)
    {
        std::vector<std::string> words;
        for (const Document& word : schema.value("enum", Document::array())) {
            if (word.is_string())
                words.push_back(word);
        }
        if (schema.contains("const") && schema["const"].is_string())
            words.push_back(schema["const"]);
        return words;
    }

    static std::optional<double> limit(const Document& schema, const char* name)
    {
        return schema.contains(name) ? std::optional(schema[name].get<double>()) : std::nullopt;
    }

    const std::map<std::string, Document>& m_schemas;
};

} // namespace

const FormField* FormModel::find(const std::string& name) const
{
    const auto found = std::ranges::find(fields, name, &FormField::name);
    return found == fields.end() ? nullptr : &*found;
}

Result<FormModel> formFor(const pack::Schemas& schemas, model::EntryKind kind)
{
    std::map<std::string, Document> documents;
    for (const pack::File& file : schemas.files) {
        auto document = parseDocument(file.bytes, file.path);
        if (!document)
            return document.error();
        documents[file.path] = *document.value();
    }
    const std::string name = std::string(model::nameOf(kind)) + ".schema.json";
    const auto own = documents.find(name);
    if (own == documents.end())
        return Error{ErrorCode::NotFound, "There is no schema " + name + ".", {name, "", 0}};
    return FormModel{kind, FormReader(documents).members(own->second, name, 0)};
}

} // namespace musubi::edit
