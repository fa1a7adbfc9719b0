// A value that passed its checks, or why it did not: a Result whose reasons are those of this room.
#pragma once

#include "content/base/result.hpp"
#include "content/trust/refusal.hpp"

namespace musubi::trust {

template <typename T>
using Verdict = Result<T, Refused>;

} // namespace musubi::trust
