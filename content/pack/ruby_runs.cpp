#include "content/pack/ruby_runs.hpp"

namespace musubi::pack {

RubyText rubyRun(const std::string& base, const std::string& reading)
{
    RubyText plain = RubyText::plain(base);
    if (base.empty() || reading.empty())
        return plain;
    return RubyText::parse("{" + plain.markup() + "|" + RubyText::plain(reading).markup() + "}").valueOr(plain);
}

} // namespace musubi::pack
