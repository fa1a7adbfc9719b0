#include "content/base/ruby_text.hpp"
#include "content/base/utf8.hpp"
#include "tests/fuzz/fuzzed.hpp"
#include "tests/fuzz/require.hpp"

#include <string>

namespace musubi::test {

void fuzzRuby(std::string_view bytes)
{
    const auto text = RubyText::parse(bytes);
    if (isValidUtf8(bytes)) {
        const RubyText plain = RubyText::plain(std::string(bytes));
        const auto plainAgain = RubyText::parse(plain.markup());
        require(plainAgain && plainAgain.value() == plain, "a plain text is written so that it is read again");
    } else
        require(!text, "a text is UTF-8");
    if (!text) {
        require(!text.error().message.empty(), "a refusal says why");
        return;
    }
    const auto again = RubyText::parse(text.value().markup());
    require(again && again.value() == text.value(), "a text is written as it is read");
    for (const RubyRun& run : text.value().runs())
        require(!run.base.empty(), "no reading stands over nothing");
    require(text.value().withoutReadings().base() == text.value().base(), "readings are not what is printed");
    (void)text.value().spoken();
}

} // namespace musubi::test
