#include "kiosk/app/configuration.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <utility>

namespace musubi::app {

namespace {

enum class Kind
{
    Text,
    Path, ///< a relative one begins beside the file
    Number,
    Switch, ///< true or false: on or off
    Numbers,
};

/// What may stand in the file.
struct Setting
{
    std::string_view table;
    std::string_view name;
    std::string_view option; ///< empty: the session's
    Kind kind;
};

constexpr std::string_view kRotate = "rotate";
constexpr std::string_view kTouchMatrix = "touch-matrix";

constexpr std::array kSettings{Setting{"place", "name", "--place", Kind::Text},
                               Setting{"glass", "width", "--panel-width", Kind::Number},
                               Setting{"glass", "mounting-height", "--mounting-height", Kind::Number},
                               Setting{"glass", kRotate, "", Kind::Text},
                               Setting{"glass", kTouchMatrix, "", Kind::Numbers},
                               Setting{"visit", "start", "--at", Kind::Text},
                               Setting{"visit", "language", "--lang", Kind::Text},
                               Setting{"visit", "furigana", "--furigana", Kind::Switch},
                               Setting{"visit", "contrast", "--contrast", Kind::Text},
                               Setting{"visit", "motion", "--motion", Kind::Text},
                               Setting{"visit", "text-size", "--text-size", Kind::Text},
                               Setting{"visit", "reach", "--reach", Kind::Switch},
                               Setting{"visit", "idle-warning", "--idle-warning", Kind::Number},
                               Setting{"visit", "idle-reset", "--idle-reset", Kind::Number},
                               Setting{"content", "pack", "--pack", Kind::Path},
                               Setting{"content", "store", "--store", Kind::Path},
                               Setting{"content", "repository", "--repository", Kind::Text},
                               Setting{"content", "trust-root", "--trust-root", Kind::Path},
                               Setting{"content", "publisher", "--publisher", Kind::Text},
                               Setting{"content", "proxy", "--proxy", Kind::Text},
                               Setting{"content", "certificates", "--certificates", Kind::Path},
                               Setting{"content", "s3-credentials", "--s3-credentials", Kind::Path},
                               Setting{"content", "sync-every", "--sync-every", Kind::Number},
                               Setting{"content", "sync-patience", "--sync-patience", Kind::Number},
                               Setting{"bookings", "server", "--bookings", Kind::Text},
                               Setting{"bookings", "folder", "--device", Kind::Path}};

int lineOf(const toml::node& node)
{
    return static_cast<int>(node.source().begin.line);
}

std::string_view wantedFor(Kind kind)
{
    switch (kind) {
    case Kind::Text:
    case Kind::Path:
        return "a text in \"quotes\"";
    case Kind::Number:
        return "a number";
    case Kind::Switch:
        return "true or false";
    case Kind::Numbers:
        return "nine numbers in [ ], with commas";
    }
    return "";
}

/// "a, b, c"
std::string listed(const std::vector<std::string_view>& names)
{
    return fmt::format("{}", fmt::join(names, ", "));
}

class Reader
{
public:
    explicit Reader(const std::filesystem::path& file) : m_file(file) { m_read.file = file.string(); }

    Result<Configuration> read(const toml::table& root)
    {
        for (const auto& [name, node] : root) {
            const toml::table* const table = node.as_table();
            if (table == nullptr)
                return wrong(node, fmt::format("\"{}\" stands in no [table]; the tables are {}", name.str(), tables()));
            if (const Outcome read = readTable(name.str(), *table); !read)
                return read.error();
        }
        std::ranges::sort(m_read.options, {}, &ConfiguredOption::line);
        return std::move(m_read);
    }

private:
    [[nodiscard]] Error wrong(const toml::node& node, std::string sentence) const
    {
        return {ErrorCode::WrongOption, std::move(sentence) + ".", {m_read.file, {}, lineOf(node)}};
    }

    static std::string tables()
    {
        std::vector<std::string_view> names;
        for (const Setting& setting : kSettings)
            if (names.empty() || names.back() != setting.table)
                names.push_back(setting.table);
        return listed(names);
    }

