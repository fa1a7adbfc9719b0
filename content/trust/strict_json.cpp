#include "content/trust/strict_json.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace musubi::trust {

namespace {

using nlohmann::json;

/// Builds the value while it is read and stops at the first thing that is refused.
class Builder : public nlohmann::json_sax<json>
{
public:
    [[nodiscard]] json takeValue() { return std::move(m_root); }
    [[nodiscard]] const std::string& refusal() const { return m_refusal; }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t& /*value*/) override { return refuse("Binary values are not JSON."); }

    bool number_integer(number_integer_t value) override
    {
        return value >= -kLargestInteger ? add(value) : refuse("A number is below -2^53.");
    }

    bool number_unsigned(number_unsigned_t value) override
    {
        return value <= static_cast<number_unsigned_t>(kLargestInteger) ? add(value)
                                                                        : refuse("A number is above 2^53.");
    }

    bool number_float(number_float_t /*value*/, const string_t& written) override
    {
        return refuse("The number " + written.substr(0, 40) + " is not a whole one.");
    }

    bool start_object(std::size_t /*elements*/) override { return open(json::object()); }
    bool start_array(std::size_t /*elements*/) override { return open(json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override
    {
        if (m_open.back()->contains(name))
            return refuse("The member \"" + name.substr(0, 80) + "\" occurs twice.");
        m_name = std::move(name);
        return true;
    }

    bool parse_error(std::size_t at, const std::string& /*token*/, const nlohmann::detail::exception& /*why*/) override
    {
        return refuse("It is not JSON: something is wrong at byte " + std::to_string(at) + ".");
    }

private:
    bool refuse(std::string why)
    {
        m_refusal = std::move(why);
        return false;
    }

    json& place(json value)
    {
        if (m_open.empty())
            return m_root = std::move(value);
        json& parent = *m_open.back();
        if (parent.is_array())
            return parent.emplace_back(std::move(value));
        return parent[m_name] = std::move(value);
    }

    bool add(json value)
    {
        place(std::move(value));
        return true;
    }

    bool open(json value)
    {
        if (m_open.size() == static_cast<std::size_t>(kDeepest))
            return refuse("Values are nested deeper than " + std::to_string(kDeepest) + ".");
        m_open.push_back(&place(std::move(value)));
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    json m_root;
    std::vector<json*> m_open; ///< a parent grows only after its last child is closed, so these stay where they are
    std::string m_name;
    std::string m_refusal;
};

} // namespace

Result<nlohmann::json> parseStrict(std::string_view bytes, std::size_t limit)
{
    if (bytes.size() > limit)
        return Error{ErrorCode::TooLarge, "There are more than " + std::to_string(limit) + " bytes.", {}};
    Builder builder;
    if (!json::sax_parse(bytes.begin(), bytes.end(), &builder))
        return Error{ErrorCode::Malformed, builder.refusal(), {}};
    return builder.takeValue();
}

} // namespace musubi::trust
