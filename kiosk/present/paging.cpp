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
    // Another page of a list begins on its first leaf; the steps of a long story are turned where they stand.
    const Address here = key == "page" ? context.address().without("leaf") : context.address();
    const auto addressOf = [&](int page) { return here.with(key, page == 1 ? "" : std::to_string(page)).text(); };
    if (paging.page > 1)
        paging.previousAddress = addressOf(paging.page - 1);
    if (paging.page < paging.pages)
        paging.nextAddress = addressOf(paging.page + 1);
    return paging;
}

} // namespace musubi::present
