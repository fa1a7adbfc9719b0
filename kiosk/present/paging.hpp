// Which part of a long list a page shows, and where its arrows lead.
#pragma once

#include "kiosk/present/context.hpp"

#include <cstddef>
#include <string>

namespace musubi::present {

struct Paging
{
    int page = 1;
    int pages = 1;
    std::size_t first = 0; ///< of the items shown
    std::size_t last = 0;  ///< one past them
    Words previous;        ///< spoken
    Words next;
    std::string previousAddress; ///< empty at the first page
    std::string nextAddress;     ///< empty at the last page
};

/// The page that the address asks for; the nearest one there is when it asks for too much.
/// \param key  the address value that holds the page's number, 1 when absent
[[nodiscard]] Paging pagingOf(const Context& context, std::size_t items, std::size_t onPage,
                              const std::string& key = "page");

} // namespace musubi::present
