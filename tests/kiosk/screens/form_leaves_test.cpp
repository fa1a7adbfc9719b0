// What the first leaf of a form tells: what the answers are for, for how long they are kept and who knows more, without
// a hole at its foot.
#include "kiosk/screens/pages/column.hpp"
#include "tests/kiosk/screens/every_walk.hpp"

namespace musubi::test {

namespace {

scene::Scene formIn(const std::string& form, const std::string& language, const Setting& setting)
{
    const KioskParts& parts = KioskParts::shared();
    const present::VisitSettings visit = visitIn(language, setting);
    const present::Context context(parts.catalogueWithDesk(), parts.strings(), visit,
                                   present::Address::parse(form).value(), saturdayMorning());
    return screens::drawScreen(context, stageFor(visit, setting));
}

class FormLeaves : public testing::TestWithParam<std::string>
{};

} // namespace

TEST_P(FormLeaves, LeaveNoThirdOfTheFirstOneEmpty)
{
    const Setting& setting = settingNamed("lying very large");
    const screens::Stage stage = stageFor(visitIn(GetParam(), setting), setting);
    const scene::Rect area = screens::leafArea(stage);
    for (const model::Entry* const form : KioskParts::shared().catalogueWithDesk().allOfKind(model::EntryKind::Form)) {
        const scene::Scene page = formIn(form->id.text(), GetParam(), setting);
        ASSERT_GT(page.leaves, 1) << form->id.text();
        EXPECT_NE(scene::findNode(page, "form.purpose.text"), nullptr) << form->id.text();
        float lowest = area.y;
        for (const scene::Node* const node : scene::allNodes(page))
            if (node->id.starts_with("form.") && std::holds_alternative<scene::TextContent>(node->content))
                lowest = std::max(lowest, node->rect.bottom());
        EXPECT_GT(lowest, area.y + area.height * 2 / 3) << form->id.text();
    }
}

TEST_P(FormLeaves, TellHowLongAnswersAreKeptAndWhoKnowsMore)
{
    for (const char* const name : {"lying", "lying large", "lying very large", "upright", "upright very large"}) {
        const std::string form =
            KioskParts::shared().catalogueWithDesk().allOfKind(model::EntryKind::Form).front()->id.text();
        std::set<std::string> told;
        int leaves = 1;
        for (int leaf = 1; leaf <= leaves; ++leaf) {
            const scene::Scene page = formIn(form + "?leaf=" + std::to_string(leaf), GetParam(), settingNamed(name));
            leaves = page.leaves;
            for (const scene::Node* const node : scene::allNodes(page))
                told.insert(node->id);
        }
        for (const char* const id :
             {"form.purpose.text", "form.kept.text", "form.contact.heading", "form.contact.text"})
            EXPECT_TRUE(told.contains(id)) << id << " " << name;
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, FormLeaves, testing::Values("ja", "ja-easy", "en", "zh", "ko"),
                         [](const auto& one) {
                             std::string name = one.param;
                             std::erase(name, '-');
                             return name;
                         });

} // namespace musubi::test