    static std::string settingsOf(std::string_view table)
    {
        std::vector<std::string_view> names;
        for (const Setting& setting : kSettings)
            if (setting.table == table)
                names.push_back(setting.name);
        return listed(names);
    }

    Outcome readTable(std::string_view name, const toml::table& table)
    {
        if (std::ranges::find(kSettings, name, &Setting::table) == kSettings.end())
            return wrong(table, fmt::format("There is no table [{}]; the tables are {}", name, tables()));
        for (const auto& [key, node] : table) {
            const auto setting = std::ranges::find_if(kSettings, [&name, wanted = key.str()](const Setting& one) {
                return one.table == name && one.name == wanted;
            });
            if (setting == kSettings.end())
                return wrong(node,
                             fmt::format("[{}] has no setting \"{}\"; it has {}", name, key.str(), settingsOf(name)));
            if (const Outcome read = readSetting(*setting, node); !read)
                return read.error();
        }
        return Done{};
    }

    Outcome readSetting(const Setting& setting, const toml::node& node)
    {
        const std::string name = fmt::format("{}.{}", setting.table, setting.name);
        const std::optional<std::string> value = valueOf(setting.kind, node);
        if (!value)
            return wrong(node, fmt::format("{} must be {}", name, wantedFor(setting.kind)));
        if (!setting.option.empty())
            m_read.options.push_back({std::string(setting.option), *value, name, lineOf(node)});
        else if (setting.name == kTouchMatrix)
            m_read.session.touchMatrix = *value;
        else
            return readRotation(*value, node);
        return Done{};
    }

    Outcome readRotation(const std::string& value, const toml::node& node)
    {
        constexpr std::array<std::string_view, 4> kRotations{"normal", "left", "right", "inverted"};
        if (std::ranges::find(kRotations, value) == kRotations.end())
            return wrong(node,
                         fmt::format("glass.rotate is \"{}\" but can only be normal, left, right or inverted", value));
        m_read.session.rotate = value;
        return Done{};
    }

    /// As it would be written after the option.
    [[nodiscard]] std::optional<std::string> valueOf(Kind kind, const toml::node& node) const
    {
        if (kind == Kind::Text)
            return node.value_exact<std::string>();
        if (kind == Kind::Path) {
            const auto path = node.value_exact<std::string>();
            return path && !path->empty() ? std::optional((m_file.parent_path() / *path).string()) : path;
        }
        if (kind == Kind::Switch) {
            const auto isOn = node.value_exact<bool>();
            return isOn ? std::optional<std::string>(*isOn ? "on" : "off") : std::nullopt;
        }
        return kind == Kind::Number ? numberOf(node) : numbersOf(node);
    }

    static std::optional<std::string> numberOf(const toml::node& node)
    {
        if (const auto whole = node.value_exact<std::int64_t>())
            return std::to_string(*whole);
        const auto number = node.value_exact<double>();
        return number ? std::optional(fmt::format("{}", *number)) : std::nullopt;
    }

    static std::optional<std::string> numbersOf(const toml::node& node)
    {
        constexpr std::size_t kCount = 9;
        const toml::array* const array = node.as_array();
        if (array == nullptr || array->size() != kCount)
            return std::nullopt;
        std::string numbers;
        for (const toml::node& one : *array) {
            const auto number = numberOf(one);
            if (!number)
                return std::nullopt;
            numbers += (numbers.empty() ? "" : " ") + *number;
        }
        return numbers;
    }

    std::filesystem::path m_file;
    Configuration m_read;
};

} // namespace

Result<Configuration> readConfiguration(std::string_view text, const std::filesystem::path& file)
{
    try {
        return Reader(file).read(toml::parse(text));
    } catch (const toml::parse_error& error) {
        return Error{ErrorCode::Malformed,
                     fmt::format("This is no TOML: {}.", error.description()),
                     {file.string(), {}, static_cast<int>(error.source().begin.line)}};
    }
}

std::string environmentOf(const SessionSettings& session)
{
    return fmt::format("MUSUBI_ROTATE='{}'\nMUSUBI_TOUCH_MATRIX='{}'\n", session.rotate, session.touchMatrix);
}

} // namespace musubi::app
