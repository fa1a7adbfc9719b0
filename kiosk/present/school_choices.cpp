#include "kiosk/present/school_choices.hpp"

#include "kiosk/present/form_letters.hpp"

#include <algorithm>

namespace musubi::present {

namespace {

RubyText nameOf(const model::School& school, const model::PackInfo& info)
{
    return school.name.in(info.fallback.primary, info.fallback).text;
}

enum class Fit
{
    Begins,
    Holds,
    Not,
};

Fit fitOf(const RubyText& name, const std::string& asWritten, const std::string& asRead)
{
    const std::string reading = inHiragana(name.spoken());
    const std::size_t place = std::min(name.base().find(asWritten), reading.find(asRead));
    if (place == std::string::npos)
        return Fit::Not;
    return place == 0 ? Fit::Begins : Fit::Holds;
}

} // namespace

std::vector<SchoolChoice> schoolChoices(const Context& context, std::string_view typed, std::size_t most)
{
    const std::string asWritten = tidied(typed);
    const std::string asRead = inHiragana(typed);
    const model::PackInfo& info = context.catalogue().info();
    if (asWritten.empty() || !schoolIdOf(info, asWritten).empty())
        return {};
    std::vector<SchoolChoice> choices;
    for (const Fit wanted : {Fit::Begins, Fit::Holds}) {
        for (const model::School& school : info.schools) {
            if (choices.size() >= most)
                return choices;
            const RubyText name = nameOf(school, info);
            if (fitOf(name, asWritten, asRead) == wanted)
                choices.push_back({school.id, context.words(school.name), name.base()});
        }
    }
    return choices;
}

std::string schoolIdOf(const model::PackInfo& info, std::string_view written)
{
    const std::string name = tidied(written);
    const auto found = std::find_if(info.schools.begin(), info.schools.end(),
                                    [&](const model::School& school) { return nameOf(school, info).base() == name; });
    return found == info.schools.end() ? std::string() : found->id;
}

} // namespace musubi::present
