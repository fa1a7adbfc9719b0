#include "kiosk/screens/event.hpp"

#include "kiosk/screens/detail.hpp"
#include "kiosk/screens/tie_strip.hpp"

#include <utility>

namespace musubi::screens {

namespace {

constexpr float kSideWidth = 408;
constexpr float kPictureWidth = 564;
constexpr float kUpperHeight = 516;

Node upperPicture(const present::EventView& view, const present::FrameView& frame, Rect rect, const Stage& stage)
{
    std::vector<Node> marks;
    marks.push_back(tag("event.audience", {}, view.audience, Section::Events, stage, "face"));
    if (!view.fee.empty())
        marks.push_back(tag("event.fee", {}, view.fee, Section::Geopark, stage, "payments"));
    if (view.sample)
        marks.push_back(sampleTag("event.sample", {}, frame, stage));
    return pictureCard("event.picture", rect, view.picture, view.alternative, std::move(marks));
}

Node dayButton(const present::DayChoice& view, std::size_t index, Rect rect, const Stage& stage)
{
    const bool on = view.on == present::Switch::On;
    const theme::SectionColours colours = theme::coloursOf(Section::Events);
    const std::string id = "event.day." + std::to_string(index);
    BoxContent content;
    content.radius = theme::kChipRadius;
    content.fill = on ? colours.solid : colours.tint;
    Node node = box(id, rect, content);
    node.role = on ? Role::Selected : Role::Button;
    node.intent = scene::Change{view.address};
    const Colour ink = on ? theme::kWhite : colours.solid;
    const Rect inside = rect.inset(22, 0);
    const TextStyle timeStyle = bold(theme::kBody, ink, Align::End);
    const float timeWidth = extentOf(view.time, timeStyle, 0, stage).width + 2;
    const float dayRoom = inside.width - timeWidth - 10;
    const TextStyle dayStyle =
        fitting(view.day, bold(theme::kBody, ink), {theme::kBody, theme::kSmallLabel, theme::kCaption, 20},
                {dayRoom, rect.height}, stage);
    node.children.push_back(centredText(id + ".day", view.day, dayStyle, {inside.x, rect.y, dayRoom, rect.height}));
    node.children.push_back(
        centredText(id + ".time", view.time, timeStyle, {inside.right() - timeWidth, rect.y, timeWidth, rect.height}));
    return node;
}

/// "20 seats" in large and the code beside it.
void addSeatsAndCode(Node& panel, Rect& inside, const present::EventView& view, const Stage& stage)
{
    constexpr float kCode = 224;
    if (view.seatsLabel.empty() && view.qr.empty())
        return;
    Rect row = inside.cutTop(kCode, 10);
    if (!view.qr.empty())
        panel.children.push_back(qrCode("event.qr", row.cutRight(kCode, 16), view.qr, view.qrWords));
    if (!view.seatsLabel.empty()) {
        const Rect label = row.cutTop(36);
        const TextStyle style =
            fitting(view.seatsLabel, regular(theme::kSmallLabel, theme::kInk2),
                    {theme::kSmallLabel, theme::kCaption, 20, 18}, {label.width, label.height}, stage);
        panel.children.push_back(centredText("event.seats.label", view.seatsLabel, style, label));
    }
    if (!view.seatsCount.empty()) {
        const TextStyle number = bold(68, theme::coloursOf(Section::SignUp).solid);
        panel.children.push_back(centredText("event.seats.count", view.seatsCount, number, row.cutTop(96)));
        const Rect unit = row.cutTop(44);
        const TextStyle style = fitting(view.seatsUnit, bold(theme::kBody), {theme::kBody, theme::kCaption, 18},
                                        {unit.width, unit.height}, stage);
        panel.children.push_back(centredText("event.seats.unit", view.seatsUnit, style, unit));
    }
    const TextStyle state = fitting(view.seatsState, bold(theme::kCaption, theme::kInk2), {theme::kCaption, 20, 18, 16},
                                    {row.width, row.height}, stage);
    panel.children.push_back(centredText("event.seats.state", view.seatsState, state, row));
}

Node sidePanel(const present::EventView& view, Rect rect, const Stage& stage)
{
    Node panel = card("event.side", rect);
    Rect inside = rect.inset(28, 26);
    addSeatsAndCode(panel, inside, view, stage);
    if (!view.qr.empty()) {
        Rect note = inside.cutTop(56, 14);
        panel.children.push_back(icon("event.qr.icon", "mobile", 32, theme::kInk2, note.cutLeft(32, 12).centre()));
        const TextStyle style =
            fitting(view.qrWords, regular(theme::kSmallLabel, theme::kInk2),
                    {theme::kSmallLabel, theme::kCaption, 20, 18}, {note.width, note.height}, stage);
        panel.children.push_back(centredText("event.qr.words", view.qrWords, style, note));
    }
    Rect check = inside.cutBottom(60, 12);
    panel.children.push_back(icon("event.check.icon", "info", 32, theme::kInk2, check.cutLeft(32, 12).centre()));
    const TextStyle checkStyle = fitting(view.check, regular(theme::kCaption, theme::kInk2), {theme::kCaption, 20, 18},
                                         {check.width, check.height}, stage);
    panel.children.push_back(centredText("event.check", view.check, checkStyle, check));
    if (!view.days.empty())
        panel.children.push_back(
            centredText("event.days", view.daysHeading, bold(theme::kLabel), inside.cutTop(44, 8), Role::Heading));
    for (std::size_t index = 0; index < view.days.size() && inside.height >= 80; ++index)
        panel.children.push_back(dayButton(view.days[index], index, inside.cutTop(80, 12), stage));
    return panel;
}

} // namespace

scene::Scene eventScreen(const present::EventView& view, const present::FrameView& frame, const Stage& stage)
{
    Rect area = contentArea(stage);
    area.y += 12;
    area.height -= 48;
    const Rect side = area.cutRight(kSideWidth, 36);
    Rect upper = area.cutTop(kUpperHeight, 20);
    const Rect pictureRect = upper.cutLeft(kPictureWidth, 36);
    const Rect facts = upper.cutBottom(view.facts.size() > 2 ? 226.0F : 112.0F, 16);
    TieStripSpec ties;
    ties.id = "event.ties";
    ties.heading = view.tiesHeading;
    ties.cards = view.ties;
    ties.rect = area;
    ties.from = {0, area.y + 92};
    ties.to = {side.x, area.y + 40};
    return page(frame, view.title,
                {pageGround(Ground::Paper, stage),
                 topBar(frame, {view.heading, {}, Section::Events, "event"}, Tone::OnLight, stage),
                 upperPicture(view, frame, pictureRect, stage),
                 titleAndText("event.story", view.title, view.summary, upper, stage),
                 factGrid("event.facts", view.facts, Section::Events, facts, stage), sidePanel(view, side, stage),
                 tieStrip(ties, stage), bottomBar(frame, stage)},
                stage);
}

} // namespace musubi::screens
