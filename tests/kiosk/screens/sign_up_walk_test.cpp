// Every page of signing up: screen × language × text size × orientation × contrast × reach mode, inspected as every
// other page is. What stands on them depends on what was written and on what came of it, so they have a walk of their
// own.
#include "kiosk/present/form_asked.hpp"
#include "kiosk/scene/contrast.hpp"
#include "kiosk/scene/shape_contrast.hpp"
#include "tests/kiosk/screens/inspector.hpp"
#include "tests/kiosk/screens/painted_ground.hpp"

namespace musubi::test {

namespace {

using present::FormDraft;
using present::Sent;
using present::SentState;
using present::Switch;

struct SignUpPage
{
    std::string address;
    FormDraft draft = {};
    std::optional<Sent> sent = {};
};

std::string answerFor(const model::FormField& field)
{
    switch (field.kind) {
    case model::FieldKind::Kana:
        return "さくらがわ はなこ";
    case model::FieldKind::Choice:
        return field.choices.front().id;
    case model::FieldKind::Number:
        return std::to_string(field.limits.most);
    case model::FieldKind::Date:
        return "12/9";
    case model::FieldKind::Email:
        return "hanako.sakuragawa@example.org";
    case model::FieldKind::Telephone:
        return "029-883-1111";
    case model::FieldKind::Text:
    case model::FieldKind::School:
        break;
    }
    return "れい小学校";
}

FormDraft filledIn(const model::Entry& form)
{
    FormDraft draft;
    draft.form = form.id.text();
    for (const model::FormStep& step : form.as<model::Form>().steps)
        for (const model::FormField& field : step.fields)
            draft.typed[field.id] = answerFor(field);
    return draft;
}

/// As it stands when everything that is asked was passed by.
FormDraft passedBy(const model::FormStep& step)
{
    FormDraft draft;
    for (const model::FormField& field : step.fields)
        draft.finished.insert(field.id);
    return draft;
}

Sent refusedBecause(booking::BookingRefusal why)
{
    Sent sent;
    sent.state = SentState::Refused;
    sent.refused = present::Refusal{why, LocalDateTime::parse("2026-11-20T17:00"), 12};
    return sent;
}

void addForm(std::vector<SignUpPage>& pages, const model::Entry& entry)
{
    const std::string address = entry.id.text() + "?at=2026-11-28T10:00&of=event/sample-fossil-class";
    const model::Form form =
        present::formAsked(present::Context(KioskParts::shared().catalogueWithDesk(), KioskParts::shared().strings(),
                                            {}, present::Address::parse(address).value(), saturdayMorning()),
                           entry);
    pages.push_back({address});
    for (std::size_t step = 0; step < form.steps.size(); ++step) {
        const std::string at = address + "&step=" + std::to_string(step + 1);
        FormDraft before = filledIn(entry);
        for (const model::FormField& field : form.steps[step].fields)
            before.typed.erase(field.id);
        pages.push_back({at, before});
        before.finished = passedBy(form.steps[step]).finished;
        pages.push_back({at, before});
        for (const model::FormField& field : form.steps[step].fields)
            pages.push_back({at + "&field=" + field.id, filledIn(entry)});
    }
    const std::string check = address + "&step=" + std::to_string(form.steps.size() + 1);
    pages.push_back({check, filledIn(entry)});
    Sent failed;
    failed.state = SentState::Failed;
    pages.push_back({check, filledIn(entry), failed});
    pages.push_back({check, filledIn(entry), refusedBecause(booking::BookingRefusal::PartyTooLarge)});
}

Sent receiptIn(booking::BookingState state, const std::string& pin)
{
    Sent sent;
    sent.state = SentState::Received;
    present::ReceiptFacts facts;
    facts.number = "K7MP-4X92-RFHW";
    facts.pin = pin;
    facts.state = state;
    facts.heads = 12;
    facts.partiesBefore = 3;
    facts.form = pin.empty() ? "" : "form/sample-family-booking";
    facts.of = "event/sample-fossil-class";
    facts.at = "2026-11-28T10:00";
    facts.offerEnds = LocalDateTime::parse("2026-11-25T17:00");
    sent.receipt = facts;
    return sent;
}

std::vector<SignUpPage> everyPage()
{
    std::vector<SignUpPage> pages;
    for (const model::Entry* const form : KioskParts::shared().catalogueWithDesk().allOfKind(model::EntryKind::Form))
        addForm(pages, *form);
    for (const booking::BookingState state : booking::kBookingStates)
        pages.push_back({"receipt", {}, receiptIn(state, "")});
    pages.push_back({"receipt", {}, receiptIn(booking::BookingState::Waiting, "0427")});
    pages.push_back({"receipt?sure=1", {}, receiptIn(booking::BookingState::Confirmed, "")});
    FormDraft number;
    number.typed = {{"number", "K7MP4X92RFHW"}, {"pin", "0427"}};
    Sent unknown;
    unknown.act = present::SentAct::LookUp;
    unknown.state = SentState::Failed;
    unknown.failure = present::SentFailure::NoSuch;
    for (const char* const address : {"receipt", "receipt?field=number", "receipt?field=pin"}) {
        pages.push_back({address});
        pages.push_back({address, number, unknown});
    }
    for (const char* const address :
         {"event/sample-fossil-class", "event/sample-robot-craft", "offer/geopark-mountain", "showcase/robot-zone"})
        pages.push_back({address});
    return pages;
}

class SignUpWalk : public testing::TestWithParam<Walk>
{
protected:
    void forEveryLeafOf(const SignUpPage& page, Switch contrast,
                        const std::function<void(const scene::Scene&, const std::string&)>& look) const
    {
        const auto& [language, setting] = GetParam();
        present::VisitSettings visit = visitIn(language, setting);
        visit.highContrast = contrast;
        std::string address = page.address;
        for (int leaf = 1; leaf <= kMost; ++leaf) {
            const present::Context context =
                present::Context(KioskParts::shared().catalogueWithDesk(), KioskParts::shared().strings(), visit,
                                 present::Address::parse(address).value(), saturdayMorning())
                    .withSignUp(&page.draft, page.sent ? &*page.sent : nullptr);
            const scene::Scene scene = screens::drawScreen(context, stageFor(visit, setting));
            look(scene, address + (page.draft.empty() ? " empty" : "") + (page.sent ? " sent" : ""));
            const scene::Node* const next = scene::findNode(scene, "leaf.next");
            if (next == nullptr || !next->intent)
                return;
            address = std::get<scene::Change>(*next->intent).address;
        }
        ADD_FAILURE() << page.address << ": leaves without end";
    }

