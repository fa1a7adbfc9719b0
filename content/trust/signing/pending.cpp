#include "content/trust/signing/pending.hpp"

#include <utility>

namespace musubi::trust::signing {

namespace {

template <typename Found, typename Holder>
Found* findIn(Holder& pending, const std::string& role)
{
    if (role == "root")
        return pending.root ? &*pending.root : nullptr;
    if (role == "targets")
        return pending.targets ? &*pending.targets : nullptr;
    const auto publisher = pending.publishers.find(role);
    return publisher == pending.publishers.end() ? nullptr : &publisher->second;
}

} // namespace

void Pending::put(const std::string& role, Document document)
{
    if (role == "root")
        root = std::move(document);
    else if (role == "targets")
        targets = std::move(document);
    else
        publishers.insert_or_assign(role, std::move(document));
}

Document* Pending::find(const std::string& role)
{
    return findIn<Document>(*this, role);
}

const Document* Pending::find(const std::string& role) const
{
    return findIn<const Document>(*this, role);
}

std::vector<std::string> Pending::roles() const
{
    std::vector<std::string> names;
    if (root)
        names.emplace_back("root");
    if (targets)
        names.emplace_back("targets");
    for (const auto& [name, document] : publishers)
        names.push_back(name);
    return names;
}

} // namespace musubi::trust::signing
