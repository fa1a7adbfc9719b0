#include "admin/panels/field.hpp"
#include "admin/panels/icons.hpp"
#include "admin/panels/pieces.hpp"
#include "admin/panels/soft_wrap.hpp"
#include "content/base/utf8.hpp"

#include <imgui_stdlib.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace musubi::panels {

namespace {

std::size_t fittingBytes(std::string_view text, float width)
{
    const char* rest = nullptr;
    ImGui::GetFont()->CalcTextSizeA(ImGui::GetFontSize(), std::max(width, 1.0F), 0, text.data(),
                                    text.data() + text.size(), &rest);
    return static_cast<std::size_t>(rest - text.data());
}

std::string wrappedTo(const std::string& text, float width)
{
    return softlyWrapped(text, [width](std::string_view line) { return fittingBytes(line, width); });
}

/// While somebody types, the breaks for the eye follow.
int rewrap(ImGuiInputTextCallbackData* data)
{
    const float width = *static_cast<const float*>(data->UserData);
    const std::string before(data->Buf, static_cast<std::size_t>(data->BufTextLen));
    const std::string after = wrappedTo(unwrapped(before), width);
    if (after == before)
        return 0;
    const std::size_t cursor = placeUnwrapped(before, static_cast<std::size_t>(data->CursorPos));
    data->DeleteChars(0, data->BufTextLen);
    data->InsertChars(0, after.c_str());
    data->CursorPos = static_cast<int>(placeWrapped(after, cursor));
    data->SelectionStart = data->SelectionEnd = data->CursorPos;
    return 0;
}

/// The words that stand in an empty field.
void drawMissing(const FormPlace& place, Need need)
{
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 padding = ImGui::GetStyle().FramePadding;
    ImGui::GetWindowDrawList()->AddText({low.x + padding.x, low.y + padding.y},
                                        need == Need::Missing ? colour(theme::coloursOf(theme::Section::SignUp).solid)
                                                              : kQuiet,
                                        place.shown.words("form.missing").c_str());
}

void drawText(const FormPlace& place, const edit::FormField& field, const std::string& pointer, Need need)
{
    constexpr std::size_t kOfOneParagraph = 200; // letters; what may be longer has room for lines of its own
    const Shown& shown = place.shown;
    const std::string text = edit::textAt(place.entry, pointer);
    const ImVec2 padding = ImGui::GetStyle().FramePadding;
    float width = ImGui::GetContentRegionAvail().x - padding.x * 2 - 6 * shown.scale;
    std::string wrapped = wrappedTo(text, width);
    const auto lines = static_cast<float>(std::ranges::count(wrapped, '\n') + 1);
    const bool isLong = field.mostLetters.value_or(0) > kOfOneParagraph;
    ImGui::PushFont(shown.fonts.paragraph.get());
    const float height = ImGui::GetTextLineHeight() * std::max(lines, isLong ? 4.0F : 1.0F) + padding.y * 2;
    const Soundness look(place, pointer, need);
    const ImGuiInputTextFlags flags = ImGuiInputTextFlags_NoUndoRedo | ImGuiInputTextFlags_CallbackEdit |
                                      ImGuiInputTextFlags_NoHorizontalScroll |
                                      (isLong ? 0 : ImGuiInputTextFlags_CtrlEnterForNewLine);
    if (ImGui::InputTextMultiline("##text", &wrapped, {-1, height}, flags, rewrap, &width))
        setText(place, pointer, unwrapped(wrapped));
    if (text.empty() && !ImGui::IsItemActive())
        drawMissing(place, need);
    ImGui::PopFont();
    endControl(place, pointer);
}

void drawCount(const FormPlace& place, const edit::FormField& field, const std::string& text)
{
    if (!field.mostLetters)
        return;
    const std::size_t letters = decodeUtf8(withoutReadings(text)).size();
    ImGui::PushFont(place.shown.fonts.small);
    coloured(letters > *field.mostLetters ? kNeedsFixing : kQuiet,
             std::to_string(letters) + " / " + std::to_string(*field.mostLetters));
    ImGui::PopFont();
}

void drawCell(const FormPlace& place, const edit::FormField& field, const std::string& pointer,
              const std::string& language)
{
    const std::string at = edit::below(pointer, language);
    ImGui::PushID(at.c_str());
    drawText(place, field, at, needOf(place, field, pointer, language));
    drawCount(place, field, edit::textAt(place.entry, at));
    ImGui::PopID();
}

std::vector<std::string> languagesInView(const FormPlace& place)
{
    std::vector<std::string> languages;
    for (const std::string& language : place.shown.languages) {
        if (!place.memory.hiddenLanguages.contains(language))
            languages.push_back(language);
    }
    return languages;
}

/// The language, and whether all of its words are there.
void drawColumnHeading(const FormPlace& place, const std::string& language, std::size_t missing)
{
    const Shown& shown = place.shown;
    if (missing > 0)
        ImGui::TableSetBgColor(ImGuiTableBgTarget_CellBg, colour(theme::coloursOf(theme::Section::SignUp).tint));
    ImGui::PushFont(shown.fonts.bold);
    ImGui::TextUnformatted(shown.words("language." + language).c_str());
    ImGui::PopFont();
    const std::string word =
        missing > 0 ? shown.words.say("form.missing-count", {{"count", static_cast<int>(missing)}}) : "";
    const float width = ImGui::CalcTextSize(word.c_str()).x + (missing > 0 ? 24 : 12) * shown.scale;
    const float right = ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x - width;
    ImGui::SameLine();
    ImGui::SetCursorPosX(std::max(right, ImGui::GetCursorPosX()));
    stateDot(missing > 0 ? kNeedsFixing : kPublished, shown);
    if (missing == 0)
        return;
    ImGui::SameLine();
    ImGui::TextUnformatted(word.c_str());
}

} // namespace

