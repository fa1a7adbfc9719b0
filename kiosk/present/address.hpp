// Every place of the kiosk has an address: "home", "events?date=2026-11-21&audience=children",
// "event/fossil-class". An address says everything about what is shown except
// language, access settings and the time.
#pragma once

#include "content/base/result.hpp"
#include "content/model/entry_id.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace musubi::present {

class Address
{
public:
    Address() = default; ///< "attract"
    explicit Address(std::string place, std::map<std::string, std::string> query = {})
        : m_place(std::move(place)), m_query(std::move(query))
    {}
    [[nodiscard]] static Address of(const model::EntryId& id) { return Address(id.text()); }

    /// WrongOption when the place is unknown or the text is no address. Values are percent-encoded.
    [[nodiscard]] static Result<Address> parse(std::string_view text);
    [[nodiscard]] std::string text() const;

    [[nodiscard]] const std::string& place() const { return m_place; } ///< "events", or "event/fossil-class"
    [[nodiscard]] std::optional<model::EntryId> entry() const;         ///< when the place is an entry
    [[nodiscard]] std::string get(const std::string& key) const;       ///< empty when absent
    [[nodiscard]] int number(const std::string& key, int fallback) const;
    /// The same place with one value changed; an empty value removes the key.
    [[nodiscard]] Address with(const std::string& key, const std::string& value) const;
    [[nodiscard]] Address without(const std::string& key) const { return with(key, ""); }

    friend bool operator==(const Address&, const Address&) = default;

private:
    std::string m_place = "attract";
    std::map<std::string, std::string> m_query;
};

} // namespace musubi::present
