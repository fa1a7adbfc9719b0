#include "admin/app/window_command.hpp"

#include "admin/app/workbench_window.hpp"
#include "admin/cli/workspace_check.hpp"
#include "content/base/time_zone.hpp"
#include "content/pack/reader.hpp"
#include "content/store/console.hpp"
#include "content/store/schema_folder.hpp"
#include "content/store/workspace_folder.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <sstream>

namespace musubi::app {

namespace {

namespace fs = std::filesystem;

constexpr int kFine = 0;
constexpr int kCouldNotRun = 2;
constexpr int kBlink = 250; ///< milliseconds: the cursor in a field goes on blinking
constexpr int kFramesToSettle = 4;

fs::path assetsFolder()
{
    const fs::path source = MUSUBI_SOURCE_TREE; // empty in a build for packaging
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    const fs::path installed = program.parent_path().parent_path() / "share" / "musubi" / "assets";
    return source.empty() || fs::is_directory(installed, error) ? installed : source / "assets";
}

Result<present::Strings> wordsIn(const fs::path& folder)
{
    std::map<Language, std::string> files;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        if (entry.path().extension() != ".json")
            continue;
        std::ifstream file(entry.path(), std::ios::binary);
        std::ostringstream bytes;
        bytes << file.rdbuf();
        files[Language(entry.path().stem().string())] = bytes.str();
    }
    if (files.empty())
        return Error{ErrorCode::NotFound, "There are no words in " + folder.string() + ".", {folder.string(), "", 0}};
    return present::Strings::parse(files);
}

Result<LocalDateTime> nowFor(const admin::WindowOptions& options, const pack::WorkspaceFiles& files)
{
    if (!options.now.empty()) {
        const auto now = LocalDateTime::parse(options.now);
        return now ? Result<LocalDateTime>(*now)
                   : Error{
                         ErrorCode::WrongOption, "--now " + options.now + " is no time such as 2026-11-21T09:41.", {}};
    }
    const auto instant = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    LocalDateTime now;
    now.date = admin::dayWhereShown(files, instant);
    return now;
}

std::string clockTime()
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    std::array<char, 8> text{};
    (void)std::strftime(text.data(), text.size(), "%H:%M", &local);
    return text.data();
}

Result<WindowSize> sizeIn(const std::string& written)
{
    WindowSize size;
    char rest = 0;
    constexpr int kLeast = 640;
    constexpr int kMost = 8192;
    const int read =
        std::sscanf(written.c_str(), "%5dx%5d%c", &size.width, &size.height, &rest); // NOLINT(cert-err34-c)
    if (read != 2 || size.width < kLeast || size.width > kMost || size.height < kLeast * 3 / 4 || size.height > kMost)
        return Error{ErrorCode::WrongOption, "--size " + written + " is no size such as 1920x1080.", {}};
    return size;
}

/// Until every thread has said what it has to say.
Outcome takeShot(Workbench& workbench, WorkbenchWindow& window, const fs::path& file)
{
    for (int settled = 0; settled < kFramesToSettle; settled = workbench.isBusy() ? 0 : settled + 1) {
        (void)window.frame(workbench);
        if (workbench.isBusy())
            window.wait(kBlink);
    }
    return window.saveShot(workbench, file);
}

/// Frames while something happens, and none while nothing does.
void keepOpen(Workbench& workbench, WorkbenchWindow& window)
{
    int frames = kFramesToSettle;
    while (window.frame(workbench)) {
        if (frames > 0)
            --frames;
        else if (window.wait(kBlink) == WorkbenchWindow::Waited::ForSomething)
            frames = kFramesToSettle;
    }
}

Outcome run(const admin::WindowOptions& options)
{
    const auto size = sizeIn(options.size);
    if (!size)
        return size.error();
    auto parts = partsFor(options, WorkbenchWindow::wake);
    if (!parts)
        return parts.error();
    const auto look = options.shot.empty() ? WorkbenchWindow::Look::Shown : WorkbenchWindow::Look::Hidden;
    // The window is there before the threads that wake it, and after them.
    const auto window = WorkbenchWindow::open(size.value(), look, "Musubi");
    if (!window)
        return window.error();
    const auto workbench = Workbench::open(std::move(parts).value());
    if (!workbench)
        return workbench.error();
    if (Outcome fonts = window.value()->makeFonts(workbench.value()->texts()); !fonts)
        return fonts;
    if (!options.shot.empty())
        return takeShot(*workbench.value(), *window.value(), options.shot);
    keepOpen(*workbench.value(), *window.value());
    return Done{};
}

} // namespace

Result<WorkbenchParts> partsFor(const admin::WindowOptions& options, std::function<void()> wake)
{
    auto files = store::loadWorkspace(options.workspace);
    if (!files)
        return files.error();
    if (files.value().json.empty())
        return Error{ErrorCode::NotFound,
                     "The folder " + options.workspace + " is no workspace: it has no pack.json and no entries.",
                     {options.workspace, "", 0}};
    auto schemas = store::loadSchemas(admin::schemaFolder(options.schemas, options.program));
    if (!schemas)
        return schemas.error();
    auto now = nowFor(options, files.value());
    if (!now)
        return now.error();
    const fs::path assets = assetsFolder();
    auto words = wordsIn(assets / "admin" / "strings");
    auto kioskWords = wordsIn(assets / "strings");
    if (!words || !kioskWords)
        return words ? kioskWords.error() : words.error();
    std::optional<model::EntryId> first;
    if (!options.entry.empty()) {
        const auto id = model::EntryId::parse(options.entry);
        if (!id)
            return id.error();
        first = id.value();
    }
    return WorkbenchParts{options.workspace,
                          assets,
                          std::move(files).value(),
                          std::move(schemas).value(),
                          std::move(words).value(),
                          std::move(kioskWords).value(),
                          options.language,
                          now.value(),
                          std::move(first),
                          std::move(wake),
                          clockTime};
}

int runWindow(const admin::WindowOptions& options)
{
    const Outcome done = run(options);
    if (done)
        return kFine;
    store::printError("musubi-admin: " + done.error().message + "\n");
    return kCouldNotRun;
}

} // namespace musubi::app
