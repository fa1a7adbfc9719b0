#include "kiosk/present/sample_words.hpp"

#include <utility>

namespace musubi::present {

Words sayingSample(const Context& context, Words words)
{
    Words mark = context.say("mark.sample");
    if (words.empty())
        return mark;
    words.text = mark.text + RubyText::plain(": ") + words.text;
    return words;
}

} // namespace musubi::present
