#include "content/pack/json_lines.hpp"
#include "content/pack/pointer.hpp"
#include "content/pack/reader.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace musubi::pack {

namespace {

using Json = nlohmann::json;

/// What nothing can be shown without.
bool isVital(std::string_view pointer)
{
    constexpr std::array<std::string_view, 6> kVital{"/format",   "/id",        "/title",
                                                     "/timeZone", "/languages", "/primaryLanguage"};
    return pointer.empty() ||
           std::any_of(kVital.begin(), kVital.end(), [&](std::string_view vital) { return isWithin(pointer, vital); });
}

bool isThere(const Json& document, const std::string& pointer)
{
    const Json::json_pointer place(pointer);
    return document.contains(place) && !document.at(place).is_null();
}

/// The value, or what holds it where it is missing, is as if it had not been written.
void leaveOut(Json& document, const std::string& pointer)
{
    std::string place = pointer;
    while (!place.empty() && !isThere(document, place))
        place = holderOf(place);
    if (!place.empty())
        document[Json::json_pointer(place)] = nullptr;
}

void dropEmptied(Json& value)
{
    if (!value.is_structured())
        return;
    for (Json& part : value)
        dropEmptied(part);
    if (value.is_array())
        value.erase(std::remove(value.begin(), value.end(), nullptr), value.end());
}

Error withLine(Error error, std::string_view bytes)
{
    const auto lines = scanJson(bytes, error.where.file);
    error.where.line = lines ? lines.value().lineOf(error.where.pointer) : 0;
    return error;
}

} // namespace

Result<FittingInfo> fittingPackInfo(std::string_view bytes, const std::string& path)
{
    FittingInfo fitting;
    auto read = readablePackInfo(bytes, path);
    Json document;
    // What a list or an object cannot do without takes it along, one step outward a turn.
    while (read && !read.value().refusals.empty()) {
        const bool isFirst = document.is_null();
        if (isFirst)
            document = Json::parse(bytes);
        const Json before = document;
        for (const Error& refusal : read.value().refusals) {
            if (isVital(refusal.where.pointer))
                return withLine(refusal, bytes);
            if (isFirst)
                fitting.problems.push_back(problemOf(withLine(refusal, bytes)));
            leaveOut(document, refusal.where.pointer);
        }
        dropEmptied(document);
        if (document == before) // nothing is left that could be left out
            return withLine(read.value().refusals.front(), bytes);
        read = readablePackInfo(document.dump(), path);
    }
    if (!read)
        return read.error();
    fitting.info = std::move(read).value().model;
    return fitting;
}

} // namespace musubi::pack
