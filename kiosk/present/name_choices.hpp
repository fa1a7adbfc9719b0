// The candidates bar of a kana keyboard, for whatever field somebody types into: names of the pack's schools,
// institutions and places for the kana typed last. Names and readings are the pack's own; nothing is learned from what
// visitors type, so nobody finds there what somebody else has written.
#pragma once

#include "kiosk/present/context.hpp"
#include "kiosk/present/keyboard.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace musubi::present {

/// A name that may be meant.
struct NameChoice
{
    std::string id;      ///< its number in the bar
    Words name;          ///< as it is written; a voice has its reading
    std::string text;    ///< of the field, once it is chosen: the kana give way to the name, what is before them stays
    std::string address; ///< where the field holds this text; empty: the field is one of a form
};

inline constexpr std::size_t kNameChoices = 4;

/// At most `most` names that begin with the kana at the end of the field; none without a finder, without kana, and none
/// that the field has no room for or holds already.
[[nodiscard]] std::vector<NameChoice> nameChoices(const Context& context, const KeyboardSpec& field,
                                                  std::size_t most = kNameChoices);

} // namespace musubi::present
