#include "admin/edit/json_text.hpp"

#include "admin/edit/json_layout.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace musubi::edit {

namespace {

/// A value of the original: what it was, and where it stands.
struct Was
{
    const Document* value = nullptr;
    const WrittenValue* written = nullptr;
};

/// How the lines of a file are made.
struct Hand
{
    std::string lineEnd = "\n";
    std::string indent = "  ";
};

Hand handOf(std::string_view original)
{
    Hand hand;
    const std::size_t line = original.find('\n');
    if (line == std::string_view::npos)
        return hand;
    if (line > 0 && original[line - 1] == '\r')
        hand.lineEnd = "\r\n";
    const std::size_t text = original.find_first_not_of(" \t", line + 1);
    if (text != std::string_view::npos && text > line + 1 && original[text] == '"')
        hand.indent = std::string(original.substr(line + 1, text - line - 1));
    return hand;
}

class Writer
{
public:
    Writer(std::string_view original, Hand hand) : m_original(original), m_hand(std::move(hand)) {}

    void write(const Document& value, const Was& was, int depth) // NOLINT(misc-no-recursion): values hold values
    {
        if (was.value != nullptr && *was.value == value && was.value->type() == value.type())
            m_text += slice(was);
        else if (hasSameParts(value, was))
            writeParts(value, was, depth);
        else if (value.is_structured() && !value.empty())
            writeAnew(value, was, depth);
        else
            m_text += jsonOf(value);
    }

    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    [[nodiscard]] std::string_view slice(const Was& was) const
    {
        return m_original.substr(was.written->begin, was.written->end - was.written->begin);
    }

    /// What stood on one line stays on one, and so does what comes into it.
    [[nodiscard]] bool isOnOneLine(const Was& was) const
    {
        const bool isFilled = was.value != nullptr && was.value->is_structured() && !was.value->empty();
        return m_linesFlat > 0 || (isFilled && slice(was).find('\n') == std::string_view::npos);
    }

    /// The members have the same names in the same order, or the list is as long: only values differ.
    static bool hasSameParts(const Document& value, const Was& was)
    {
        if (was.value == nullptr || value.type() != was.value->type() || !value.is_structured() ||
            value.size() != was.value->size())
            return false;
        return value.is_array() ||
               std::equal(value.items().begin(), value.items().end(), was.value->items().begin(),
                          [](const auto& now, const auto& before) { return now.key() == before.key(); });
    }

    /// Everything between the values as it stood.
    void writeParts(const Document& value, const Was& was, int depth) // NOLINT(misc-no-recursion)
    {
        std::size_t at = was.written->begin;
        std::size_t number = 0;
        auto before = was.value->begin();
        for (const Document& part : value) {
            const WrittenValue& written = was.written->inside[number++];
            m_text += m_original.substr(at, written.begin - at);
            write(part, {&*before++, &written}, depth + 1);
            at = written.end;
        }
        m_text += m_original.substr(at, was.written->end - at);
    }

    void breakLine(int depth)
    {
        m_text += m_hand.lineEnd;
        for (int i = 0; i < depth; ++i)
            m_text += m_hand.indent;
    }

    /// Between two values.
    [[nodiscard]] std::string_view comma(const Was& holder) const
    {
        if (!isOnOneLine(holder))
            return ",";
        const bool isTight = holder.value != nullptr && slice(holder).find(',') != std::string_view::npos &&
                             slice(holder).find(", ") == std::string_view::npos;
        return isTight ? "," : ", ";
    }

    void writeAnew(const Document& value, const Was& was, int depth) // NOLINT(misc-no-recursion)
    {
        const bool isFlat = isOnOneLine(was);
        const std::string_view between = comma(was);
        m_linesFlat += isFlat ? 1 : 0;
        m_text += value.is_object() ? "{" : "[";
        std::size_t number = 0;
        for (auto part = value.begin(); part != value.end(); ++part, ++number) {
            m_text += number > 0 ? between : "";
            if (!isFlat)
                breakLine(depth + 1);
            if (value.is_object())
                m_text += jsonOf(part.key()) + ": ";
            write(*part, value.is_object() ? memberOf(was, part.key()) : elementLike(was, value, number), depth + 1);
        }
        m_linesFlat -= isFlat ? 1 : 0;
        if (!isFlat)
            breakLine(depth);
        m_text += value.is_object() ? "}" : "]";
    }

    static Was memberOf(const Was& holder, const std::string& name)
    {
        if (holder.value == nullptr || !holder.value->is_object())
            return {};
        std::size_t number = 0;
        for (auto member = holder.value->begin(); member != holder.value->end(); ++member, ++number) {
            if (member.key() == name)
                return {&*member, &holder.written->inside[number]};
        }
        return {};
    }

    /// One of the former elements that is the same.
    static Was elementLike(const Was& holder, const Document& list, std::size_t number)
    {
        if (holder.value == nullptr || !holder.value->is_array())
            return {};
        const Document& before = *holder.value;
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (before[i] == list[number])
                return {&before[i], &holder.written->inside[i]};
        }
        return {};
    }

    std::string_view m_original;
    Hand m_hand;
    std::string m_text;
    int m_linesFlat = 0; ///< how many of the values around stand on one line
};

} // namespace

std::string encodeLike(std::string_view original, const Document& document)
{
    const Document before = original.empty() ? Document() : Document::parse(original, nullptr, false);
    if (original.empty() || before.is_discarded()) {
        Writer fresh("", {});
        fresh.write(document, {}, 0);
        return fresh.take() + "\n";
    }
    const WrittenValue written = layoutOf(original);
    Writer writer(original, handOf(original));
    writer.write(document, {&before, &written}, 0);
    return std::string(original.substr(0, written.begin)) + writer.take() + std::string(original.substr(written.end));
}

} // namespace musubi::edit