Need needOf(const FormPlace& place, const edit::FormField& field, const std::string& pointer,
            const std::string& language)
{
    const std::vector<std::string>& asked = pointer == "/title" ? place.shown.languages : place.shown.translated;
    const bool isAsked = std::ranges::find(asked, language) != asked.end();
    const bool isBegun = field.presence == edit::Presence::Required || edit::findAt(place.entry, pointer) != nullptr;
    const bool isThere = !edit::textAt(place.entry, edit::below(pointer, language)).empty();
    return isAsked && isBegun && !isThere ? Need::Missing : Need::None;
}

void drawTextColumns(const FormPlace& place, const std::vector<const edit::FormField*>& fields)
{
    const std::vector<std::string> languages = languagesInView(place);
    const auto columns = static_cast<int>(languages.size());
    if (languages.empty() || !ImGui::BeginTable("##columns", columns,
                                                ImGuiTableFlags_SizingStretchSame | ImGuiTableFlags_BordersOuter |
                                                    ImGuiTableFlags_BordersInnerV | ImGuiTableFlags_PadOuterX))
        return;
    ImGui::TableNextRow();
    ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0, kHeader);
    for (const std::string& language : languages) {
        ImGui::TableNextColumn();
        drawColumnHeading(place, language,
                          static_cast<std::size_t>(std::ranges::count_if(fields, [&](const auto* field) {
                              return needOf(place, *field, "/" + field->name, language) == Need::Missing;
                          })));
    }
    for (const edit::FormField* const field : fields) {
        ImGui::TableNextRow();
        for (const std::string& language : languages) {
            ImGui::TableNextColumn();
            drawLabel(place, *field);
            drawCell(place, *field, "/" + field->name, language);
        }
    }
    ImGui::EndTable();
}

void drawTexts(const FormPlace& place, const edit::FormField& field, const std::string& pointer)
{
    const std::vector<std::string> languages = languagesInView(place);
    if (languages.empty() ||
        !ImGui::BeginTable("##texts", static_cast<int>(languages.size()), ImGuiTableFlags_SizingStretchSame))
        return;
    ImGui::TableNextRow();
    for (const std::string& language : languages) {
        ImGui::TableNextColumn();
        ImGui::PushFont(place.shown.fonts.small);
        coloured(kQuiet, place.shown.words("language." + language));
        ImGui::PopFont();
        drawCell(place, field, pointer, language);
    }
    ImGui::EndTable();
}

} // namespace musubi::panels
