// Metadata read member by member: the first thing that is wrong is kept, with its place, and reading goes on with
// harmless values until somebody asks.
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/result.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace musubi::trust {

/// A value in a document, and its place.
class JsonPart
{
public:
    /// \param problem  where the first problem goes; outlives all parts
    JsonPart(const nlohmann::json& value, std::optional<Error>& problem) : m_value(&value), m_problem(&problem) {}

    /// The member `name`, which has to be there.
    [[nodiscard]] JsonPart at(const std::string& name) const;
    /// The same; nothing when it is not there.
    [[nodiscard]] std::optional<JsonPart> find(const std::string& name) const;

    [[nodiscard]] const nlohmann::json& value() const { return *m_value; }
    [[nodiscard]] std::string text() const;
    /// At least `least`.
    [[nodiscard]] std::int64_t number(std::int64_t least) const;
    [[nodiscard]] bool truth() const;
    /// "2030-01-01T00:00:00Z" and nothing else.
    [[nodiscard]] Instant instant() const;
    /// Bytes written in hexadecimal.
    [[nodiscard]] std::string bytes() const;
    /// For an object, with the name of each member.
    void forEachMember(const std::function<void(const std::string& name, const JsonPart& member)>& look) const;
    /// For an array.
    void forEachElement(const std::function<void(const JsonPart& element)>& look) const;

    /// Says that this value is not what it has to be: "… has to be a whole number".
    void refuse(const std::string& why) const;

private:
    JsonPart(const nlohmann::json& value, std::optional<Error>& problem, std::string pointer)
        : m_value(&value), m_problem(&problem), m_pointer(std::move(pointer))
    {}
    [[nodiscard]] JsonPart inside(const nlohmann::json& value, const std::string& token) const;

    const nlohmann::json* m_value;
    std::optional<Error>* m_problem;
    std::string m_pointer; ///< RFC 6901
};

} // namespace musubi::trust
