#include "content/search/word_starts.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <cstddef>
#include <cstdint>
#include <memory>

namespace musubi::search {

namespace {

using Iterator = std::unique_ptr<icu::BreakIterator>;

std::vector<bool> boundariesOf(const std::string& text, icu::BreakIterator* iterator)
{
    std::vector<bool> boundaries(text.size() + 1, false);
    boundaries.front() = true;
    boundaries.back() = true;
    UErrorCode status = U_ZERO_ERROR;
    UText* view = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    if (U_SUCCESS(status) && iterator != nullptr) {
        iterator->setText(view, status);
        for (std::int32_t at = iterator->first(); at != icu::BreakIterator::DONE; at = iterator->next())
            boundaries[static_cast<std::size_t>(at)] = true;
    }
    utext_close(view);
    return boundaries;
}

Iterator wordIterator()
{
    UErrorCode status = U_ZERO_ERROR;
    return Iterator(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
}

Iterator phraseIterator()
{
    UErrorCode status = U_ZERO_ERROR;
    return Iterator(icu::BreakIterator::createLineInstance(icu::Locale("ja@lb=strict;lw=phrase"), status));
}

} // namespace

// Making an iterator reads rules from ICU's data: each thread keeps its own.
std::vector<bool> wordStarts(const std::string& text)
{
    thread_local const Iterator kWords = wordIterator();
    return boundariesOf(text, kWords.get());
}

std::vector<bool> phraseStarts(const std::string& text, const Language& language)
{
    if (!language.value().starts_with("ja"))
        return wordStarts(text);
    thread_local const Iterator kPhrases = phraseIterator();
    return boundariesOf(text, kPhrases.get());
}

} // namespace musubi::search
