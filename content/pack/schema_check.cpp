#define VALIJSON_USE_EXCEPTIONS 1

#include "content/pack/schema_check.hpp"

#include "content/pack/schema_bundle.hpp"
#include "content/pack/schema_words.hpp"

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <cassert>
#include <map>

namespace musubi::pack {

namespace {

using Json = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

bool removeAt(Json& document, const std::string& pointer)
{
    try {
        const Json::json_pointer place(pointer);
        return document.at(place.parent_pointer()).erase(place.back()) > 0;
    } catch (const Json::exception&) {
        return false;
    }
}

} // namespace

struct SchemaSet::Schemas
{
    std::map<std::string, valijson::Schema> byName;
    std::map<std::string, Json> bundles; ///< the same schemas as they are written, to say what would fit
    valijson::Validator validator{valijson::Validator::kStrongTypes}; ///< keeps compiled patterns

    [[nodiscard]] std::vector<SchemaRemark> ask(const std::string& name, const Json& document)
    {
        valijson::ValidationResults results;
        try {
            if (validator.validate(byName.at(name), Adapter(document), &results))
                return {};
        } catch (const std::exception& exception) {
            return {{"", SchemaRemark::What::Value, "", std::string("The schema cannot be asked: ") + exception.what(),
                     ""}};
        }
        std::vector<RawRemark> raw;
        for (const auto& error : results)
            raw.push_back({error.context, error.description});
        return putIntoWords(raw, SchemaGuide(bundles.at(name)), document);
    }
};

SchemaSet::SchemaSet(std::unique_ptr<Schemas> schemas) : m_schemas(std::move(schemas))
{}
SchemaSet::SchemaSet(SchemaSet&&) noexcept = default;
SchemaSet& SchemaSet::operator=(SchemaSet&&) noexcept = default;
SchemaSet::~SchemaSet() = default;

Result<SchemaSet> SchemaSet::open(const std::vector<File>& files)
{
    std::map<std::string, Json> documents;
    for (const File& file : files) {
        Json document = Json::parse(file.bytes, nullptr, false);
        if (document.is_discarded() || !document.is_object())
            return Error{ErrorCode::Invalid, "The schema is not a JSON object.", {file.path, "", 0}};
        documents.emplace(file.path, std::move(document));
    }
    auto schemas = std::make_unique<Schemas>();
    for (const auto& [name, document] : documents) {
        auto bundled = bundleSchema(name, documents);
        if (!bundled)
            return bundled.error();
        try {
            valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
            parser.populateSchema(Adapter(bundled.value()), schemas->byName[name]);
        } catch (const std::exception& exception) {
            return Error{
                ErrorCode::Invalid, std::string("The schema cannot be used: ") + exception.what(), {name, "", 0}};
        }
        schemas->bundles.emplace(name, std::move(bundled).value());
    }
    return SchemaSet(std::move(schemas));
}

bool SchemaSet::has(const std::string& name) const
{
    return m_schemas->byName.contains(name);
}

bool SchemaSet::isTextInLanguages(const std::string& name, const std::string& pointer) const
{
    return SchemaGuide(m_schemas->bundles.at(name)).isTextInLanguages(pointer);
}

std::vector<SchemaRemark> SchemaSet::remarks(const std::string& name, const Json& document) const
{
    assert(has(name));
    // valijson names only one stranger in an object, so it is asked again without those it has named.
    constexpr int kTimesAsked = 16;
    std::vector<SchemaRemark> all;
    Json rest = document;
    for (int asked = 0; asked < kTimesAsked; ++asked) {
        bool moreToSee = false;
        for (SchemaRemark& remark : m_schemas->ask(name, rest)) {
            const bool isNew = std::find(all.begin(), all.end(), remark) == all.end();
            if (remark.what == SchemaRemark::What::UnknownMember)
                moreToSee = removeAt(rest, remark.pointer) || moreToSee;
            if (isNew)
                all.push_back(std::move(remark));
        }
        if (!moreToSee)
            break;
    }
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace musubi::pack
