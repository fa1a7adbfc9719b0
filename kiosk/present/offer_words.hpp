// How an offer to schools is put into words: for whom, how long, in which form.
#pragma once

#include "kiosk/present/context.hpp"

#include <optional>
#include <string>

namespace musubi::present {

/// "4〜6年", "5年〜中2"; the offer's own words when its years are not known; empty when neither is there.
[[nodiscard]] Words gradesWords(const Context& context, const model::Offer& offer);
/// "45分", else the offer's own words; empty when it is not known.
[[nodiscard]] Words lengthWords(const Context& context, const model::Offer& offer);
[[nodiscard]] Words formatWords(const Context& context, model::OfferFormat format);
[[nodiscard]] Words subjectWords(const Context& context, model::Subject subject);
[[nodiscard]] std::string iconOf(model::OfferFormat format);
[[nodiscard]] std::string nameOf(model::OfferFormat format); ///< "visit"
[[nodiscard]] std::string nameOf(model::Subject subject);    ///< "science"

} // namespace musubi::present
