// The terms of one entry, each once, as the line of text that the index takes. Made once and used for entry after
// entry, so that a hundred thousand of them cost no memory of their own. Internal to this folder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::search {

class TermSet
{
public:
    TermSet();

    /// `mark` and `term` written together; neither holds a space.
    void add(std::string_view mark, std::string_view term);
    void clear();
    /// In the order in which they came, a space after each.
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    /// A term's place in the text, from the time since the last `clear` when `round` is the present one.
    struct Slot
    {
        std::uint32_t round = 0;
        std::uint32_t from = 0;
        std::uint32_t length = 0;
    };

    [[nodiscard]] Slot& slotOf(std::string_view written);
    void grow();

    std::string m_text;
    std::vector<Slot> m_slots; ///< open addressing; a power of two, never more than half full
    std::size_t m_count = 0;
    std::uint32_t m_round = 1;
};

} // namespace musubi::search
