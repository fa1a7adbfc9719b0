// What Japanese writes in kanji where nobody gives readings, as a voice can say it: dates,
// times, counters, days of the week ("11月21日(土)"), and the names of languages. Pure.
#pragma once

#include <string>
#include <string_view>

namespace musubi::speech {

/// "11月1日(土) 4時10分" → "11がつ ついたち (どようび) よじ 10ぷん". All other kanji stay as they
/// are.
[[nodiscard]] std::string readByRule(std::string_view text);

} // namespace musubi::speech
