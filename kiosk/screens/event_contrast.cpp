#include "kiosk/screens/event_contrast.hpp"

#include "kiosk/screens/event.hpp"
#include "kiosk/screens/event_seats.hpp"
#include "kiosk/screens/pages/beside_part.hpp"
#include "kiosk/screens/pages/detail.hpp"
#include "kiosk/screens/pages/detail_parts.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pages/sign_up_button.hpp"
#include "kiosk/screens/pages/story_part.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

const char* const kTies = "ties"; ///< the address value that opens the page at its ties

// --- facts -----------------------------------------------------------------

constexpr float kIcon = 44;
constexpr float kIconGap = 14;
constexpr float kRowGap = 8;
constexpr float kColumnGap = 20;

TextStyle valueStyle()
{
    return bold(theme::kBodyLarge);
}

/// An icon and a value; the label is heard.
Node shortFact(const std::string& id, const present::FactView& fact, Rect rect)
{
    Node node = group(id, rect);
    node.children.push_back(icon(id + ".icon", fact.icon, kIcon, theme::kInk, rect.cutLeft(kIcon, kIconGap).centre()));
    Node value = centredText(id + ".value", fact.value, valueStyle(), rect);
    value.label = fact.label.text.spoken() + " " + fact.value.text.spoken();
    node.children.push_back(std::move(value));
    return node;
}

/// Two beside each other while each value stands on one line, else one a row.
class ShortFacts
{
public:
    ShortFacts(const std::vector<present::FactView>& facts, const Stage& stage) : m_facts(facts), m_stage(stage) {}

    [[nodiscard]] float height(float width) const
    {
        float all = -kRowGap;
        for (std::size_t first = 0; first < m_facts.size(); first += columns(width))
            all += rowHeight(first, width) + kRowGap;
        return std::max(0.0F, all);
    }

    [[nodiscard]] Node draw(Rect rect) const
    {
        Node node = group("event.facts", rect);
        const std::size_t count = columns(rect.width);
        const float width = cell(rect.width);
        for (std::size_t first = 0; first < m_facts.size(); first += count) {
            Rect row = rect.cutTop(rowHeight(first, rect.width), kRowGap);
            for (std::size_t i = first; i < std::min(m_facts.size(), first + count); ++i)
                node.children.push_back(
                    shortFact("event.facts." + std::to_string(i), m_facts[i], row.cutLeft(width, kColumnGap)));
        }
        return node;
    }

private:
    [[nodiscard]] std::size_t columns(float width) const
    {
        const float room = (width - kColumnGap) / 2 - kIcon - kIconGap;
        const auto isShort = [&](const present::FactView& fact) {
            return extentOf(fact.value, valueStyle(), 0, m_stage).width + 1 <= room;
        };
        return std::ranges::all_of(m_facts, isShort) ? 2 : 1;
    }
    [[nodiscard]] float cell(float width) const { return columns(width) == 2 ? (width - kColumnGap) / 2 : width; }
    [[nodiscard]] float rowHeight(std::size_t first, float width) const
    {
        float height = kIcon;
        for (std::size_t i = first; i < std::min(m_facts.size(), first + columns(width)); ++i)
            height = std::max(
                height, extentOf(m_facts[i].value, valueStyle(), cell(width) - kIcon - kIconGap, m_stage).height + 1);
        return height;
    }

    std::vector<present::FactView> m_facts;
    Stage m_stage;
};

Part shortFacts(const present::EventView& view, const Stage& stage)
{
    const ShortFacts facts(view.facts, stage);
    Part part;
    part.height = [facts](float width) { return facts.height(width); };
    part.draw = [facts](Rect rect) { return facts.draw(rect); };
    return part;
}

// --- what acts -------------------------------------------------------------

/// Fee and sample: whom it is for is among the facts.
std::vector<Part> shortMarks(const present::EventView& view, const present::FrameView& frame, const Stage& stage)
{
    const auto laid = [=](Rect rect) {
        std::vector<Node> marks = eventMarks(view, frame, stage);
        std::erase_if(marks, [](const Node& mark) { return mark.id == "event.audience"; });
        return laidMarks("event.marks", std::move(marks), rect);
    };
    if (laid({}).children.empty())
        return {};
    Part part;
    part.height = [=](float width) { return laid({0, 0, width, 0}).rect.height; };
    part.draw = laid;
    return {std::move(part)};
}

/// 「つながり 4件」.
std::vector<Part> tiesButton(const present::EventView& view, const present::FrameView& frame, const Stage& stage)
{
    if (view.ties.empty())
        return {};
    ButtonSpec spec;
    spec.id = "event.to-ties";
    spec.words = view.tiesHeading;
    spec.icon = "hub";
    spec.intent = scene::Change{frame.here.without("leaf").with(kTies, "1").text()};
    Part part = buttonPart(std::move(spec), 0, stage);
    part.height = [usual = part.height](float width) { return std::max(theme::kTouchMinimum, usual(width) - 16); };
    return {std::move(part)};
}

/// Title and lead, these sizes or smaller.
std::vector<Part> story(const present::EventView& view, const present::FrameView& frame, float title, float text,
                        const Stage& stage)
{
    std::vector<Part> parts{headingPart("event.story.title", view.title, title, theme::kInk, stage)};
    add(parts, languageParts("event.story", frame.otherLanguage, stage));
    add(parts, textParts("event.story.text", view.summary, regular(text), stage));
    return parts;
}

} // namespace

bool asksForTies(const present::FrameView& frame)
{
    return !frame.here.get(kTies).empty();
}

std::vector<Part> eventInContrast(const present::EventView& view, const present::FrameView& frame, const Stage& stage)
{
    struct Sizes
    {
        float title;
        float text;
    };
    const Rect area = leafArea(stage);
    const std::vector<Part> marks = shortMarks(view, frame, stage);
    std::vector<Part> acts = seatCard(view, 0, stage);
    add(acts, signUpParts("event", view.signUp, std::nullopt, stage));
    add(acts, tiesButton(view, frame, stage));
    const auto told = [&](const Sizes& sizes) {
        std::vector<Part> words = story(view, frame, sizes.title, sizes.text, stage);
        words.push_back(shortFacts(view, stage));
        return words;
    };
    for (const Sizes& sizes : {Sizes{theme::kH2, theme::kBodyLarge}, Sizes{theme::kH2, theme::kBody},
                               Sizes{theme::kH3, theme::kBody}, Sizes{theme::kH3, theme::kLabel}})
        for (const bool areMarksLeft : {false, true})
            for (const float share : {0.6F, 0.52F}) { // of the words
                std::vector<Part> words = told(sizes);
                std::vector<Part> beside = areMarksLeft ? std::vector<Part>() : marks;
                if (areMarksLeft)
                    add(words, marks);
                add(beside, acts);
                Part both = besidePart("event.first", words, beside, share);
                if (hasArrowsBeside(stage) && both.height(area.width) <= area.height)
                    return {std::move(both)};
            }
    std::vector<Part> parts = told({theme::kH2, theme::kBody});
    add(parts, marks);
    add(parts, std::move(acts));
    return parts;
}

} // namespace musubi::screens
