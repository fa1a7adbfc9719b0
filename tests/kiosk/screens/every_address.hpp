// Every place of the kiosk in its states, and every entry of the default pack.
#pragma once

#include "tests/support/kiosk_fixture.hpp"

#include <string>
#include <vector>

namespace musubi::test {

inline std::vector<std::string> everyPlace()
{
    return {"attract",
            "attract?turn=1",
            "attract?turn=5",
            "home",
            "events",
            "events?when=yearly",
            "events?when=yearly&page=2",
            "events?date=2026-11-22&audience=primary",
            "events?date=2026-11-22&page=2",
            "events?theme=space&free=1",
            "events?sheet=calendar&month=2026-11&day=2026-11-28",
            "events?sheet=calendar&month=2027-05&audience=primary&theme=earth",
            "geopark",
            "geopark?page=2",
            "geopark?page=3",
            "awards",
            "awards?page=2",
            "awards?page=5",
            "awards?programme=esaki",
            "institutions",
            "institutions?page=2",
            "institutions?page=4",
            "institutions?type=museum",
            "institutions?open=1",
            "future-city",
            "future-city?pillar=p1",
            "future-city?pillar=p2",
            "future-city?pillar=p3",
            "future-city?pillar=p4",
            "showcase",
            "showcase?page=2",
            "offers",
            "offers?page=2",
            "offers?subject=science",
            "quiz",
            "quiz?question=1&answer=0",
            "quiz?question=2&answer=1&right=1",
            "quiz?question=6&right=3",
            "search",
            "search?q=いし",
            "search?keys=latin",
            "search?keys=digits",
            "search?keys=kana-second",
            "search?q=いし&keys=none",
            "ties?of=institution/city-hall",
            "ties?of=geosite/summit",
            "ties?of=event/nowhere",
            "event/sample-fossil-class?ties=1",
            "award/tsukuba-prize-2020?code=1",
            "event/science-festival?code=1",
            "institution/gsj-museum?code=1",
            "offer/geopark-mountain?code=1",
            "events?languages=1",
            "event/nowhere"};
}

inline std::vector<std::string> everyPlaceAndEntry()
{
    std::vector<std::string> addresses = everyPlace();
    for (const model::EntryKind kind : model::kTopicKinds)
        for (const model::Entry* entry : KioskParts::shared().catalogue().allOfKind(kind))
            addresses.push_back(entry->id.text());
    return addresses;
}

} // namespace musubi::test
