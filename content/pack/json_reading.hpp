// Walks through one JSON file into the model, and keeps what does not fit with its place.
//
// The walk never stops half way: a value that does not fit reads as "not there",
// and the file is refused at the end. So the reading functions hold no branches for
// failure. What they read of a refused file is used by `check` alone, which asks
// about each part whether it was sound.
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/language.hpp"
#include "content/base/result.hpp"
#include "content/model/entry_id.hpp"
#include "content/pack/files.hpp"

#include <nlohmann/json_fwd.hpp>

#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace musubi::pack {

class JsonReading;

/// A value of the file, or the place where one could be. Valid as long as its JsonReading.
class JsonValue
{
public:
    JsonValue(JsonReading& reading, const nlohmann::json* node, const nlohmann::json* holder, std::string_view name)
        : m_reading(&reading), m_node(node), m_holder(holder), m_name(name)
    {}

    /// There, and not null.
    [[nodiscard]] bool present() const { return m_node != nullptr; }
    /// The member, which may not be there.
    [[nodiscard]] JsonValue operator[](std::string_view name) const;
    /// The member; refuses the file when it is not there.
    [[nodiscard]] JsonValue require(std::string_view name) const;
    /// Elements of an array; none when it is not there.
    [[nodiscard]] std::vector<JsonValue> items() const;
    /// Members of an object, by name; none when it is not there.
    [[nodiscard]] std::vector<std::pair<std::string, JsonValue>> members() const;

    [[nodiscard]] std::string text() const; ///< empty when it is not there
    /// For texts that are shown as they stand: without letters that no screen can show (kindOf in base/letters.hpp).
    [[nodiscard]] std::string shownText() const;
    /// Whole, and within the range of the published schemas where one is given; a slip such as -1 seats is refused.
    [[nodiscard]] std::optional<int> integer(int least = std::numeric_limits<int>::min(),
                                             int most = std::numeric_limits<int>::max()) const;
    [[nodiscard]] std::optional<double> number(double least = std::numeric_limits<double>::lowest(),
                                               double most = std::numeric_limits<double>::max()) const;
    [[nodiscard]] std::optional<bool> flag() const;
    /// Empty when it is not there. Without letters that no screen can show; a blank text is one that is not there.
    [[nodiscard]] LocalisedText localised() const;
    [[nodiscard]] std::vector<LocalisedText> localisedList() const;
    [[nodiscard]] std::vector<std::string> textList() const;
    [[nodiscard]] std::vector<int> integerList(int least, int most) const;
    [[nodiscard]] std::optional<Date> date() const;
    [[nodiscard]] std::optional<LocalDateTime> dateTime() const;
    [[nodiscard]] std::optional<int> minuteOfDay() const;
    [[nodiscard]] std::optional<model::EntryId> entryId() const;
    [[nodiscard]] Language language() const;

    /// One of a closed list of names.
    template <typename Enum, std::size_t Count>
    [[nodiscard]] std::optional<Enum> oneOf(const std::array<std::pair<std::string_view, Enum>, Count>& names) const
    {
        if (!present())
            return std::nullopt;
        const std::string written = text();
        for (const auto& [name, value] : names) {
            if (name == written)
                return value;
        }
        refuse("\"" + written + "\" is not one of the words that can stand here.");
        return std::nullopt;
    }

    /// Says what does not fit here.
    void refuse(std::string sentence) const;

private:
    /// Refuses a number that is not in the range; whether it is.
    [[nodiscard]] bool isWithin(double least, double most) const;

    JsonReading* m_reading;
    const nlohmann::json* m_node;   ///< null: not there
    const nlohmann::json* m_holder; ///< the object it would be a member of
    std::string_view m_name;        ///< its name in there
};

/// One file while it is read.
class JsonReading
{
public:
    /// TooLarge above `limit`; Malformed when the bytes are no JSON object.
    [[nodiscard]] static Result<std::unique_ptr<JsonReading>> open(std::string_view bytes, const std::string& path,
                                                                   std::size_t limit);
    ~JsonReading();
    JsonReading(const JsonReading&) = delete;
    JsonReading& operator=(const JsonReading&) = delete;

    [[nodiscard]] JsonValue root();
    /// What was refused first, with file, pointer and line.
    [[nodiscard]] std::optional<Error> refusal() const;
    /// Everything that was refused, each place once, in the order of reading; without lines.
    [[nodiscard]] std::vector<Error> refusals() const;

private:
    friend class JsonValue;
    struct Refusal
    {
        const nlohmann::json* node; ///< null: not there
        const nlohmann::json* holder;
        std::string name;
        std::string sentence;
    };

    JsonReading(std::string_view bytes, std::string path, std::unique_ptr<nlohmann::json> document);
    [[nodiscard]] std::vector<Error> located(std::span<const Refusal> refusals) const;

    std::string_view m_bytes;
    std::string m_path;
    std::unique_ptr<nlohmann::json> m_document;
    std::vector<Refusal> m_refusals;
};

} // namespace musubi::pack
