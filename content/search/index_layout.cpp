#include "content/search/index_layout.hpp"

#include "content/search/entry_texts.hpp"

#include <unicode/uchar.h>

#include <string_view>

namespace musubi::search {

namespace {

/// FNV-1a, 64 bits (draft-eastlake-fnv): against mistakes, not against malice; the pack is trusted already.
class Fingerprint
{
public:
    void add(std::string_view bytes)
    {
        for (const char byte : bytes)
            addByte(static_cast<unsigned char>(byte));
        addByte(kEnd);
    }

    void add(const LocalisedText& text)
    {
        for (const auto& [language, words] : text.all()) {
            for (const RubyRun& run : words.runs()) {
                add(run.base);
                add(run.reading);
            }
        }
        addByte(kEnd);
    }

    [[nodiscard]] std::int64_t value() const { return static_cast<std::int64_t>(m_value); }

private:
    static constexpr unsigned char kEnd = 0xFF; // never in UTF-8

    void addByte(unsigned char byte) { m_value = (m_value ^ byte) * 0x100000001B3ULL; }

    std::uint64_t m_value = 0xCBF29CE484222325ULL;
};

} // namespace

std::string markOf(Depth depth, std::size_t kind)
{
    static_assert(model::kTopicKinds.size() * 3 <= 26, "one letter for each depth and kind");
    const std::size_t place = static_cast<std::size_t>(depth) * model::kTopicKinds.size() + kind;
    return std::string(1, static_cast<char>('a' + place));
}

std::int64_t originOf(const model::Catalogue& catalogue)
{
    Fingerprint fingerprint;
    fingerprint.add(U_UNICODE_VERSION); // a new Unicode may fold otherwise
    for (const model::EntryKind kind : model::kTopicKinds) {
        for (const model::Entry* entry : catalogue.allOfKind(kind)) {
            const EntryTexts texts = textsOf(*entry, catalogue);
            fingerprint.add(entry->id.slug);
            fingerprint.add(entry->title);
            for (const LocalisedText& text : texts.texts)
                fingerprint.add(text);
            for (const std::string& word : texts.words)
                fingerprint.add(word);
        }
        fingerprint.add(std::string_view());
    }
    return fingerprint.value();
}

} // namespace musubi::search
