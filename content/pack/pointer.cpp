#include "content/pack/pointer.hpp"

#include <algorithm>

namespace musubi::pack {

std::string namesOnly(std::string_view pointer)
{
    std::string names;
    for (std::size_t at = 0; at < pointer.size();) {
        const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
        const std::string_view step = pointer.substr(at, end - at);
        if (step.find_first_not_of("/0123456789") != std::string_view::npos)
            names += step;
        at = end;
    }
    return names;
}

bool isWithin(std::string_view pointer, std::string_view around)
{
    return pointer.starts_with(around) && (pointer.size() == around.size() || pointer[around.size()] == '/');
}

std::string holderOf(std::string_view pointer)
{
    return std::string(pointer.substr(0, std::min(pointer.rfind('/'), pointer.size())));
}

} // namespace musubi::pack
