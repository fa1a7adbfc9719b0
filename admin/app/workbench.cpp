#include "admin/app/workbench.hpp"

#include "admin/workspace/store_file.hpp"
#include "content/pack/reader.hpp"

#include <algorithm>

namespace musubi::app {

namespace {

constexpr const char* kPackFile = "pack.json";

} // namespace

Result<std::unique_ptr<Workbench>> Workbench::open(WorkbenchParts parts)
{
    std::map<model::EntryKind, edit::FormModel> forms;
    for (const model::EntryKind kind : model::kEntryKinds) {
        auto form = edit::formFor(parts.schemas, kind);
        if (!form)
            return form.error();
        forms.emplace(kind, std::move(form).value());
    }
    return std::unique_ptr<Workbench>(new Workbench(std::move(parts), std::move(forms)));
}

Workbench::Workbench(WorkbenchParts parts, std::map<model::EntryKind, edit::FormModel> forms)
    : m_parts(std::move(parts)),
      m_words(m_parts.words, Language(m_parts.language)),
      m_forms(std::move(forms)),
      m_editing(m_parts.files.json),
      m_checker(
          [this]() -> Checker::Work {
              return
                  [this](const CheckWish& wish, const std::stop_token&) { return problemsIn(wish, m_parts.schemas); };
          },
          m_parts.wake),
      m_painter(
          [this] {
              return pagePainter({m_parts.assets, m_parts.folder, m_parts.kioskWords, m_parts.now});
          },
          m_parts.wake),
      m_saver(
          [this]() -> decltype(m_saver)::Work {
              return [this](const std::vector<admin::FileToSave>& plan, const std::stop_token&) {
                  return admin::saveFiles(plan, m_parts.folder, m_stopSaving.get_token(), [this](std::size_t done) {
                      m_filesSaved = done;
                      m_parts.wake();
                  });
              };
          },
          m_parts.wake),
      m_watch(m_parts.folder, m_parts.wake)
{
    m_preview.wish.settings.language = Language(m_parts.language);
    m_selected = m_parts.first;
    readPackInfo();
    for (const auto& [path, document] : m_editing.draft().files) {
        if (const auto id = pack::idOfPath(path); id && !m_selected)
            m_selected = id;
    }
    changed();
}

void Workbench::readPackInfo()
{
    const auto bytes = m_editing.bytesOf(kPackFile);
    const auto info = bytes ? pack::fittingPackInfo(*bytes, kPackFile)
                            : Result<pack::FittingInfo>(Error{ErrorCode::NotFound, "", {}});
    m_packName = m_parts.folder.filename().string();
    m_languages = {"ja", "en"};
    m_translated = m_languages;
    if (!info)
        return;
    const model::PackInfo& pack = info.value().info;
    m_packName = pack.title.in(Language(m_parts.language), pack.fallback).text.base();
    m_languages = {pack.fallback.primary.value()};
    for (const Language& language : pack.languages) {
        if (language != pack.fallback.primary)
            m_languages.push_back(language.value());
    }
    m_translated.clear();
    for (const Language& language : pack.translated)
        m_translated.push_back(language.value());
}

std::shared_ptr<const pack::WorkspaceFiles> Workbench::draftFiles() const
{
    auto files = std::make_shared<pack::WorkspaceFiles>(m_parts.files);
    files->json = m_editing.files();
    return files;
}

/// The draft is another one: everything that is made from it is asked for anew.
void Workbench::changed()
{
    m_checker.ask({draftFiles(), m_parts.now.date});
    askForPage();
}

void Workbench::askForPage()
{
    if (m_selected)
        m_painter.ask({draftFiles(), *m_selected, m_preview.wish});
}

void Workbench::say(const Outcome& outcome)
{
    m_message = outcome ? "" : outcome.error().message;
}

/// A conflict has been decided.
void Workbench::settle(const std::string& path)
{
    std::erase_if(m_conflicts, [&](const Conflict& conflict) { return conflict.path == path; });
    changed();
}

void Workbench::save()
{
    m_editing.settle();
    std::vector<admin::FileToSave> plan = admin::planOf(m_editing);
    if (plan.empty() || m_saver.isWorking())
        return;
    m_stopSaving = {};
    m_filesSaved = 0;
    m_filesToSave = plan.size();
    m_saver.ask(std::move(plan));
}

/// A file is not what it was: followed where nothing is lost, asked about where something would be.
void Workbench::hear(const WorkspaceWatch::News& news)
{
    std::erase_if(m_conflicts, [&](const Conflict& conflict) { return conflict.path == news.path; });
    switch (m_editing.underneath(news.path, news.bytes)) {
    case edit::Underneath::Same:
        return;
    case edit::Underneath::Agreed:
        m_editing.rebase(news.path, news.bytes);
        return;
    case edit::Underneath::Theirs:
        say(m_editing.reload(news.path, news.bytes));
        m_message = m_words.say("status.followed", {{"file", news.path}});
        break;
    case edit::Underneath::Conflict:
    case edit::Underneath::Gone:
    case edit::Underneath::Illegible:
        m_conflicts.push_back({news.path, news.bytes});
        break;
    }
    changed();
}

bool Workbench::tend()
{
    bool hasChanged = false;
    if (auto problems = m_checker.take()) {
        m_problems = std::move(*problems);
        hasChanged = true;
    }
    if (auto page = m_painter.take()) {
        m_preview.reason = page->reason;
        m_spots = page->spots;
        m_page = std::move(*page);
        hasChanged = true;
    }
    if (const auto report = m_saver.take()) {
        learn(*report);
        hasChanged = true;
    }
    closeIfSaved();
    if (!m_saver.isWorking()) // until it is known what was saved, the workbench's own writing would look like news
        hearNews();
    return hasChanged;
}

void Workbench::learn(const admin::SaveReport& report)
{
    admin::learn(m_editing, report);
    if (!report.saved.empty())
        m_savedAt = m_parts.clock();
    m_message = report.refused.empty() ? "" : report.refused.front().message;
    for (const std::string& path : report.conflicts) {
        if (auto bytes = admin::bytesOnDisk(m_parts.folder / path))
            hear({path, std::move(bytes).value()});
    }
}

void Workbench::leave()
{
    m_editing.settle();
    m_closing = m_editing.dirty().empty() && !m_saver.isWorking() ? Closing::Now : Closing::Asked;
}

void Workbench::closeIfSaved()
{
    if (m_closing == Closing::AfterSaving && !m_saver.isWorking())
        m_closing = m_editing.dirty().empty() ? Closing::Now : Closing::Asked;
}

/// What was noticed may be older than what was saved since, so the disk is asked again before anything comes of it.
void Workbench::hearNews()
{
    for (const WorkspaceWatch::News& news : m_watch.take()) {
        if (m_editing.underneath(news.path, news.bytes) == edit::Underneath::Same)
            continue;
        if (auto bytes = admin::bytesOnDisk(m_parts.folder / news.path))
            hear({news.path, std::move(bytes).value()});
    }
}

bool Workbench::isBusy() const
{
    return m_checker.isWorking() || m_painter.isWorking() || m_saver.isWorking();
}

void Workbench::showPage(ImTextureID texture, ImVec2 size)
{
    m_preview.texture = texture;
    m_preview.size = size;
}

} // namespace musubi::app
