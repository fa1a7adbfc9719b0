// The buttons that lead to forms.
#pragma once

#include "kiosk/present/sign_up_link.hpp"
#include "kiosk/screens/pages/column.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::screens {

inline constexpr float kSignUpHeight = 112;
inline constexpr float kSecondHeight = 88;

/// The one main action of a page.
[[nodiscard]] ButtonSpec signUpSpec(const std::string& id, const present::SignUpLink& link);
/// Beside the main action.
[[nodiscard]] ButtonSpec secondSpec(const std::string& id, const present::SignUpLink& link);

/// The buttons that there are, the main one first.
[[nodiscard]] std::vector<Part> signUpParts(const std::string& id, const std::optional<present::SignUpLink>& main,
                                            const std::optional<present::SignUpLink>& second, const Stage& stage);
/// The same cut from the bottom of `rect`, which keeps what they leave.
[[nodiscard]] std::vector<Node> signUpButtons(const std::string& id, const std::optional<present::SignUpLink>& main,
                                              const std::optional<present::SignUpLink>& second, Rect& rect,
                                              const Stage& stage);

} // namespace musubi::screens