    /// On a picture the scene knows the worst case only; where that is not enough, the painted picture tells.
    double contrastOf(const scene::Contrast& one, const scene::Scene& scene, std::optional<sf::Image>& ground)
    {
        if (one.ground.isKnown() || one.ratio >= scene::neededContrast(one.ink))
            return one.ratio;
        if (!ground)
            ground = m_painted.of(scene);
        ++m_measured;
        return PaintedGround::contrastOn(*ground, one);
    }

    static constexpr int kMost = 30;
    int m_measured = 0; ///< words on a picture

private:
    PaintedGround m_painted;
};

} // namespace

TEST_P(SignUpWalk, CanBeSeenTouchedAndHeard)
{
    Inspector inspector(GetParam());
    for (const SignUpPage& page : everyPage()) {
        forEveryLeafOf(page, Switch::Off,
                       [&](const scene::Scene& scene, const std::string& where) { inspector.look(scene, where); });
        forEveryLeafOf(page, Switch::On, [&](const scene::Scene& scene, const std::string& where) {
            inspector.look(scene::highContrast(scene), where + " in high contrast");
        });
    }
}

TEST_P(SignUpWalk, AsksOverWhatWasWrittenWhetherSomebodyIsThere)
{
    Inspector inspector(GetParam());
    const auto& [language, setting] = GetParam();
    const FormDraft draft = filledIn(*KioskParts::shared().catalogueWithDesk().allOfKind(model::EntryKind::Form)[0]);
    FormDraft number;
    number.typed = {{"number", "K7MP4X92RFHW"}};
    for (const Switch contrast : {Switch::Off, Switch::On}) {
        for (const auto& [address, written] : {std::pair{draft.form + "?step=2", &draft},
                                               std::pair{std::string("receipt?field=number"), &std::as_const(number)}})
        {
            present::VisitSettings visit = visitIn(language, setting);
            visit.highContrast = contrast;
            const present::Context context =
                present::Context(KioskParts::shared().catalogueWithDesk(), KioskParts::shared().strings(), visit,
                                 present::Address::parse(address).value(), saturdayMorning())
                    .withSignUp(written, nullptr);
            const screens::Stage stage = stageFor(visit, setting);
            const scene::Scene scene =
                screens::withIdleWarning(screens::drawScreen(context, stage), context, stage, 22, 30);
            inspector.look(contrast == Switch::On ? scene::highContrast(scene) : scene, "the question over " + address);
            ASSERT_NE(scene::findNode(scene, "idle.erases"), nullptr) << "it says what happens to what was written";
        }
    }
}

TEST_P(SignUpWalk, StandsOutFromItsGround)
{
    Findings findings;
    const auto& metrics = KioskParts::shared().metrics();
    for (const SignUpPage& page : everyPage()) {
        forEveryLeafOf(page, Switch::Off, [&](const scene::Scene& scene, const std::string& where) {
            const std::set<std::string> off = iconsThatAreOff(scene);
            std::optional<sf::Image> ground;
            for (const scene::Contrast& one : scene::contrastsOf(scene, metrics))
                if (!off.contains(one.node) && contrastOf(one, scene, ground) < scene::neededContrast(one.ink))
                    findings.add(describe(one), where);
            for (const scene::Contrast& one : scene::shapeContrastsOf(scene))
                if (one.ratio < scene::kShapeContrast)
                    findings.add(describe(one), where);
        });
        forEveryLeafOf(page, Switch::On, [&](const scene::Scene& scene, const std::string& where) {
            for (const scene::Contrast& one : scene::contrastsOf(scene::highContrast(scene), metrics))
                if (one.ratio < scene::kHighContrast)
                    findings.add(describe(one), where + " in high contrast");
        });
    }
    const auto stage = stageFor(visitIn(std::get<0>(GetParam()), std::get<1>(GetParam())), std::get<1>(GetParam()));
    constexpr float kDawn = 300; // so high a sky over a page in reach mode has a picture
    if (stage.reach && stage.reach->top >= kDawn) {
        EXPECT_GT(m_measured, 0) << "the page's name stands on the sky";
    }
}

INSTANTIATE_TEST_SUITE_P(Walks, SignUpWalk, testing::ValuesIn(everyWalk()), nameOfWalk);

} // namespace musubi::test
