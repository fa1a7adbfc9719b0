// The one way to write a JSON value down, so that it can be signed.
//
// Source: OLPC canonical JSON (http://wiki.laptop.org/go/Canonical_JSON), which TUF 1.0.34 §4.2 names: members in the
// order of their names, no space, in texts only quotation mark and backslash escaped, whole numbers.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace musubi::trust {

/// \pre of `parseStrict`, so without fractions
[[nodiscard]] std::string canonicalJson(const nlohmann::json& value);

} // namespace musubi::trust
