#include "content/booking/session_key.hpp"

#include <gtest/gtest.h>

namespace musubi::booking {
namespace {

TEST(SessionKey, IsReadBackFromItsText)
{
    const SessionKey session{OrganisationId("tsukuba"),
                             {model::EntryKind::Event, "fossil-class"},
                             "saturdays",
                             *LocalDateTime::parse("2026-11-28T10:00")};
    EXPECT_EQ(session.text(), "tsukuba/event/fossil-class/saturdays/2026-11-28T10:00");
    EXPECT_EQ(SessionKey::parse(session.text()).value(), session);
    const SessionKey offer{OrganisationId("tsukuba"), {model::EntryKind::Offer, "stones"}, "", LocalDateTime{}};
    EXPECT_EQ(SessionKey::parse(offer.text()).value(), offer);
}

TEST(SessionKey, IsNothingElse)
{
    for (const char* const text :
         {"", "tsukuba", "tsukuba/event/fossil-class/saturdays", "/event/fossil-class/saturdays/2026-11-28T10:00",
          "tsukuba/room/fossil-class/saturdays/2026-11-28T10:00", "tsukuba/event/fossil-class/saturdays/2026-11-28",
          "tsukuba/event/fossil-class/saturdays/2026-11-28T10:00:30",
          "tsukuba/event/fossil-class/a/b/2026-11-28T10:00"})
        EXPECT_FALSE(SessionKey::parse(text).ok()) << text;
}

} // namespace
} // namespace musubi::booking
