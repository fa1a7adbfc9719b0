#include "kiosk/app/log.hpp"

#include "content/store/console.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace musubi::app {

namespace {

constexpr std::size_t kSentencesAtOnce = 20;
constexpr std::size_t kSentencesRemembered = 200;

void say(const std::string& sentence)
{
    store::printError(fmt::format("musubi-kiosk: {}\n", sentence));
}

} // namespace

void Log::problem(const std::string& sentence)
{
    if (m_said.size() < kSentencesRemembered && m_said.insert(sentence).second)
        say(sentence);
}

void Log::problems(const std::vector<std::string>& sentences)
{
    const std::size_t shown = std::min(sentences.size(), kSentencesAtOnce);
    for (std::size_t index = 0; index < shown; ++index)
        problem(sentences[index]);
    if (sentences.size() > shown)
        problem(fmt::format("… and {} more problems; \"musubi-admin check\" lists them all", sentences.size() - shown));
}

void Log::note(const std::string& sentence) const
{
    if (m_verbosity == Verbosity::Everything)
        say(sentence);
}

} // namespace musubi::app
