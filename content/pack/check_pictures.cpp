#include "content/pack/checks.hpp"
#include "content/pack/nearest_id.hpp"

#include <algorithm>

namespace musubi::pack {

namespace {

void checkPicture(const CheckedFile& file, const std::string& picture, const std::string& pointer,
                  const WorkspaceFiles& files, ProblemList& problems)
{
    const auto isThere = [&picture](const std::vector<std::string>& paths) {
        return std::find(paths.begin(), paths.end(), picture) != paths.end();
    };
    if (picture.empty() || !file.isSound(pointer) || isThere(files.media) || isThere(files.unreadable))
        return;
    Guess guess = guessName(picture, files.media, pointer, "Take the picture");
    problems.add(file, ProblemCode::PictureMissing, Severity::Error, pointer,
                 "There is no picture " + picture + "." + guess.question, std::move(guess.fixes));
}

} // namespace

void checkPictures(const CheckedWorkspace& workspace, ProblemList& problems)
{
    const WorkspaceFiles& files = workspace.files;
    for (const std::string& path : files.brokenPictures)
        problems.add({ProblemCode::PictureUnreadable,
                      Severity::Error,
                      {path, "", 0},
                      "The screen cannot show this file: it takes whole PNG, JPEG, WebP and SVG pictures of at most 40 "
                      "megapixels, and an SVG of at most 4 MB with 16 <use>.",
                      {}});
    for (const CheckedFile& file : workspace.json) {
        if (!file.entry)
            continue;
        for (std::size_t i = 0; i < file.entry->media.size(); ++i) {
            const std::string pointer = "/media/" + std::to_string(i);
            checkPicture(file, file.entry->media[i].file, pointer + "/file", files, problems);
        }
    }
    if (!workspace.info || workspace.packFile == nullptr)
        return;
    const model::Hero& hero = workspace.info->hero;
    checkPicture(*workspace.packFile, hero.attract, "/hero/attract", files, problems);
    checkPicture(*workspace.packFile, hero.attractFront, "/hero/attractFront", files, problems);
    checkPicture(*workspace.packFile, hero.home, "/hero/home", files, problems);
    checkPicture(*workspace.packFile, hero.detail, "/hero/detail", files, problems);
    checkPicture(*workspace.packFile, hero.ties, "/hero/ties", files, problems);
}

} // namespace musubi::pack
