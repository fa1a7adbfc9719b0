// The control of one field of a form, by what the schema says it can hold.
#pragma once

#include "admin/panels/workbench_panels.hpp"

#include <string>
#include <vector>

namespace musubi::panels {

/// Where a form stands while it is drawn.
struct FormPlace
{
    const Shown& shown;
    Memory& memory;
    Acts& acts;
    std::string path;
    const edit::Document& entry;
    std::string wanted; ///< pointer of what is to be brought into view now; empty: nothing
};

/// Whether the one pointer leads to the other or further in.
[[nodiscard]] bool reaches(const std::string& pointer, const std::string& to);

/// Every control for the value at `pointer`; what is inside of groups and lists included.
void drawField(const FormPlace& place, const edit::FormField& field, const std::string& pointer);
/// The name of a field, and how to fill it in when the hand rests there.
void drawLabel(const FormPlace& place, const edit::FormField& field);

enum class Need
{
    None,
    Missing, ///< the pack asks for it, and it is not there
};
/// Whether a text of the entry lacks its words in the language.
[[nodiscard]] Need needOf(const FormPlace& place, const edit::FormField& field, const std::string& pointer,
                          const std::string& language);
/// The texts of the entry, a column for each language.
void drawTextColumns(const FormPlace& place, const std::vector<const edit::FormField*>& fields);
/// One text inside of something else, in all languages side by side.
void drawTexts(const FormPlace& place, const edit::FormField& field, const std::string& pointer);
/// Typed, or counted up and down; empty where it is not known.
void drawNumber(const FormPlace& place, const edit::FormField& field, const std::string& pointer);
/// A day or a moment: typed, or chosen in a calendar.
void drawDate(const FormPlace& place, const edit::FormField& field, const std::string& pointer);
/// Chips, and a search for another entry.
void drawTies(const FormPlace& place, const edit::FormField& field, const std::string& pointer);
/// The id of another entry, found by its title.
void drawReference(const FormPlace& place, const std::string& pointer);

/// The control that was drawn last stands for `pointer` and all inside of it: named, brought into view when it is
/// wanted, and what is wrong there said when the hand rests on it.
void endControl(const FormPlace& place, const std::string& pointer);
/// While it lives, controls look as what is at `pointer` is: sound or wrong.
class Soundness
{
public:
    Soundness(const FormPlace& place, const std::string& pointer, Need need = Need::None);
    ~Soundness();
    Soundness(const Soundness&) = delete;
    Soundness& operator=(const Soundness&) = delete;

private:
    bool m_isWrong;
};

void set(const FormPlace& place, const std::string& pointer, const std::string& json);
void unset(const FormPlace& place, const std::string& pointer);
/// What was typed; an empty text is no text.
void setText(const FormPlace& place, const std::string& pointer, const std::string& text);

} // namespace musubi::panels
