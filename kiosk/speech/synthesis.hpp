// Text into sound, by eSpeak NG. It reads kana, Hangul, Chinese characters and Latin
// letters; Japanese kanji it cannot read and leaves out, so it is given readings.
//
// eSpeak NG has one state in a process, read in by the first `open` and kept to the end:
// one Synthesis at a time speaks, in one thread at a time.
#pragma once

#include "content/base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::speech {

/// Sound of one channel.
struct Samples
{
    std::vector<std::int16_t> values;
    unsigned rate = 22050; ///< values a second
};

class Synthesis
{
public:
    /// Unavailable when eSpeak NG's data are not installed.
    [[nodiscard]] static Result<Synthesis> open();

    /// About a hundred times faster than it is said. Plain Japanese ("ja-easy") is spoken more slowly. Words that
    /// cannot be said give no samples. NotFound when there is no voice for `language`.
    [[nodiscard]] Result<Samples> speak(std::string_view text, std::string_view language);

private:
    explicit Synthesis(unsigned rate) : m_rate(rate) {}

    unsigned m_rate;
    std::string m_voice; ///< that eSpeak NG has loaded
};

} // namespace musubi::speech
