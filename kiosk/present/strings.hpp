// The words of the interface: one ICU message a key and language.
// Formats: ICU MessageFormat; readings are written [石|いし] here, because ICU uses braces;
// "[[" is one bracket. Threads: a Strings may be asked from any thread.
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/language.hpp"
#include "content/base/result.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace musubi::present {

/// A value put into a message: {count}, {name}. A text keeps its readings.
struct Argument
{
    std::string name;
    std::variant<int, std::string, RubyText> value;
};

/// The tag by which fonts, line breaks and ICU know a language: plain Japanese ("ja-easy") is Japanese.
[[nodiscard]] std::string localeOf(const Language& language);

class Strings
{
public:
    /// \param files  language tag → bytes of its JSON file. Malformed with file and line when none can be read; one of
    /// several is left out.
    [[nodiscard]] static Result<Strings> parse(const std::map<Language, std::string>& files);

    /// The text of `key`; in another language when it is missing, the key itself when nobody knows it.
    [[nodiscard]] RubyText text(const Language& language, std::string_view key,
                                const std::vector<Argument>& arguments = {}) const;
    [[nodiscard]] bool has(const Language& language, std::string_view key) const;
    /// The language in which `text` answers: the wanted one, or the one that stands in for it.
    [[nodiscard]] Language languageOf(const Language& language, std::string_view key) const;
    /// A date by an ICU skeleton ("MMMdE": 11月21日(土), Sat 21 Nov).
    [[nodiscard]] std::string dateText(const Language& language, std::string_view skeleton, Date date) const;
    /// Every language there are words in, sorted.
    [[nodiscard]] std::vector<Language> languages() const;
    /// Why languages were left out, each with file and line.
    [[nodiscard]] const std::vector<Error>& leftOut() const;
    /// All keys of a language, sorted; for the completeness check.
    [[nodiscard]] std::vector<std::string> keys(const Language& language) const;

private:
    struct Messages;
    std::shared_ptr<const Messages> m_messages;
};

} // namespace musubi::present
