#include "admin/panels/field.hpp"
#include "admin/panels/icons.hpp"
#include "admin/panels/pieces.hpp"

#include <imgui_stdlib.h>

#include <algorithm>

namespace musubi::panels {

namespace {

constexpr int kDaysOfWeek = 7;
constexpr int kWeeksShown = 6;
constexpr std::size_t kDateLength = 10; ///< of "2026-11-21"

Date firstOfMonth(Date day)
{
    return day.plusDays(1 - static_cast<int>(day.day()));
}

/// Sunday first, as calendars in Japan begin.
Date firstShown(Date month)
{
    return month.plusDays(-static_cast<int>(month.weekday()));
}

void drawMonthHeading(const FormPlace& place)
{
    Date& month = place.memory.month;
    if (button(icons::kBefore, Emphasis::Outline))
        month = firstOfMonth(month.plusDays(-1));
    place.memory.places.note("calendar/before");
    ImGui::SameLine();
    ImGui::AlignTextToFramePadding();
    ImGui::PushFont(place.shown.fonts.bold);
    ImGui::TextUnformatted(place.shown.words.date("yMMMM", month).c_str());
    ImGui::PopFont();
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - buttonWidth(icons::kAfter));
    if (button(icons::kAfter, Emphasis::Outline))
        month = firstOfMonth(firstOfMonth(month).plusDays(31));
    place.memory.places.note("calendar/after");
}

/// \return the day that was chosen
std::optional<Date> drawDays(const FormPlace& place, std::optional<Date> chosen)
{
    std::optional<Date> touched;
    const Date first = firstShown(place.memory.month);
    if (!ImGui::BeginTable("##days", kDaysOfWeek, ImGuiTableFlags_SizingFixedSame))
        return touched;
    for (int i = 0; i < kDaysOfWeek; ++i) {
        ImGui::TableNextColumn();
        coloured(kQuiet, place.shown.words.date("ccc", first.plusDays(i)));
    }
    for (int i = 0; i < kDaysOfWeek * kWeeksShown; ++i) {
        const Date day = first.plusDays(i);
        ImGui::TableNextColumn();
        if (day.month() != place.memory.month.month())
            continue;
        ImGui::PushID(i);
        if (button((day.day() < 10 ? " " : "") + std::to_string(day.day()),
                   day == chosen ? Emphasis::Chosen : Emphasis::Outline))
            touched = day;
        place.memory.places.note("calendar/" + day.text());
        ImGui::PopID();
    }
    ImGui::EndTable();
    return touched;
}

} // namespace

void drawDate(const FormPlace& place, const edit::FormField& field, const std::string& pointer)
{
    std::string text = edit::textAt(place.entry, pointer);
    const std::optional<Date> chosen = Date::parse(text.substr(0, std::min(text.size(), kDateLength)));
    const float width = buttonWidth(icons::kCalendar) + ImGui::GetStyle().ItemInnerSpacing.x;
    {
        const Soundness look(place, pointer);
        ImGui::SetNextItemWidth(std::max(ImGui::GetContentRegionAvail().x - width, width));
        const bool isTime = field.kind == edit::FieldKind::DateTime;
        if (ImGui::InputTextWithHint("##date", isTime ? "2026-11-21T09:30" : "2026-11-21", &text,
                                     ImGuiInputTextFlags_NoUndoRedo))
            setText(place, pointer, text);
        endControl(place, pointer);
    }
    explain(chosen ? place.shown.words.date("yMMMdE", *chosen) : "", place.shown);
    ImGui::SameLine(0, ImGui::GetStyle().ItemInnerSpacing.x);
    if (button(icons::kCalendar, Emphasis::Outline)) {
        place.memory.month = firstOfMonth(chosen.value_or(place.shown.today));
        ImGui::OpenPopup("calendar");
    }
    place.memory.places.note("calendar" + pointer);
    if (!ImGui::BeginPopup("calendar"))
        return;
    drawMonthHeading(place);
    if (const auto day = drawDays(place, chosen)) {
        const std::string time = text.size() > kDateLength ? text.substr(kDateLength) : "T10:00";
        setText(place, pointer, day->text() + (field.kind == edit::FieldKind::DateTime ? time : ""));
        ImGui::CloseCurrentPopup();
    }
    ImGui::EndPopup();
}

} // namespace musubi::panels
