#include "kiosk/present/paging.hpp"

#include <algorithm>

namespace musubi::present {

Paging pagingOf(const Context& context, std::size_t items, std::size_t onPage, const std::string& key)
{
    Paging paging;
    paging.pages = std::max(1, static_cast<int>((items + onPage - 1) / onPage));
    paging.page = std::clamp(context.address().number(key, 1), 1, paging.pages);
    paging.first = static_cast<std::size_t>(paging.page - 1) * onPage;
    paging.last = std::min(items, paging.first + onPage);
    paging.previous = context.say("pager.previous");
    paging.next = context.say("pager.next");
    const auto addressOf = [&](int page) {
        return context.address().with(key, page == 1 ? "" : std::to_string(page)).text();
    };
    if (paging.page > 1)
        paging.previousAddress = addressOf(paging.page - 1);
    if (paging.page < paging.pages)
        paging.nextAddress = addressOf(paging.page + 1);
    return paging;
}

} // namespace musubi::present
