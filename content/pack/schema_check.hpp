// The published JSON Schemas, asked whether a file keeps to them.
//
// valijson does the work; its remarks become sentences for a curator, and remarks
// that only say "something inside is wrong" give way to what is wrong inside.
// Source: JSON Schema Draft 7.
#pragma once

#include "content/base/result.hpp"
#include "content/pack/files.hpp"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>
#include <vector>

namespace musubi::pack {

struct SchemaRemark
{
    enum class What
    {
        MissingMember, ///< `member` must be there
        UnknownMember, ///< `member` must not be there
        Value,         ///< the value itself is wrong
    };

    std::string pointer; ///< of the value, or of the member that is missing or must not be there
    What what = What::Value;
    std::string member;
    std::string sentence;
    std::string
        meant; ///< JSON to put there instead, or for an unknown member its right name; empty: nobody can be sure

    friend auto operator<=>(const SchemaRemark&, const SchemaRemark&) = default;
};

class SchemaSet
{
public:
    /// \param files  by name, "event.schema.json"; they may refer to each other
    /// Invalid when one of them is no schema or refers to one that is not there.
    [[nodiscard]] static Result<SchemaSet> open(const std::vector<File>& files);

    SchemaSet(SchemaSet&&) noexcept;
    SchemaSet& operator=(SchemaSet&&) noexcept;
    ~SchemaSet();

    [[nodiscard]] bool has(const std::string& name) const;
    /// Whether the schema has one text in several languages at the place. \pre has(name)
    [[nodiscard]] bool isTextInLanguages(const std::string& name, const std::string& pointer) const;
    /// Everything in `document` that breaks the schema, ordered by pointer.
    /// \pre has(name)
    [[nodiscard]] std::vector<SchemaRemark> remarks(const std::string& name, const nlohmann::json& document) const;

private:
    struct Schemas;
    explicit SchemaSet(std::unique_ptr<Schemas> schemas);
    std::unique_ptr<Schemas> m_schemas;
};

} // namespace musubi::pack
