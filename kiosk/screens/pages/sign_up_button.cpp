#include "kiosk/screens/pages/sign_up_button.hpp"

namespace musubi::screens {

namespace {

constexpr float kBeside = 420; ///< least width of a button beside another one
constexpr float kGap = 20;
constexpr float kSecondGap = 14;

} // namespace

ButtonSpec signUpSpec(const std::string& id, const present::SignUpLink& link)
{
    return {id + ".sign-up", link.words, "edit_square", {}, ButtonLook::Main, Section::SignUp, scene::Go{link.address},
            theme::kH3,      {}};
}

ButtonSpec secondSpec(const std::string& id, const present::SignUpLink& link)
{
    return {id + ".ask",  link.words, "forum", {}, ButtonLook::Plain, Section::SignUp, scene::Go{link.address},
            theme::kBody, {}};
}

std::vector<Part> signUpParts(const std::string& id, const std::optional<present::SignUpLink>& main,
                              const std::optional<present::SignUpLink>& second, const Stage& stage)
{
    std::vector<Part> parts;
    if (main)
        add(parts, buttonPart(signUpSpec(id, *main), second ? kBeside : 0, stage));
    if (second)
        add(parts, buttonPart(secondSpec(id, *second), main ? kBeside : 0, stage));
    if (!parts.empty())
        parts.back().endsRow = true;
    return parts;
}

std::vector<Node> signUpButtons(const std::string& id, const std::optional<present::SignUpLink>& main,
                                const std::optional<present::SignUpLink>& second, Rect& rect, const Stage& stage)
{
    std::vector<Node> nodes;
    Rect asked = second ? rect.cutBottom(kSecondHeight, main ? kSecondGap : kGap) : Rect{};
    if (main)
        nodes.push_back(button(signUpSpec(id, *main), rect.cutBottom(kSignUpHeight, kGap), stage));
    if (second)
        nodes.push_back(button(secondSpec(id, *second), asked, stage));
    return nodes;
}

} // namespace musubi::screens
