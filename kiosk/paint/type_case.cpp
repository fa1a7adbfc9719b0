#include "kiosk/paint/type_case.hpp"

#include "kiosk/paint/icon_face.hpp"
#include "kiosk/paint/latin_runs.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace musubi::paint {

namespace {

constexpr const char* kLatinFamilies = "Noto Sans, BIZ UDPGothic, Noto Sans CJK JP";
constexpr std::size_t kContextsKept = 8;

/// How texts of a language are set.
struct LanguageFonts
{
    const char* families;
    const char* pangoLanguage;
    bool setsLatinApart; ///< Latin stretches in the Latin family, punctuation in the language's own
};

/// A new language needs a line here when its script is not in the Latin family; every other takes what is installed.
LanguageFonts fontsFor(std::string_view language)
{
    static const std::map<std::string_view, LanguageFonts> kFonts{
        {"ar", {"Noto Sans Arabic, Noto Sans", "ar", false}},
        {"ja", {"BIZ UDPGothic, Noto Sans, Noto Sans CJK JP", "ja", true}},
        {"ko", {"Noto Sans CJK KR, Noto Sans", "ko", true}},
        {"th", {"Noto Sans Thai, Noto Sans", "th", false}},
        {"zh", {"Noto Sans CJK SC, Noto Sans", "zh-cn", true}},
    };
    const auto known = kFonts.find(language.substr(0, language.find('-')));
    return known == kFonts.end() ? LanguageFonts{kLatinFamilies, nullptr, false} : known->second;
}

void insertOver(PangoAttrList* attributes, PangoAttribute* attribute, const ByteRange& range)
{
    attribute->start_index = static_cast<guint>(range.begin);
    attribute->end_index = static_cast<guint>(range.end);
    pango_attr_list_insert(attributes, attribute);
}

void describe(PangoLayout* layout, const char* families, float size, scene::Weight weight)
{
    PangoFontDescription* description = pango_font_description_new();
    pango_font_description_set_family(description, families);
    pango_font_description_set_absolute_size(description, std::lround(size * PANGO_SCALE));
    pango_font_description_set_weight(description,
                                      weight == scene::Weight::Bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout, description);
    pango_font_description_free(description);
}

} // namespace

TypeCase::TypeCase() : m_fonts(pango_cairo_font_map_new())
{
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(m_fonts.get()), 72);
}

Result<std::unique_ptr<TypeCase>> TypeCase::open()
{
    std::unique_ptr<TypeCase> type(new TypeCase);
    const LayoutHandle kana = type->shape("あ永", Face{});
    if (pango_layout_get_unknown_glyphs_count(kana.get()) > 0)
        return Error{ErrorCode::Unavailable,
                     "No Japanese font is installed; install the package fonts-morisawa-bizud-gothic.",
                     {}};
    return type;
}

PangoContext* TypeCase::contextFor(float scale, WritingDirection direction) const
{
    if (const auto known = m_contexts.find({scale, direction}); known != m_contexts.end())
        return known->second.get();
    // Every scale has its own rasterised glyphs; an animated scale must not collect them for ever.
    if (m_contexts.size() >= kContextsKept)
        m_contexts.clear();
    GObjectHandle<PangoContext> context(pango_font_map_create_context(m_fonts.get()));
    const FontOptionsHandle options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context.get(), options.get());
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    PangoMatrix matrix = PANGO_MATRIX_INIT;
    pango_matrix_scale(&matrix, scale, scale);
    pango_context_set_matrix(context.get(), &matrix);
    if (direction == WritingDirection::RightToLeft)
        pango_context_set_base_dir(context.get(), PANGO_DIRECTION_RTL);
    return m_contexts.emplace(std::pair(scale, direction), std::move(context)).first->second.get();
}

LayoutHandle TypeCase::shape(const std::string& text, const Face& face, float scale) const
{
    const LanguageFonts fonts = fontsFor(face.language);
    const WritingDirection direction = directionOf(face.language);
    LayoutHandle layout(pango_layout_new(contextFor(scale, direction)));
    // A line that begins with a foreign name is still one of its language.
    if (direction == WritingDirection::RightToLeft)
        pango_layout_set_auto_dir(layout.get(), FALSE);
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    describe(layout.get(), fonts.families, face.size, face.weight);
    PangoAttrList* attributes = pango_attr_list_new();
    const ByteRange whole{0, text.size()};
    const std::string language = fonts.pangoLanguage != nullptr ? fonts.pangoLanguage : face.language;
    insertOver(attributes, pango_attr_language_new(pango_language_from_string(language.c_str())), whole);
    if (face.tracking != 0)
        insertOver(
            attributes,
            pango_attr_letter_spacing_new(static_cast<int>(std::lround(face.tracking * face.size * PANGO_SCALE))),
            whole);
    if (fonts.setsLatinApart && standsAlone(text))
        for (const ByteRange& run : latinRuns(text))
            insertOver(attributes, pango_attr_family_new(kLatinFamilies), run);
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    return layout;
}

bool TypeCase::has(std::string_view family) const
{
    PangoFontFamily** families = nullptr;
    int count = 0;
    pango_font_map_list_families(m_fonts.get(), &families, &count);
    const bool found = std::any_of(families, families + count, [family](PangoFontFamily* one) {
        return family == pango_font_family_get_name(one);
    });
    g_free(families);
    return found;
}

LayoutHandle TypeCase::shapeIcon(const std::string& name, float size, float scale) const
{
    LayoutHandle layout(pango_layout_new(contextFor(scale, WritingDirection::LeftToRight)));
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    pango_layout_set_text(layout.get(), name.data(), static_cast<int>(name.size()));
    describe(layout.get(), kIconFamily, size, scene::Weight::Regular);
    return layout;
}

std::vector<Cluster> TypeCase::clusters(const std::string& text, const Face& face) const
{
    std::vector<Cluster> clusters;
    if (text.empty())
        return clusters;
    const LayoutHandle layout = shape(text, face);
    PangoLayoutIter* iterator = pango_layout_get_iter(layout.get());
    do {
        // The iterator also stops at the end of the line, which is no cluster.
        if (pango_layout_iter_get_run_readonly(iterator) == nullptr)
            continue;
        PangoRectangle logical{};
        pango_layout_iter_get_cluster_extents(iterator, nullptr, &logical);
        const auto begin = static_cast<std::size_t>(pango_layout_iter_get_index(iterator));
        clusters.push_back({begin, begin, static_cast<float>(logical.width) / PANGO_SCALE});
    } while (pango_layout_iter_next_cluster(iterator) != FALSE);
    pango_layout_iter_free(iterator);
    std::stable_sort(clusters.begin(), clusters.end(),
                     [](const Cluster& one, const Cluster& two) { return one.begin < two.begin; });
    for (std::size_t i = 0; i < clusters.size(); ++i)
        clusters[i].end = i + 1 < clusters.size() ? clusters[i + 1].begin : text.size();
    return clusters;
}

float TypeCase::widthOf(const std::string& text, const Face& face) const
{
    const LayoutHandle layout = shape(text, face);
    PangoRectangle logical{};
    pango_layout_get_extents(layout.get(), nullptr, &logical);
    return static_cast<float>(logical.width) / PANGO_SCALE;
}

} // namespace musubi::paint
