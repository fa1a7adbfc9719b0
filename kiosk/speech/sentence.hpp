// Long texts cut into sentences, so that the voice can be stopped, repeated and
// followed with the eye. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace musubi::speech {

/// The sentences of `text` in order, trimmed, none empty.
///
/// A line break and 。！？ always end one. The Latin . ! ? end one before white space, but not in 877.5, "Mt. Tsukuba",
/// "A. Einstein", "No. 5", "2026. 11. 21" or a list's "1. Look", and a full stop never before a small letter.
/// Closing brackets and quotation marks stay with the sentence that they close.
[[nodiscard]] std::vector<std::string> sentencesOf(std::string_view text);

} // namespace musubi::speech
