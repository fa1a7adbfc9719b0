// Readings do not count, which JSON Schema cannot say: so the limits of localised texts
// are here, and the descriptions of the published schemas name them.
#include "content/pack/text_room.hpp"

#include "content/pack/pointer.hpp"

#include <algorithm>
#include <array>

namespace musubi::pack {

namespace {

/// Where a text stands, as the end of its pointer without the numbers of lists, and the letters that have room there.
struct Room
{
    std::string_view place;
    std::size_t letters;
};

constexpr std::size_t kElsewhere = 400;

// The first that fits counts. Cards and buttons hold one or two lines, sheets a paragraph.
constexpr std::array kRooms{
    Room{"/ties/text", 40},
    Room{"/ties/reverseText", 40},
    Room{"/facts/label", 40},
    Room{"/facts/value", 80},
    Room{"/sections/title", 60},
    Room{"/sections/text", 400},
    Room{"/roadmap/steps/title", 60},
    Room{"/steps/title", 20},
    Room{"/fields/label", 40},
    Room{"/fields/reason", 120},
    Room{"/fields/hint", 80},
    Room{"/fields/unit", 12},
    Room{"/fields/choices/text", 40},
    Room{"/purpose", 300},
    Room{"/afterwards", 160},
    Room{"/schools/name", 60},
    Room{"/brings/title", 60},
    Room{"/routes/title", 60},
    Room{"/marks/text", 40},
    Room{"/layers/name", 40},
    Room{"/figures/unit", 20},
    Room{"/figures/label", 60},
    Room{"/winners/name", 80},
    Room{"/winners/affiliation", 120},
    Room{"/choices/text", 80},
    Room{"/choices/detail", 120},
    Room{"/venue/text", 120},
    Room{"/fee/text", 120},
    Room{"/contact/text", 120},
    Room{"/title", kMostLettersOfTitle},
    Room{"/question", 160},
    Room{"/explanation", 300},
    Room{"/summary", 300},
    Room{"/body", kMostLetters},
    Room{"/alt", 200},
    Room{"/name", 80},
    Room{"/division", 60},
    Room{"/yearText", 40},
    Room{"/status", 60},
    Room{"/city", 40},
    Room{"/tagline", 120},
    Room{"/audienceText", 80},
    Room{"/organiser", 120},
    Room{"/organisation", 120},
    Room{"/operator", 120},
    Room{"/address", 120},
    Room{"/place", 120},
    Room{"/zone", 60},
    Room{"/municipalities", 40},
    Room{"/partners", 80},
    Room{"/topics", 80},
    Room{"/gradesText", 80},
    Room{"/durationText", 80},
    Room{"/area", 80},
    Room{"/reservation", 160},
};

} // namespace

std::size_t lettersWithRoomAt(std::string_view pointer)
{
    const std::string place = namesOnly(pointer);
    const auto found =
        std::find_if(kRooms.begin(), kRooms.end(), [&place](const Room& room) { return place.ends_with(room.place); });
    return found == kRooms.end() ? kElsewhere : found->letters;
}

std::string sentenceAboutLength(std::size_t letters, std::size_t room)
{
    return "The text has " + std::to_string(letters) + " letters (readings not counted); there is room for " +
           std::to_string(room) + " on the screen. Make it shorter.";
}

} // namespace musubi::pack
