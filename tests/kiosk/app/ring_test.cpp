// The gold ring on pages with sheets: whoever uses a keyboard or a switch always sees where they are.
#include "kiosk/app/kiosk.hpp"
#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/reading.hpp"
#include "tests/support/kiosk_fixture.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>
#include <string>
#include <tuple>

namespace musubi::app {

namespace {

using test::KioskParts;

/// A page, and the end of the address to which the control leads that opens a sheet over it.
using Opening = std::tuple<std::string, std::string, present::TextSize>;

class Ring : public testing::TestWithParam<Opening>
{
protected:
    void SetUp() override
    {
        const KioskParts& parts = KioskParts::shared();
        Site site;
        site.strings = &parts.strings();
        site.metrics = &parts.metrics();
        site.settings.textSize = std::get<2>(GetParam());
        const std::shared_ptr<const model::Catalogue> catalogue(&parts.catalogue(), [](const auto*) {});
        m_kiosk.emplace(site, Content{catalogue, {}}, present::Address::parse(std::get<0>(GetParam())).value(), m_now);
    }

    [[nodiscard]] std::string opened() const { return std::get<1>(GetParam()); }
    [[nodiscard]] std::string place() const { return m_kiosk->visit().address().text(); }

    /// Walks to the control that opens the sheet.
    [[nodiscard]] std::string walkToOpener()
    {
        constexpr int kMost = 80;
        for (int step = 0; step < kMost; ++step) {
            m_kiosk->press(Key::Next, m_now);
            const scene::Node* const node = scene::findNode(m_kiosk->scene(), m_kiosk->focused());
            const auto* const change =
                node != nullptr && node->intent ? std::get_if<scene::Change>(&*node->intent) : nullptr;
            if (change != nullptr && change->address.find(opened()) != std::string::npos)
                return node->id;
        }
        ADD_FAILURE() << "no control leads to " << opened();
        return {};
    }

    /// The ring is on a control that can be used now.
    void expectRing() const
    {
        const auto controls = scene::focusOrder(m_kiosk->scene());
        EXPECT_TRUE(std::ranges::any_of(
            controls, [this](const scene::ReadingItem& item) { return item.node == m_kiosk->focused(); }))
            << place() << ": the ring is on \"" << m_kiosk->focused() << '"';
    }

    std::optional<Kiosk> m_kiosk;
    Now m_now{Milliseconds{0}, test::saturdayMorning()};
};

} // namespace

TEST_P(Ring, GoesIntoTheSheetAndBackToWhereItWas)
{
    const std::string page = place();
    const std::string opener = walkToOpener();
    m_kiosk->press(Key::Activate, m_now);
    ASSERT_NE(place().find(opened()), std::string::npos);
    expectRing();
    m_kiosk->press(Key::Next, m_now);
    expectRing();
    m_kiosk->press(Key::Back, m_now);
    EXPECT_EQ(place(), page);
    EXPECT_EQ(m_kiosk->focused(), opener);
}

INSTANTIATE_TEST_SUITE_P(Sheets, Ring,
                         testing::Values(Opening{"award/tsukuba-prize-2020", "code=1", present::TextSize::Normal},
                                         Opening{"event/science-festival", "code=1", present::TextSize::Normal},
                                         Opening{"events", "sheet=calendar", present::TextSize::Normal},
                                         Opening{"events", "sheet=calendar", present::TextSize::VeryLarge},
                                         Opening{"home", "languages=1", present::TextSize::VeryLarge}),
                         [](const auto& opening) {
                             std::string name =
                                 std::get<0>(opening.param) + "_" + std::get<1>(opening.param) +
                                 (std::get<2>(opening.param) == present::TextSize::Normal ? "" : "_very_large");
                             std::ranges::replace_if(
                                 name,
                                 [](char letter) { return std::isalnum(static_cast<unsigned char>(letter)) == 0; },
                                 '_');
                             return name;
                         });

} // namespace musubi::app
