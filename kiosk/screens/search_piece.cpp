#include "kiosk/screens/search_piece.hpp"

#include "kiosk/screens/pieces/spoken_list.hpp"

namespace musubi::screens {

namespace {

constexpr float kGap = 4;

} // namespace

std::string spokenHit(const present::SearchHit& hit)
{
    return spokenList(hit.kind.text.spoken(), hit.title.language, {&hit.title, &hit.piece, &hit.line});
}

MarkedTextSpec titleSpec(const std::string& id, const present::SearchHit& hit)
{
    return {id + ".title",
            hit.title,
            hit.marks,
            bold(theme::kBody),
            {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
            theme::kGoldPale};
}

MarkedTextSpec pieceSpec(const std::string& id, const present::SearchHit& hit)
{
    return {id + ".piece", hit.piece, hit.pieceMarks, regular(theme::kCaption), {theme::kCaption}, theme::kGoldPale};
}

float pieceRoom(const present::SearchHit& hit, float width, const Stage& stage)
{
    return hit.piece.empty() ? 0 : markedHeight(pieceSpec({}, hit), width, stage) + kGap;
}

void addPiece(Node& card, const present::SearchHit& hit, Rect& room, const Stage& stage)
{
    if (hit.piece.empty())
        return;
    const Rect place = room.cutBottom(pieceRoom(hit, room.width, stage) - kGap, kGap);
    card.children.push_back(markedText(pieceSpec(card.id, hit), place, stage));
}

} // namespace musubi::screens
