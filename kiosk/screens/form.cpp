#include "kiosk/screens/form.hpp"

#include "kiosk/present/receipt_view.hpp"
#include "kiosk/screens/form_card.hpp"
#include "kiosk/screens/form_fields.hpp"
#include "kiosk/screens/form_foot.hpp"
#include "kiosk/screens/form_steps.hpp"
#include "kiosk/screens/pages/detail_parts.hpp"
#include "kiosk/screens/pages/story_part.hpp"
#include "kiosk/screens/pieces/breakable.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

using present::FormPage;
using present::FormView;

constexpr float kQuestionWidth = 420;
constexpr float kButtonWidth = 300;

PageTitle titleOf(const FormView& view)
{
    return {view.title, view.subject, Section::SignUp, "edit_square"};
}

ButtonSpec nextSpec(const FormView& view)
{
    ButtonSpec spec{"form.next",  view.next,         {}, "arrow_forward", ButtonLook::Main, Section::SignUp,
                    std::nullopt, theme::kBodyLarge, {}};
    if (view.page != FormPage::Check)
        spec.intent = intentOf(view.nextMove);
    else if (view.sends)
        spec.intent = scene::Send{scene::Sending::Form};
    else
        spec.look = ButtonLook::Disabled;
    return spec;
}

std::optional<ButtonSpec> previousSpec(const FormView& view)
{
    if (view.previousMove.address.empty())
        return std::nullopt;
    return ButtonSpec{"form.previous",
                      view.previous,
                      "undo",
                      {},
                      ButtonLook::Plain,
                      Section::SignUp,
                      intentOf(view.previousMove),
                      theme::kBody,
                      {}};
}

/// What it is for: the name, the day, that it is only a sample.
std::vector<Part> subjectParts(const FormView& view, const present::FrameView& frame, const Stage& stage)
{
    std::vector<Part> parts;
    if (view.sample)
        add(parts, fixedPart(0, 44, [&frame, stage](Rect rect) {
                return sampleTag("form.sample", {rect.x, rect.y}, frame, stage);
            }));
    if (!view.subject.empty())
        add(parts, storyPart("form.subject",
                             {{"form.subject.title", view.subject, bold(theme::kH3), Role::Heading},
                              {"form.subject.day", view.subjectDay, bold(theme::kBody, theme::kInk2), Role::Text}},
                             0, stage));
    return parts;
}

Part storyOf(const std::string& id, const Words& heading, const Words& text, const Stage& stage)
{
    return storyPart(id,
                     {{id + ".heading", heading, bold(theme::kBody), Role::Heading},
                      {id + ".text", text, regular(theme::kLabel), Role::Text}},
                     kQuestionWidth, stage);
}

Words withTelephone(const FormView& view)
{
    Words words = view.contact;
    if (!view.telephone.empty())
        words.text = words.text + RubyText::plain(" " + view.telephone);
    return words;
}

/// What the answers are for, for how long they are kept, and who knows more. Where just two of them stand in a row, the
/// last two are one part: three would leave half a row and the foot of the leaf empty.
/// \param above  height of what stands over them
std::vector<Part> aboutParts(const FormView& view, float above, const Stage& stage)
{
    const std::vector<StoryLine> kept{{"form.kept.heading", view.keptHeading, bold(theme::kBody), Role::Heading},
                                      {"form.kept.text", view.kept, regular(theme::kLabel), Role::Text}};
    const std::vector<StoryLine> contact{
        {"form.contact.heading", view.contactHeading, bold(theme::kBody), Role::Heading},
        {"form.contact.text", withTelephone(view), regular(theme::kLabel), Role::Text}};
    std::vector<StoryLine> both = kept;
    both.insert(both.end(), contact.begin(), contact.end());
    const Part purpose = storyOf("form.purpose", view.purposeHeading, view.purpose, stage);
    const Part pair = storyPart("form.kept", std::move(both), kQuestionWidth, stage);
    const Rect area = leafArea(stage);
    const float half = (area.width - theme::kGutter) / 2;
    const bool isPair = half >= kQuestionWidth && area.width < 3 * kQuestionWidth + 2 * theme::kGutter &&
                        above + std::max(purpose.height(half), pair.height(half)) <= area.height;
    if (isPair)
        return {purpose, endingRow(pair)};
    return {purpose, storyPart("form.kept", kept, kQuestionWidth, stage),
            endingRow(storyPart("form.contact", contact, kQuestionWidth, stage))};
}

