// A chosen few screens, drawn as the program draws them, against the pictures kept in tests/golden/pictures.
//
// A change that is meant is accepted with
//   MUSUBI_ACCEPT_GOLDEN=1 ./dev test -R golden/
// and looked at in the pictures before it is committed.
#include "kiosk/app/one_shot.hpp"
#include "kiosk/app/options.hpp"
#include "tests/golden/picture.hpp"
#include "tests/support/source_folder.hpp"

#include <gtest/gtest.h>

#include <SFML/Graphics/Image.hpp>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <ostream>
#include <string>
#include <variant>
#include <vector>

namespace musubi::golden {

namespace {

struct Chosen
{
    std::string name;
    std::vector<std::string> options; ///< of the program

    friend std::ostream& operator<<(std::ostream& out, const Chosen& chosen) { return out << chosen.name; }
};

std::vector<Chosen> chosenFew()
{
    return {
        {"home-ja", {"--at", "home", "--lang", "ja"}},
        {"event-furigana", {"--at", "event/sample-fossil-class", "--lang", "ja", "--furigana", "on"}},
        {"geosite-en", {"--at", "geosite/summit", "--lang", "en"}},
        {"awards-zh", {"--at", "awards", "--lang", "zh"}},
        {"quiz-answered-ja-easy", {"--at", "quiz?question=1&answer=0", "--lang", "ja-easy"}},
        {"search-ko", {"--at", "search?q=산", "--lang", "ko"}},
        {"home-upright", {"--at", "home", "--lang", "ja", "--size", "1080x1920"}},
        {"event-upright",
         {"--at", "event/sample-fossil-class", "--lang", "ja", "--furigana", "on", "--size", "1080x1920"}},
        {"event-upright-very-large",
         {"--at", "event/sample-fossil-class", "--lang", "ja", "--size", "1080x1920", "--text-size", "very-large"}},
        {"home-reach", {"--at", "home", "--lang", "ja", "--reach", "on"}},
        {"event-contrast-very-large",
         {"--at", "event/sample-fossil-class", "--lang", "en", "--contrast", "high", "--text-size", "very-large"}},
    };
}

std::filesystem::path keptFile(const Chosen& chosen)
{
    return std::filesystem::path(MUSUBI_SOURCE_DIR) / "tests/golden/pictures" / (chosen.name + ".png");
}

/// Where pictures go that were drawn and are not as they were.
std::filesystem::path drawnFolder()
{
    std::filesystem::path folder = MUSUBI_GOLDEN_DRAWN;
    std::filesystem::create_directories(folder);
    return folder;
}

bool isAccepting()
{
    const char* const wish = std::getenv("MUSUBI_ACCEPT_GOLDEN");
    return wish != nullptr && std::string(wish) == "1";
}

Result<Picture> draw(const Chosen& chosen)
{
    const std::filesystem::path file = drawnFolder() / (chosen.name + "-screen.png");
    std::vector<std::string> arguments = chosen.options;
    arguments.insert(arguments.end(), {"--now", "2026-11-21T09:41+09:00", "--shot", file.string()});
    const std::filesystem::path source = MUSUBI_SOURCE_DIR;
    const Result<app::Command> command =
        app::parseOptions(arguments, {source / "assets", source / "content/packs/tsukuba"});
    if (!command)
        return command.error();
    app::Log log(app::Verbosity::Problems);
    if (const Outcome drawn = app::drawShot(std::get<app::Options>(command.value()), log); !drawn)
        return drawn.error();
    sf::Image screen;
    if (!screen.loadFromFile(file.string()))
        return Error{ErrorCode::Unreadable, "The picture that was drawn cannot be read.", {file.string(), "", 0}};
    std::filesystem::remove(file);
    return halved(screen);
}

void accept(const Chosen& chosen, const Picture& drawn)
{
    std::filesystem::create_directories(keptFile(chosen).parent_path());
    const Outcome written = writePicture(coarsened(drawn), keptFile(chosen));
    ASSERT_TRUE(written) << describe(written.error());
}

/// Both pictures and the way to accept, for whoever reads the failure.
std::string explain(const Chosen& chosen, const Picture& drawn, const std::vector<Difference>& found)
{
    const std::filesystem::path now = drawnFolder() / (chosen.name + ".png");
    const std::filesystem::path where = drawnFolder() / (chosen.name + "-differs.png");
    if (!writePicture(drawn, now) || !writePicture(marked(drawn, found), where))
        return "The picture cannot be written to " + now.string();
    return std::to_string(found.size()) + " blocks of 24 pixels differ, the first at " +
           std::to_string(2 * found.front().x) + "," + std::to_string(2 * found.front().y) +
           " of the screen.\n  kept:    " + keptFile(chosen).string() + "\n  drawn:   " + now.string() +
           "\n  differs: " + where.string() +
           "\n  Is it meant? MUSUBI_ACCEPT_GOLDEN=1 ./dev test -R golden/ keeps what is drawn now.";
}

class Golden : public testing::TestWithParam<Chosen>
{};

} // namespace

TEST_P(Golden, LooksAsItWasKept)
{
    const Result<Picture> drawn = draw(GetParam());
    ASSERT_TRUE(drawn) << describe(drawn.error());
    const Result<Picture> kept = readPicture(keptFile(GetParam()));
    const std::vector<Difference> found =
        kept ? differences(kept.value(), drawn.value()) : std::vector<Difference>{{0, 0, 255, 0}};
    if (found.empty())
        return;
    if (isAccepting())
        accept(GetParam(), drawn.value());
    else
        FAIL() << (kept ? "" : describe(kept.error()) + "\n") << explain(GetParam(), drawn.value(), found);
}

INSTANTIATE_TEST_SUITE_P(Chosen, Golden, testing::ValuesIn(chosenFew()), [](const auto& tested) {
    std::string name = tested.param.name;
    std::erase(name, '-');
    return name;
});

} // namespace musubi::golden
