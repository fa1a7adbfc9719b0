#include "content/pack/schema_examples.hpp"

#include "content/pack/pointer.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace musubi::pack {

std::string exampleOfForm(const std::string& pointer)
{
    struct Example
    {
        std::string_view place;
        std::string_view words;
    };
    static constexpr std::array kExamples{
        Example{"/start", "a day and a time, such as 2026-11-21T09:30"},
        Example{"/rrule", "a rule of iCalendar, such as FREQ=WEEKLY;BYDAY=SA for every Saturday"},
        Example{"/date", "a day, such as 2026-11-21"},
        Example{"/except", "a day, such as 2026-11-21"},
        Example{"/season/from", "a day of every year, such as 11-21"},
        Example{"/season/to", "a day of every year, such as 11-21"},
        Example{"/exceptions/from", "a day, such as 2026-11-21, or 11-21 for every year"},
        Example{"/exceptions/to", "a day, such as 2026-11-21, or 11-21 for every year"},
        Example{"/valid/from", "a day, such as 2026-11-21"},
        Example{"/valid/until", "a day, such as 2026-11-21"},
        Example{"/to", "kind and name of an entry, such as event/stone-class"},
        Example{"/institution", "kind and name of an entry, such as institution/museum"},
        Example{"/stops", "kind and name of an entry, such as geosite/quarry"},
        Example{"/featured", "kind and name of an entry, such as event/stone-class"},
        Example{"/entry", "kind and name of an entry, such as event/stone-class"},
        Example{"/open", "a time, such as 09:30"},
        Example{"/close", "a time, such as 17:00"},
        Example{"/lastEntry", "a time, such as 16:30"},
        Example{"/id", "small letters and figures with hyphens between, such as stone-class"},
        Example{"/tags", "small letters and figures with hyphens between, such as stone-class"},
        Example{"/programme", "small letters and figures with hyphens between, such as science-prize"},
        Example{"/pillar", "small letters and figures with hyphens between, such as pillar-1"},
        Example{"/measure", "small letters and figures with hyphens between, such as measure-1"},
        Example{"/goals", "small letters and figures with hyphens between, such as goal-1"},
        Example{"/file", "a picture in the folder media, such as media/rock-1.jpg"},
        Example{"/sound", "a recording in the folder media, such as media/rock-1.ogg"},
        Example{"/keyId", "small letters and figures with hyphens between, such as desk-2026"},
        Example{"/publicKey", "64 hexadecimal digits in small letters"},
        Example{"/map", "a map in the folder map, such as map/town.json"},
        Example{"/url", "an address, such as https://www.example.org/"},
        Example{"/language", "the short name of a language, such as ja or en"},
        Example{"/languages", "the short name of a language, such as ja or en"},
        Example{"/primaryLanguage", "the short name of a language, such as ja or en"},
        Example{"/translated", "the short name of a language, such as ja or en"},
    };
    const std::string place = namesOnly(pointer); // the name of an element is that of its list: "/source/0"
    const auto found = std::find_if(kExamples.begin(), kExamples.end(),
                                    [&place](const Example& example) { return place.ends_with(example.place); });
    return found == kExamples.end() ? std::string() : std::string(found->words);
}

} // namespace musubi::pack
