#include "kiosk/screens/time_parts.hpp"

#include "kiosk/screens/pieces/rounded_shape.hpp"
#include "kiosk/screens/time_strip.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kPad = 18;
constexpr float kFlagGap = 10;
constexpr float kFlagSides = 20;
constexpr float kBesideFlags = 0.5F; ///< of the row, for the era's own field

/// An era and its flags, one row of the strip when it stands upright.
class EraRow
{
public:
    EraRow(std::string id, const present::TimeEra& era, const Stage& stage)
        : m_id(std::move(id)), m_era(era), m_stage(stage)
    {}

    [[nodiscard]] float height(float width) const
    {
        const float field = width * kBesideFlags;
        const float words = extentOf(m_era.title, title(), field - 2 * kPad, m_stage).height +
                            extentOf(m_era.since, since(), field - 2 * kPad, m_stage).height + kPad + 2;
        float flags = -kFlagGap;
        for (const present::TimeMark& mark : m_era.marks)
            flags += flagHeight(mark, flagWidth(width)) + kFlagGap;
        return std::max({theme::kTouchMinimum, words, flags});
    }

    [[nodiscard]] Node draw(Rect rect) const
    {
        Node node = group(m_id, rect);
        const float width = flagWidth(rect.width);
        const Rect field = rect.cutLeft(rect.width * kBesideFlags, theme::kGutter);
        constexpr float kRound = theme::kChipRadius;
        node.children.push_back(
            roundedShape(m_id + ".field", field, {kRound, kRound, kRound, kRound}, lookOf(m_era.era).fill));
        const float titleHeight = extentOf(m_era.title, title(), field.width - 2 * kPad, m_stage).height + 1;
        const float sinceHeight = extentOf(m_era.since, since(), field.width - 2 * kPad, m_stage).height + 1;
        Rect words = Rect::around(field.centre(), {field.width - 2 * kPad, titleHeight + sinceHeight});
        node.children.push_back(textNode(m_id + ".title", m_era.title, title(), words.cutTop(titleHeight), m_stage));
        node.children.push_back(textNode(m_id + ".since", m_era.since, since(), words, m_stage));
        for (std::size_t index = 0; index < m_era.marks.size(); ++index) {
            const present::TimeMark& mark = m_era.marks[index];
            node.children.push_back(flag(index, rect.cutTop(flagHeight(mark, width), kFlagGap)));
        }
        return node;
    }

private:
    [[nodiscard]] TextStyle title() const { return bold(theme::kBody, lookOf(m_era.era).ink); }
    [[nodiscard]] TextStyle since() const { return regular(theme::kCaption, lookOf(m_era.era).ink); }
    [[nodiscard]] static float flagWidth(float width) { return width * (1 - kBesideFlags) - theme::kGutter; }

    [[nodiscard]] float flagHeight(const present::TimeMark& mark, float width) const
    {
        return std::max(theme::kTouchMinimum,
                        extentOf(mark.words, bold(theme::kSmallLabel), width - 2 * kFlagSides, m_stage).height + 12);
    }

    [[nodiscard]] Node flag(std::size_t index, Rect rect) const
    {
        const present::TimeMark& mark = m_era.marks[index];
        const bool on = mark.on == present::Switch::On;
        BoxContent content;
        content.radius = theme::kButtonRadius;
        content.fill = on ? theme::kS900 : kTimeFlag;
        Node node = box(m_id + ".mark." + std::to_string(index), rect, content);
        node.role = on ? Role::Selected : Role::Button;
        node.intent = intentOf(mark);
        node.children.push_back(centredText(node.id + ".words", mark.words,
                                            bold(theme::kSmallLabel, on ? theme::kWhite : theme::kInk, Align::Centre),
                                            rect.inset(kFlagSides - 1, 0)));
        return node;
    }

    std::string m_id;
    const present::TimeEra& m_era;
    Stage m_stage;
};

} // namespace

std::vector<Part> timeParts(const std::string& id, const present::TimeStrip& strip, const Stage& stage)
{
    std::vector<Part> parts;
    if (strip.eras.empty())
        return parts;
    add(parts, headingPart(id + ".heading", strip.label, theme::kBody, theme::kInk, stage));
    if (const auto height = timeStripHeight(strip, leafArea(stage).width, stage)) {
        add(parts, fixedPart(0, *height, [&strip, id, stage](Rect rect) {
                Node node = timeStripNode(id, strip, rect, stage);
                node.label.clear(); // the heading says it
                return node;
            }));
        return parts;
    }
    for (std::size_t index = 0; index < strip.eras.size(); ++index) {
        const EraRow row(id + ".era." + std::to_string(index), strip.eras[index], stage);
        Part part;
        part.height = [row](float width) { return row.height(width); };
        part.draw = [row](Rect rect) { return row.draw(rect); };
        add(parts, std::move(part));
    }
    return parts;
}

} // namespace musubi::screens
