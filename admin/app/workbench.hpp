// The workbench without its window: runs what the panels ask for, and keeps what they show up to date.
//
// One thread, that of the window. Long work goes to threads that answer through `tend`; nothing here waits.
#pragma once

#include "admin/app/checker.hpp"
#include "admin/app/preview.hpp"
#include "admin/app/workspace_watch.hpp"
#include "admin/panels/shown.hpp"
#include "admin/workspace/save.hpp"
#include "content/pack/check.hpp"

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace musubi::app {

/// What a workbench is opened with.
struct WorkbenchParts
{
    std::filesystem::path folder;
    std::filesystem::path assets;
    pack::WorkspaceFiles files;
    pack::Schemas schemas;
    present::Strings words;              ///< of the workbench
    present::Strings kioskWords;         ///< for the preview
    std::string language = "ja";         ///< of the workbench
    LocalDateTime now;                   ///< for the checks and the preview
    std::optional<model::EntryId> first; ///< shown first; nullopt: the first one there is
    std::function<void()> wake;          ///< from any thread: something is ready
    std::function<std::string()> clock;  ///< "14:02"
};

class Workbench
{
public:
    /// NotFound or Malformed when the schemas give no forms.
    [[nodiscard]] static Result<std::unique_ptr<Workbench>> open(WorkbenchParts parts);

    void run(const panels::Act& act);
    /// Somebody wants to leave. Where something is not saved yet, that is asked about first.
    void leave();
    /// Whether the window is to be closed.
    [[nodiscard]] bool isClosed() const { return m_closing == Closing::Now; }
    /// Takes what the threads have ready. \return whether something changed
    bool tend();
    /// Whether a thread still has something to say.
    [[nodiscard]] bool isBusy() const;

    [[nodiscard]] panels::Shown shown(const panels::Fonts& fonts, float scale) const;
    /// A page that was painted since the last call.
    [[nodiscard]] std::optional<Page> takePage() { return std::exchange(m_page, std::nullopt); }
    /// The window has put the page into this texture.
    void showPage(ImTextureID texture, ImVec2 size);
    [[nodiscard]] const std::optional<model::EntryId>& selected() const { return m_selected; }
    [[nodiscard]] const edit::Editing& editing() const { return m_editing; }
    /// Of the entry that is shown, as it is in its file.
    [[nodiscard]] std::string shownText() const;
    /// Every text that may come to stand in the window, for its fonts.
    [[nodiscard]] std::vector<std::string> texts() const;

private:
    Workbench(WorkbenchParts parts, std::map<model::EntryKind, edit::FormModel> forms);
    struct Runner;

    void changed();
    void askForPage();
    void save();
    void hear(const WorkspaceWatch::News& news);
    void hearNews();
    void learn(const admin::SaveReport& report);
    void closeIfSaved();
    void settle(const std::string& path);
    void say(const Outcome& outcome);
    [[nodiscard]] std::shared_ptr<const pack::WorkspaceFiles> draftFiles() const;
    void readPackInfo();

    enum class Closing
    {
        No,
        Asked,       ///< there is something to lose
        AfterSaving, ///< once it is saved, and not if it cannot be
        Now,
    };

    struct Conflict
    {
        std::string path;
        std::optional<std::string> bytes;
    };

    WorkbenchParts m_parts;
    panels::Words m_words;
    std::map<model::EntryKind, edit::FormModel> m_forms;
    edit::Editing m_editing;
    std::string m_packName;
    std::vector<std::string> m_languages;
    std::vector<std::string> m_translated;
    std::optional<model::EntryId> m_selected;
    panels::FieldWish m_wanted;
    ProblemsFound m_problems;
    panels::PreviewShown m_preview;
    std::optional<Page> m_page;
    std::vector<PageSpot> m_spots; ///< of the page that is seen
    std::vector<Conflict> m_conflicts;
    Closing m_closing = Closing::No;
    std::string m_message;
    std::string m_savedAt;
    std::atomic<std::size_t> m_filesSaved = 0;
    std::size_t m_filesToSave = 0;
    std::stop_source m_stopSaving;
    Checker m_checker;
    Preview m_painter;
    Background<std::vector<admin::FileToSave>, admin::SaveReport> m_saver;
    WorkspaceWatch m_watch; ///< last, with the threads before it: they use all of the above
};

} // namespace musubi::app
