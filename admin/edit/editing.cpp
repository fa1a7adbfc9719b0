#include "admin/edit/editing.hpp"

#include "admin/edit/json_text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace musubi::edit {

namespace {

/// What typing goes on in; a step of its own is not typed.
std::string fieldOf(const Command& command)
{
    if (const auto* const typed = std::get_if<SetField>(&command))
        return typed->path + "#" + typed->pointer;
    return {};
}

} // namespace

Editing::Editing(const std::vector<pack::File>& files)
{
    OpenedDraft opened = openDraft(files);
    m_draft = std::move(opened.draft);
    m_notEditable = std::move(opened.notEditable);
    for (const pack::File& file : files)
        m_onDisk[file.path] = {file.bytes, mine(file.path)};
}

DocumentHandle Editing::mine(const std::string& path) const
{
    const auto found = m_draft.files.find(path);
    return found == m_draft.files.end() ? nullptr : found->second;
}

/// Whether the file still has to be saved.
void Editing::weigh(const std::string& path)
{
    const DocumentHandle draft = mine(path);
    const auto disk = m_onDisk.find(path);
    const DocumentHandle saved = disk == m_onDisk.end() ? nullptr : disk->second.document;
    const bool isSame = draft == saved || (draft && saved && *draft == *saved);
    if (isSame)
        m_dirty.erase(path);
    else
        m_dirty.insert(path);
}

void Editing::adopt(const Change& change)
{
    bring(m_draft, change);
    ++m_revision;
    for (const auto& [path, both] : change.files)
        weigh(path);
}

Outcome Editing::run(const Command& command)
{
    auto change = changeOf(m_draft, command);
    if (!change)
        return change.error();
    for (const auto& [path, both] : change.value().files) {
        const bool isInTheWay = both.before == nullptr && m_onDisk.contains(path) && !m_onDisk.at(path).document;
        if (isInTheWay)
            return Error{ErrorCode::Invalid, "A file of this name is there, but it cannot be read.", {path, "", 0}};
    }
    adopt(change.value());
    m_history.record(std::move(change).value(), fieldOf(command));
    return Done{};
}

void Editing::undo()
{
    if (const auto change = m_history.undo())
        adopt(*change);
}

void Editing::redo()
{
    if (const auto change = m_history.redo())
        adopt(*change);
}

std::optional<std::string> Editing::onDisk(const std::string& path) const
{
    const auto found = m_onDisk.find(path);
    return found == m_onDisk.end() ? std::nullopt : std::optional(found->second.bytes);
}

std::optional<std::string> Editing::bytesOf(const std::string& path) const
{
    if (!m_dirty.contains(path))
        return onDisk(path);
    const DocumentHandle document = mine(path);
    if (!document)
        return std::nullopt;
    return encodeLike(onDisk(path).value_or(""), *document);
}

std::vector<pack::File> Editing::files() const
{
    std::set<std::string> paths;
    for (const auto& [path, file] : m_onDisk)
        paths.insert(path);
    for (const auto& [path, document] : m_draft.files)
        paths.insert(path);
    std::vector<pack::File> files;
    for (const std::string& path : paths) {
        if (auto bytes = bytesOf(path))
            files.push_back({path, std::move(*bytes)});
    }
    return files;
}

void Editing::rebase(const std::string& path, std::optional<std::string> bytes)
{
    m_history.settle();
    std::erase_if(m_notEditable, [&](const Error& error) { return error.where.file == path; });
    if (bytes) {
        auto document = parseDocument(*bytes, path);
        if (!document)
            m_notEditable.push_back(document.error());
        m_onDisk[path] = {std::move(*bytes), document ? std::move(document).value() : nullptr};
    } else {
        m_onDisk.erase(path);
    }
    weigh(path);
    ++m_revision;
}

void Editing::replaceDocument(const std::string& path, DocumentHandle document)
{
    Change change;
    change.files[path] = {mine(path), std::move(document)};
    adopt(change);
    m_history.record(std::move(change), "");
}

Outcome Editing::reload(const std::string& path, const std::optional<std::string>& bytes)
{
    DocumentHandle document;
    if (bytes) {
        auto parsed = parseDocument(*bytes, path);
        if (!parsed)
            return parsed.error();
        document = std::move(parsed).value();
    }
    rebase(path, bytes);
    replaceDocument(path, std::move(document));
    return Done{};
}

Outcome Editing::merge(const std::string& path, const std::string& bytes, const std::map<std::string, Side>& chosen)
{
    const auto theirs = parseDocument(bytes, path);
    if (!theirs)
        return theirs.error();
    const DocumentHandle draft = mine(path);
    const auto disk = m_onDisk.find(path);
    if (!draft || disk == m_onDisk.end() || !disk->second.document)
        return Error{ErrorCode::NotFound, "There is nothing to compare with.", {path, "", 0}};
    Document both = merged(*disk->second.document, *draft, *theirs.value(), chosen);
    rebase(path, bytes);
    replaceDocument(path, std::make_shared<const Document>(std::move(both)));
    return Done{};
}

Underneath Editing::underneath(const std::string& path, const std::optional<std::string>& bytesNow) const
{
    return decideUnderneath(onDisk(path), mine(path), bytesNow);
}

std::vector<FieldDifference> Editing::differences(const std::string& path, const std::string& bytesNow) const
{
    const DocumentHandle draft = mine(path);
    const auto disk = m_onDisk.find(path);
    const auto theirs = parseDocument(bytesNow, path);
    if (!draft || disk == m_onDisk.end() || !disk->second.document || !theirs)
        return {};
    return differencesOf(*disk->second.document, *draft, *theirs.value());
}

} // namespace musubi::edit
