// Which offers to schools the filters of an address let through.
// Address: offers?subject=science&grades=4,5,6&length=lesson&format=visit
#pragma once

#include "kiosk/present/context.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace musubi::present {

/// How long: one lesson (up to 60 minutes), two (up to 120), longer.
enum class LessonLength
{
    Lesson,
    Double,
    HalfDay,
};

[[nodiscard]] std::string nameOf(LessonLength length); ///< "lesson"
/// None when the offer does not say.
[[nodiscard]] std::optional<LessonLength> lengthOf(const model::Offer& offer);

/// Lower secondary school as one choice beside the six years of primary school.
inline constexpr int kLowerSecondary = 7;

struct OfferFilter
{
    std::string subject;
    std::set<int> grades; ///< 1 … 6, and 7 for lower secondary
    std::string length;
    std::string format;

    [[nodiscard]] static OfferFilter of(const Address& address);
    [[nodiscard]] bool isEmpty() const { return subject.empty() && grades.empty() && length.empty() && format.empty(); }
};

/// The valid offers that pass, by id; those whose school years are not known come after those that are known to fit.
[[nodiscard]] std::vector<const model::Entry*> offersThrough(const OfferFilter& filter, const Context& context);

} // namespace musubi::present
