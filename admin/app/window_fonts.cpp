#include "admin/app/window_fonts.hpp"

#include "content/base/utf8.hpp"

#include <fontconfig/fontconfig.h>
#include <imgui.h>
#include <imgui_freetype.h>

#include <cmath>
#include <memory>
#include <optional>

namespace musubi::app {

namespace {

struct FontFile
{
    std::string path;
    int face = 0;
};

enum class Weight
{
    Regular,
    Bold,
};

/// The installed file of a family, if it is installed at all.
std::optional<FontFile> fileOf(const char* family, Weight weight)
{
    const std::unique_ptr<FcPattern, void (*)(FcPattern*)> wanted(FcPatternCreate(), FcPatternDestroy);
    FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
    FcPatternAddInteger(wanted.get(), FC_WEIGHT, weight == Weight::Bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultNoMatch;
    const std::unique_ptr<FcPattern, void (*)(FcPattern*)> found(FcFontMatch(nullptr, wanted.get(), &result),
                                                                 FcPatternDestroy);
    FcChar8* name = nullptr;
    FcChar8* file = nullptr;
    int face = 0;
    if (!found || FcPatternGetString(found.get(), FC_FAMILY, 0, &name) != FcResultMatch ||
        FcPatternGetString(found.get(), FC_FILE, 0, &file) != FcResultMatch)
        return std::nullopt;
    FcPatternGetInteger(found.get(), FC_INDEX, 0, &face);
    constexpr int kFaceMask = 0xFFFF;
    if (std::string(reinterpret_cast<const char*>(name)).find(family) == std::string::npos)
        return std::nullopt;
    return FontFile{reinterpret_cast<const char*>(file), face & kFaceMask};
}

/// A family beside the first: which letters it gives, and how its height relates to its em.
struct Guest
{
    const char* family;
    const ImWchar* ranges;
    float heightInEm;
    float drop; ///< em
};

constexpr ImWchar kLatin[] = {0x20, 0x24F, 0x1E00, 0x1EFF, 0x2010, 0x2014, 0x2018, 0x201F, 0x2039, 0x203A, 0};
constexpr ImWchar kIcons[] = {0xE000, 0xF7FF, 0};

void addGuest(const Guest& guest, Weight weight, float size)
{
    const auto file = fileOf(guest.family, weight);
    if (!file)
        return;
    ImFontConfig config;
    config.MergeMode = true;
    config.FontNo = file->face;
    config.GlyphOffset.y = guest.drop * size;
    ImGui::GetIO().Fonts->AddFontFromFileTTF(file->path.c_str(), size * guest.heightInEm, &config, guest.ranges);
}

ImFont* addFont(const FontFile& japanese, Weight weight, float size, const ImVector<ImWchar>& letters)
{
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontConfig config;
    config.FontNo = japanese.face;
    ImFont* const font = atlas.AddFontFromFileTTF(japanese.path.c_str(), size, &config, letters.Data);
    addGuest({"Noto Sans", kLatin, 1.362F, 0}, weight, size);
    addGuest({"Noto Sans CJK SC", letters.Data, 1.448F, 0}, weight, size);
    addGuest({"Noto Sans CJK KR", letters.Data, 1.448F, 0}, weight, size);
    addGuest({"Material Icons", kIcons, 1.12F, 0.18F}, Weight::Regular, size);
    for (const ImWchar nothing : {ImWchar(0x200B), ImWchar(0x2060), ImWchar(0xF8FF)}) // breaks, seen as where lines end
        atlas.AddCustomRectFontGlyph(font, nothing, 1, 1, 0);
    return font;
}

/// The letters of a font on lines that are further apart; ImGui's lines are as high as its letters.
std::shared_ptr<ImFont> spaced(const ImFont& font)
{
    constexpr float kLeading = 1.4F;
    auto spaced = std::make_shared<ImFont>(font);
    const float more = std::round(font.FontSize * (kLeading - 1));
    spaced->FontSize += more;
    for (ImFontGlyph& glyph : spaced->Glyphs) {
        glyph.Y0 += more / 2;
        glyph.Y1 += more / 2;
    }
    spaced->FallbackGlyph = spaced->FindGlyph(spaced->FallbackChar);
    return spaced;
}

} // namespace

std::u32string lettersWithout(const ImFont& font, const std::string& text)
{
    constexpr char32_t kFirstPrintable = 0x20;
    std::u32string missing;
    for (const char32_t letter : decodeUtf8(text)) {
        const bool isDrawable = letter >= kFirstPrintable && letter <= IM_UNICODE_CODEPOINT_MAX;
        if (isDrawable && font.FindGlyphNoFallback(static_cast<ImWchar>(letter)) == nullptr &&
            missing.find(letter) == std::u32string::npos)
            missing += letter;
    }
    return missing;
}

Result<panels::Fonts> makeFonts(const std::vector<std::string>& texts, float scale)
{
    const auto regular = fileOf("BIZ UDPGothic", Weight::Regular);
    const auto bold = fileOf("BIZ UDPGothic", Weight::Bold);
    if (!regular || !bold)
        return Error{ErrorCode::Unavailable,
                     "The font BIZ UDPGothic is not installed; it is in the package fonts-morisawa-bizud-gothic.",
                     {}};
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    ImFontGlyphRangesBuilder builder;
    builder.AddRanges(atlas.GetGlyphRangesJapanese());
    for (const std::string& text : texts)
        builder.AddText(text.data(), text.data() + text.size());
    for (ImWchar latin = kLatin[0]; latin <= kLatin[1]; ++latin) // Latin comes from the family that has it best
        builder.UsedChars[latin >> 5U] &= ~(1U << (latin & 31U));
    ImVector<ImWchar> letters; // ImGui reads them until the atlas is built
    builder.BuildRanges(&letters);
    panels::Fonts fonts;
    fonts.regular = addFont(*regular, Weight::Regular, 18 * scale, letters);
    fonts.bold = addFont(*bold, Weight::Bold, 18 * scale, letters);
    fonts.small = addFont(*regular, Weight::Regular, 16 * scale, letters);
    if (!atlas.Build())
        return Error{ErrorCode::Unavailable, "The fonts of the window cannot be made.", {}};
    fonts.paragraph = spaced(*fonts.regular);
    return fonts;
}

} // namespace musubi::app
