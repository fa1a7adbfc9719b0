// Texts that no place on a screen can hold.
#include "content/base/ruby_text.hpp"
#include "content/base/utf8.hpp"
#include "content/pack/checks.hpp"
#include "content/pack/text_room.hpp"

namespace musubi::pack {

void checkLengths(const CheckedWorkspace& workspace, ProblemList& problems)
{
    for (const CheckedFile& file : workspace.json) {
        for (const CheckedText& text : file.texts) {
            const std::size_t room = lettersWithRoomAt(text.pointer);
            for (const auto& [language, markup] : text.languages) {
                const auto words = RubyText::parse(markup);
                const std::size_t letters = words ? decodeUtf8(words.value().base()).size() : 0;
                if (letters > room)
                    problems.add(file, ProblemCode::TextTooLong, Severity::Error, text.placeOf(language),
                                 sentenceAboutLength(letters, room));
            }
        }
    }
}

} // namespace musubi::pack
