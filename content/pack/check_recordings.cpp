#include "content/pack/checks.hpp"
#include "content/pack/nearest_id.hpp"

#include <algorithm>

namespace musubi::pack {

namespace {

void checkRecording(const CheckedFile& file, const std::string& sound, const std::string& pointer,
                    const WorkspaceFiles& files, ProblemList& problems)
{
    const auto isAmong = [&sound](const std::vector<std::string>& paths) {
        return std::find(paths.begin(), paths.end(), sound) != paths.end();
    };
    if (!file.isSound(pointer) || isAmong(files.media) || isAmong(files.unreadable))
        return;
    std::vector<std::string> recordings;
    std::copy_if(files.media.begin(), files.media.end(), std::back_inserter(recordings),
                 [](const std::string& path) { return isRecording(path); });
    Guess guess = guessName(sound, recordings, pointer, "Take the recording");
    problems.add(file, ProblemCode::RecordingMissing, Severity::Error, pointer,
                 "There is no recording " + sound + "." + guess.question, std::move(guess.fixes));
}

} // namespace

void checkRecordings(const CheckedWorkspace& workspace, ProblemList& problems)
{
    const WorkspaceFiles& files = workspace.files;
    for (const std::string& path : files.brokenRecordings)
        problems.add({ProblemCode::RecordingUnreadable,
                      Severity::Error,
                      {path, "", 0},
                      "The kiosk cannot play this file: it takes Ogg, WAV and FLAC recordings, and this begins as none "
                      "of them.",
                      {}});
    for (const CheckedFile& file : workspace.json) {
        if (!file.entry)
            continue;
        for (std::size_t i = 0; i < file.entry->recordings.size(); ++i)
            checkRecording(file, file.entry->recordings[i].sound, "/recordings/" + std::to_string(i) + "/sound", files,
                           problems);
    }
}

} // namespace musubi::pack
