#include "content/pack/checks.hpp"
#include "content/pack/schema_check.hpp"

#include <nlohmann/json.hpp>

namespace musubi::pack {

namespace {

using What = SchemaRemark::What;

std::string schemaOf(const CheckedFile& file)
{
    switch (file.role) {
    case FileRole::PackInfo:
        return "pack.schema.json";
    case FileRole::Map:
        return "map.schema.json";
    case FileRole::Entry:
        return std::string(model::nameOf(*entryKindOf(file.path))) + ".schema.json";
    case FileRole::Medium:
    case FileRole::Other:
        break;
    }
    return {};
}

bool isPicture(const std::string& pointer)
{
    constexpr std::string_view kMedia = "/media/";
    return pointer.starts_with(kMedia) && pointer.find('/', kMedia.size()) == std::string::npos;
}

void addRemark(const CheckedFile& file, const SchemaRemark& remark, ProblemList& problems)
{
    // Left out alternative texts have a name of their own, because so many readers depend on them.
    if (remark.what == What::MissingMember && remark.member == "alt" && isPicture(remark.pointer)) {
        problems.add(file, ProblemCode::AltTextMissing, Severity::Error, remark.pointer,
                     "The picture has no words for people who cannot see it.");
        return;
    }
    std::vector<Fix> fixes;
    if (remark.what == What::UnknownMember)
        fixes.push_back({"Take \"" + remark.member + "\" out.", remark.pointer, ""});
    problems.add(file, ProblemCode::Schema, Severity::Error, remark.pointer, remark.sentence, std::move(fixes));
}

} // namespace

void checkSchemas(const CheckedWorkspace& workspace, const Schemas& schemas, ProblemList& problems)
{
    const auto set = SchemaSet::open(schemas.files);
    if (!set) {
        problems.add({ProblemCode::Schema, Severity::Error, set.error().where, set.error().message, {}});
        return;
    }
    for (const CheckedFile& file : workspace.json) {
        const std::string name = schemaOf(file);
        if (!set.value().has(name))
            continue;
        for (const SchemaRemark& remark : set.value().remarks(name, *file.document))
            addRemark(file, remark, problems);
    }
}

} // namespace musubi::pack
