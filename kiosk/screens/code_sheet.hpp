// Every code can be touched: a sheet shows it large, with its address in words for who has
// no phone at hand. Done to finished pages, so that a new page has it the day it is made.
// Open while the address has a value "code", the code's place among those of the page.
#pragma once

#include "kiosk/present/context.hpp"
#include "kiosk/screens/screen.hpp"

#include <optional>
#include <string>

namespace musubi::screens {

/// What a code of a page shows.
struct ShownCode
{
    std::string text;  ///< what a phone reads
    std::string words; ///< what it gets
};

/// A touch on a code of `page` opens it. \param here  the address of the page
void makeCodesTouchable(scene::Scene& page, const present::Address& here);
/// Code number `number` of the page, from 1.
[[nodiscard]] std::optional<ShownCode> codeOf(const scene::Scene& page, int number);
/// `page` with the sheet over it.
[[nodiscard]] scene::Scene withCodeSheet(scene::Scene page, const ShownCode& code, const present::Context& context,
                                         const Stage& stage);
/// A web address as people write it: without scheme, and with places to break it. Empty when `text` is none.
[[nodiscard]] std::string shortAddress(const std::string& text);

} // namespace musubi::screens
