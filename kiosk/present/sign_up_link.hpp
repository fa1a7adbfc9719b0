// Ways from what the kiosk shows to the forms by which visitors do something about it. None where the pack has no such
// form, or no key to seal answers to.
#pragma once

#include "kiosk/present/context.hpp"

#include <optional>
#include <string>

namespace musubi::present {

struct SignUpLink
{
    Words words;
    std::string address;
};

/// For seats in this session, while sign-up is open. A pack without a form for families has the one for classes.
[[nodiscard]] std::optional<SignUpLink> signUpLink(const Context& context, const model::Session& session);
/// A class for an offer.
[[nodiscard]] std::optional<SignUpLink> signUpLink(const Context& context, const model::EntryId& offer);
/// What no offer brings.
[[nodiscard]] std::optional<SignUpLink> needLink(const Context& context);
/// A field experiment.
[[nodiscard]] std::optional<SignUpLink> proposalLink(const Context& context);

} // namespace musubi::present
