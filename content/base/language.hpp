// Language tags (BCP 47) and texts that exist in several of them.
#pragma once

#include "content/base/ruby_text.hpp"
#include "content/base/strong_id.hpp"

#include <map>
#include <string>
#include <vector>

namespace musubi {

struct LanguageTag;
/// "ja", "ja-easy" (plain Japanese), "en", "zh", "ko" …
using Language = StrongId<LanguageTag>;

/// Which languages stand in when a text is missing, in order of preference.
/// The primary language of the pack is always the last resort.
struct LanguageFallback
{
    Language primary{std::string("ja")};
    std::map<Language, std::vector<Language>> chains;

    /// `wanted` first, then its chain, then the primary language; no language twice.
    [[nodiscard]] std::vector<Language> order(const Language& wanted) const;
};

/// A text in a language: which language it really is, after fall-back.
struct FoundText
{
    Language language;
    RubyText text;

    friend bool operator==(const FoundText&, const FoundText&) = default;
};

/// One text in every language it exists in. Empty means "not given at all".
class LocalisedText
{
public:
    LocalisedText() = default;
    explicit LocalisedText(std::map<Language, RubyText> texts) : m_texts(std::move(texts)) {}

    [[nodiscard]] bool empty() const { return m_texts.empty(); }
    [[nodiscard]] bool has(const Language& language) const { return m_texts.contains(language); }
    /// The best text for `wanted`; any language rather than none; empty text when there is none at all.
    [[nodiscard]] FoundText in(const Language& wanted, const LanguageFallback& fallback) const;
    [[nodiscard]] const std::map<Language, RubyText>& all() const { return m_texts; }

    friend bool operator==(const LocalisedText&, const LocalisedText&) = default;

private:
    std::map<Language, RubyText> m_texts;
};

} // namespace musubi