std::vector<Part> purposeParts(const FormView& view, const present::FrameView& frame, const Stage& stage)
{
    std::vector<Part> parts;
    add(parts, formStepsParts(view.steps, stage));
    add(parts, subjectParts(view, frame, stage));
    float above = 0;
    for (const Part& part : parts)
        above += part.height(leafArea(stage).width) + kPartGap;
    add(parts, aboutParts(view, above, stage));
    add(parts, headingPart("form.questions", view.why, theme::kBody, theme::kInk, stage));
    for (const present::FormQuestion& question : view.questions)
        add(parts, storyPart("form.question." + question.id,
                             {{"form.question." + question.id + ".label", question.label, bold(theme::kLabel)},
                              {"form.question." + question.id + ".reason", question.reason,
                               regular(theme::kSmallLabel, theme::kInk2)}},
                             kQuestionWidth, stage));
    parts.back().endsRow = true;
    for (const present::FormChoice& other : view.others)
        add(parts, buttonPart({"form.other." + other.id,
                               other.words,
                               "groups",
                               {},
                               ButtonLook::Plain,
                               Section::SignUp,
                               scene::Change{other.typed},
                               theme::kBody,
                               {}},
                              kButtonWidth, stage));
    add(parts, buttonPart({"form.look-up",
                           view.lookUp,
                           "confirmation_number",
                           {},
                           ButtonLook::Plain,
                           Section::SignUp,
                           scene::Go{present::kReceiptPlace},
                           theme::kBody,
                           {}},
                          kButtonWidth, stage));
    return parts;
}

std::vector<Part> closedParts(const FormView& view, const Stage& stage)
{
    std::vector<Part> parts;
    add(parts, hintPart("form.closed", "info", view.closed, bold(theme::kH3), stage));
    add(parts, storyOf("form.contact", view.contactHeading, withTelephone(view), stage));
    return parts;
}

/// An answer; touched, it can be changed.
Part summaryPart(const present::FormSummaryLine& asked, const Stage& stage)
{
    present::FormSummaryLine line = asked;
    line.answer = breakable(asked.answer);
    constexpr float kSides = 26;
    constexpr float kEnds = 14;
    constexpr float kIcon = 36;
    constexpr float kGap = 16;
    const TextStyle small = regular(theme::kCaption, theme::kInk2);
    const TextStyle large = bold(theme::kBodyLarge);
    const auto heights = [=](float width) {
        const float room = width - 2 * kSides - kIcon - kGap;
        return std::pair(extentOf(line.label, small, room, stage).height + 1,
                         extentOf(line.answer, large, room, stage).height + 1);
    };
    Part part;
    part.minWidth = kQuestionWidth;
    part.height = [=](float width) {
        const auto [label, answer] = heights(width);
        return std::max(theme::kTouchMinimum, label + answer + 2 * kEnds);
    };
    part.draw = [=](Rect rect) {
        const std::string id = "form.answer." + line.field;
        Node node =
            card(id, rect, intentOf(line.touch),
                 line.label.text.spoken() + ", " + asked.answer.text.spoken() + ", " + line.change.text.spoken());
        const auto [label, answer] = heights(rect.width);
        Rect inside = rect.inset(kSides, kEnds);
        node.children.push_back(icon(id + ".icon", "edit", kIcon, theme::coloursOf(Section::SignUp).solid,
                                     inside.cutRight(kIcon, kGap).centre()));
        Rect middle = Rect::around(inside.centre(), {inside.width, label + answer});
        node.children.push_back(centredText(id + ".label", line.label, small, middle.cutTop(label)));
        node.children.push_back(centredText(id + ".answer", line.answer, large, middle));
        return node;
    };
    return part;
}

std::vector<Part> checkParts(const FormView& view, const present::FrameView& frame, const Stage& stage)
{
    std::vector<Part> parts;
    add(parts, formStepsParts(view.steps, stage));
    if (!view.trouble.empty())
        add(parts, troublePart(view.trouble, stage));
    add(parts, subjectParts(view, frame, stage));
    for (const present::FormSummaryLine& line : view.summary)
        add(parts, summaryPart(line, stage));
    parts.back().endsRow = true;
    return parts;
}

FieldsPage fieldsOf(const FormView& view)
{
    FieldsPage fields;
    fields.title = titleOf(view);
    fields.steps = view.steps;
    fields.fields = view.fields;
    fields.keyboard = view.keyboard;
    fields.done = view.done;
    fields.typing = view.typing;
    fields.next = nextSpec(view);
    fields.previous = previousSpec(view);
    fields.lock = view.lock;
    return fields;
}

} // namespace

scene::Scene formScreen(const FormView& view, const present::FrameView& frame, const Stage& stage)
{
    if (view.page == FormPage::Fields)
        return fieldsScreen(fieldsOf(view), frame, stage);
    Column column;
    column.title = titleOf(view);
    column.ground = pageGround(Ground::Paper, stage);
    column.parts = view.page == FormPage::Purpose  ? purposeParts(view, frame, stage)
                   : view.page == FormPage::Closed ? closedParts(view, stage)
                                                   : checkParts(view, frame, stage);
    if (view.page != FormPage::Closed)
        addFoot(column, nextSpec(view), previousSpec(view), stage);
    return columnPage(frame, std::move(column), stage);
}

} // namespace musubi::screens
