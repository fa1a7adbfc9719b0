#include "kiosk/screens/institution.hpp"

#include "kiosk/screens/institution_cards.hpp"
#include "kiosk/screens/pages/detail.hpp"
#include "kiosk/screens/pages/drawn_page.hpp"
#include "kiosk/screens/pages/tie_strip.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kPictureWidth = 564;
constexpr float kPlaceWidth = 408;
constexpr float kTiesHeight = 264;
constexpr float kHoursHeight = 301;
constexpr float kTurnHeight = 80;

/// The picture with its tags and, when there is more to read, the button that turns it over.
Node pictureSide(const present::InstitutionView& view, const present::FrameView& frame, Rect rect, const Stage& stage)
{
    std::vector<Node> marks{tag("institution.kind", {0, 0}, view.kind, Section::Labs, stage, view.kindIcon)};
    if (!view.feeTag.empty())
        marks.push_back(tag("institution.fee", {0, 0}, view.feeTag, view.feeIsFree ? Section::Geopark : Section::Awards,
                            stage, "payments"));
    if (view.sample)
        marks.push_back(sampleTag("institution.sample", {0, 0}, frame, stage));
    return pictureCard("institution.picture", rect, view.picture, view.alternative, std::move(marks));
}

/// The other side of the picture: the long text and the facts.
Node textSide(const present::PlaceText& side, Rect rect, const Stage& stage)
{
    Node node = card("institution.side", rect);
    Rect inside = rect.inset(30, 24);
    static_cast<void>(inside.cutBottom(kTurnHeight, 12));
    if (!side.facts.empty()) {
        const std::size_t rows = (side.facts.size() + 1) / 2;
        node.children.push_back(factGrid("institution.facts", side.facts, Section::Labs,
                                         inside.cutBottom(static_cast<float>(rows) * 92, 14), stage));
    }
    if (side.text.empty())
        return node;
    const TextStyle style =
        fitting(side.text, regular(theme::kBody), {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                {inside.width, inside.height}, stage);
    node.children.insert(node.children.begin(), textNode("institution.side.text", side.text, style, inside, stage));
    return node;
}

Node pictureOrText(const present::InstitutionView& view, const present::FrameView& frame, Rect rect, const Stage& stage)
{
    Node node = view.side ? textSide(*view.side, rect, stage) : pictureSide(view, frame, rect, stage);
    if (!view.turn.empty()) {
        ButtonSpec spec{"institution.turn",
                        view.turn,
                        view.side ? "image" : "menu_book",
                        {},
                        ButtonLook::Tinted,
                        Section::Labs,
                        scene::Change{view.turnAddress},
                        theme::kLabel,
                        {}};
        const float width = std::min(rect.width - 40, buttonWidth(spec, stage, 28));
        Node turn =
            button(spec, {rect.right() - 20 - width, rect.bottom() - 20 - kTurnHeight, width, kTurnHeight}, stage);
        turn.layer = scene::Layer::Over;
        node.children.push_back(std::move(turn));
    }
    node.motion = scene::Motion::Rise;
    return node;
}

} // namespace

scene::Scene institutionScreen(const present::InstitutionView& view, const present::FrameView& frame,
                               const Stage& stage)
{
    if (!stage.isSpacious())
        return columnPage(frame, institutionColumn(view, frame, stage), stage);
    Rect area = contentArea(stage);
    static_cast<void>(area.cutTop(12));
    static_cast<void>(area.cutBottom(40));
    const Rect tiesRect = area.cutBottom(kTiesHeight, 24);
    const Rect left = area.cutLeft(kPictureWidth, 36);
    const Rect right = area.cutRight(kPlaceWidth, 32);
    const Rect hours = area.cutBottom(kHoursHeight, 14);
    TieStripSpec ties;
    ties.id = "institution.ties";
    ties.heading = view.tiesHeading;
    ties.cards = view.ties;
    ties.slots = 5;
    ties.rect = tiesRect;
    ties.from = {0, tiesRect.y + 94};
    ties.to = {stage.size.width, tiesRect.y + 50};
    std::vector<Node> parts{
        pageGround(Ground::Paper, stage),
        topBar(frame, {view.heading, view.otherName, Section::Labs, "science"}, Tone::OnLight, stage),
        titleAndText("institution.text", {view.title, view.summary, frame.otherLanguage}, area, stage),
        pictureOrText(view, frame, left, stage),
        hoursCard(view, hours, stage),
        placeDetails(view, right, checkNote(view, hours, stage), stage)};
    if (!view.ties.empty())
        parts.push_back(tieStrip(ties, stage));
    parts.push_back(bottomBar(frame, stage));
    return drawnPage(frame, view.title, std::move(parts), institutionColumn(view, frame, stage), stage);
}

} // namespace musubi::screens
