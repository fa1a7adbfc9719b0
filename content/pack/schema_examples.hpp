// What a value looks like whose form a pattern of the schemas asks for.
// Internal to this folder.
#pragma once

#include <string>

namespace musubi::pack {

/// "a day, such as 2026-11-21", by the names that lead to the value; empty when no example is known.
[[nodiscard]] std::string exampleOfForm(const std::string& pointer);

} // namespace musubi::pack
