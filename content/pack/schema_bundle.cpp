#include "content/pack/schema_bundle.hpp"

#include <nlohmann/json.hpp>

#include <set>

namespace musubi::pack {

namespace {

using Json = nlohmann::json;

// Where a file's whole document goes inside the bundle.
constexpr const char* kFilesMember = "files";

/// Makes every reference in `node` one into the bundle, and notes which files it needs.
/// \param home  the file that `node` comes from; empty for the bundle's own root
void rewriteReferences(Json& node, const std::string& home, std::set<std::string>& needed)
{
    if (node.is_array()) {
        for (Json& child : node)
            rewriteReferences(child, home, needed);
        return;
    }
    if (!node.is_object())
        return;
    for (auto& [key, child] : node.items()) {
        if (key != "$ref" || !child.is_string()) {
            rewriteReferences(child, home, needed);
            continue;
        }
        const std::string reference = child.get<std::string>();
        const std::size_t hash = reference.find('#');
        const std::string named = reference.substr(0, hash);
        const std::string file = named.empty() ? home : named;
        const std::string pointer = hash == std::string::npos ? "" : reference.substr(hash + 1);
        if (file.empty())
            continue;
        needed.insert(file);
        child = std::string("#/") + kFilesMember + "/" + file + pointer;
    }
}

} // namespace

Result<Json> bundleSchema(const std::string& name, const std::map<std::string, Json>& documents)
{
    Json bundle = documents.at(name);
    std::set<std::string> needed;
    rewriteReferences(bundle, "", needed);
    std::set<std::string> taken;
    while (!needed.empty()) {
        const std::string file = *needed.begin();
        needed.erase(needed.begin());
        if (!taken.insert(file).second)
            continue;
        const auto found = documents.find(file);
        if (found == documents.end())
            return Error{ErrorCode::Invalid, "The schema refers to " + file + ", which is not there.", {name, "", 0}};
        Json document = found->second;
        rewriteReferences(document, file, needed);
        bundle[kFilesMember][file] = std::move(document);
    }
    return bundle;
}

} // namespace musubi::pack
