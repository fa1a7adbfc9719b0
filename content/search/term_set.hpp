// The terms of one entry, each once, as the line of text that the index takes. Made once and used for entry after
// entry, so that a hundred thousand of them cost no memory of their own.
//
// A term is what it begins with and one letter more, so that whoever goes along a text finds the next term from the
// one before by two numbers, and no letters have to be written down to see that a term is there already.
// Internal to this folder.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::search {

class TermSet
{
public:
    /// What terms begin with, until the next `clear`; it may be a term itself.
    using Front = std::uint32_t;

    TermSet();

    /// What all terms of this mark begin with: one letter of ASCII, or none. It is no term.
    [[nodiscard]] Front front(std::string_view mark);
    /// `front` and one letter more, which does not become a term.
    [[nodiscard]] Front longer(Front front, char32_t letter);
    /// `front` and one letter more, as a term. Neither holds a space; nine letters are the most, with the mark.
    Front add(Front front, char32_t letter);
    void clear();
    /// In the order in which they came, a space after each.
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    static constexpr std::size_t kMostBytes = 36; ///< nine letters

    struct Written
    {
        std::array<char, kMostBytes> bytes;
        std::uint8_t length = 0;
        bool isTerm = false;
    };
    /// `written` is what the key leads to, when `round` is the present one.
    struct Slot
    {
        std::uint64_t key = 0; ///< the front and the letter
        std::uint32_t round = 0;
        Front written = 0;
    };

    [[nodiscard]] Slot& slotOf(std::uint64_t key);
    [[nodiscard]] Front write(Front front, char32_t letter);
    void grow();

    std::string m_text;
    std::vector<Written> m_written; ///< the first is empty: what everything begins with
    std::vector<Slot> m_slots;      ///< open addressing; a power of two, never more than half full
    std::uint32_t m_round = 1;
};

} // namespace musubi::search
