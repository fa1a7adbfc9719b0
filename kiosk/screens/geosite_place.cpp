#include "kiosk/screens/geosite_place.hpp"

#include "kiosk/screens/pieces/small_map.hpp"
#include "kiosk/screens/time_strip.hpp"

#include <utility>

namespace musubi::screens {

namespace {

constexpr float kMapHeight = 164;
constexpr float kIconColumn = 48;
constexpr float kRowGap = 8;
constexpr float kSmallStrip = 38;
const theme::SectionColours kMoss = theme::coloursOf(Section::Geopark);

/// Rows of icon and words, one below the other, as long as there is room.
class Rows
{
public:
    Rows(Node& parent, Rect room, const Stage& stage) : m_parent(parent), m_room(room), m_stage(stage) {}

    /// The words bold, `note` small below them; left out when there is no room.
    void add(const std::string& id, const char* iconName, const Words& words, const Words& note)
    {
        const float width = m_room.width - kIconColumn;
        const TextStyle style = fitting(words, bold(theme::kSmallLabel), {theme::kSmallLabel, theme::kCaption},
                                        {width, m_room.height}, m_stage);
        if (words.empty() || !fits(words, style, {width, m_room.height}, m_stage))
            return;
        const float height = extentOf(words, style, width, m_stage).height;
        TextStyle noteStyle = regular(theme::kCaption, theme::kInk2);
        noteStyle = fitting(note, noteStyle, {theme::kCaption}, {width, 30}, m_stage);
        const bool withNote = !note.empty() && fits(note, noteStyle, {width, m_room.height - height}, m_stage);
        const float noteHeight = withNote ? extentOf(note, noteStyle, width, m_stage).height : 0;
        const Rect row = m_room.cutTop(height + noteHeight, kRowGap);
        m_parent.children.push_back(icon(id + ".icon", iconName, 34, kMoss.solid, {row.x + 18, row.y + height / 2}));
        m_parent.children.push_back(
            textNode(id + ".words", words, style, {row.x + kIconColumn, row.y, width, height + 1}, m_stage));
        if (withNote)
            m_parent.children.push_back(textNode(
                id + ".note", note, noteStyle, {row.x + kIconColumn, row.y + height, width, noteHeight + 1}, m_stage));
    }

    void addStrip(const present::TimeStrip& strip, const present::TimeSpot& spot)
    {
        if (m_room.height < kSmallStrip)
            return;
        const Rect row = m_room.cutTop(kSmallStrip, kRowGap);
        m_parent.children.push_back(smallTimeStrip("geosite.place.strip", strip, spot,
                                                   {row.x + kIconColumn, row.y, row.width - kIconColumn, row.height}));
    }

private:
    Node& m_parent;
    Rect m_room;
    const Stage& m_stage;
};

} // namespace

Node placeCard(const present::GeositeView& view, Rect rect, const Stage& stage)
{
    const present::SitePlace& place = view.place;
    Node node = card("geosite.place", rect);
    node.motion = scene::Motion::Rise;
    node.motionStep = 1;
    Rect inside = rect.inset(24, 18);
    const Rect head = inside.cutTop(52, 6);
    const TextStyle heading = fitting(place.heading, bold(theme::kBodyLarge),
                                      {theme::kBodyLarge, theme::kBody, theme::kSmallLabel, theme::kCaption},
                                      {head.width, head.height}, stage);
    node.children.push_back(centredText("geosite.place.heading", place.heading, heading, head, Role::Heading));
    if (place.map) {
        const SmallMapSpec spec{"geosite.place.map", &*place.map, place.mark, place.openMap, Section::Geopark};
        node.children.push_back(smallMap(spec, inside.cutTop(kMapHeight, 14), stage));
    }
    Rows rows(node, inside, stage);
    rows.add("geosite.place.where", "location_on", place.municipalities.empty() ? place.accuracy : place.municipalities,
             place.municipalities.empty() ? Words{} : place.accuracy);
    rows.add("geosite.place.age", "history", place.age, {});
    if (place.spot)
        rows.addStrip(view.time, *place.spot);
    for (std::size_t index = 0; index < place.stories.size(); ++index)
        rows.add("geosite.place.story." + std::to_string(index), "menu_book", place.stories[index],
                 index == 0 ? place.storiesLabel : Words{});
    return node;
}

} // namespace musubi::screens
