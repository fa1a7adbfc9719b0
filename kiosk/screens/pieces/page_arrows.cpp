#include "kiosk/screens/pieces/page_arrows.hpp"

#include <utility>

namespace musubi::screens {

Node pageArrows(std::string id, const present::Paging& paging, Rect rect, Colour colour, const Stage& stage)
{
    PagerSpec spec;
    spec.id = std::move(id);
    spec.page = paging.page;
    spec.pages = paging.pages;
    spec.previousAddress = paging.previousAddress;
    spec.nextAddress = paging.nextAddress;
    spec.previous = paging.previous;
    spec.next = paging.next;
    spec.colour = colour;
    return pager(spec, rect, stage);
}

} // namespace musubi::screens
