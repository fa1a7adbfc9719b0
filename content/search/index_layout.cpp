#include "content/search/index_layout.hpp"

#include <unicode/uchar.h>

#include <cstring>
#include <string_view>

namespace musubi::search {

namespace {

constexpr std::uint64_t kEnd = ~std::uint64_t{0};

/// Takes in one number more: against mistakes, not against malice; the pack is trusted already.
std::uint64_t mixed(std::uint64_t value, std::uint64_t word)
{
    value = (value ^ word) * 0x9E3779B97F4A7C15ULL;
    return value ^ value >> 29U;
}

class Fingerprint
{
public:
    void add(std::string_view bytes)
    {
        const std::size_t size = bytes.size();
        for (; bytes.size() > kWord; bytes.remove_prefix(kWord))
            addWord(bytes.substr(0, kWord));
        addWord(bytes);
        m_value = mixed(m_value, size);
    }

    void add(const LocalisedText& text)
    {
        for (const auto& [language, words] : text.all()) {
            for (const RubyRun& run : words.runs()) {
                add(run.base);
                add(run.reading);
            }
        }
        m_value = mixed(m_value, kEnd);
    }

    [[nodiscard]] std::uint64_t value() const { return m_value; }

private:
    static constexpr std::size_t kWord = sizeof(std::uint64_t);

    void addWord(std::string_view bytes)
    {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), bytes.size());
        m_value = mixed(m_value, word);
    }

    std::uint64_t m_value = 0;
};

} // namespace

std::string markOf(Depth depth, std::size_t kind)
{
    static_assert(model::kTopicKinds.size() * 3 <= 26, "one letter for each depth and kind");
    const std::size_t place = static_cast<std::size_t>(depth) * model::kTopicKinds.size() + kind;
    return std::string(1, static_cast<char>('a' + place));
}

std::uint64_t fingerprintOf(const model::Entry& entry, const EntryTexts& texts)
{
    Fingerprint fingerprint;
    fingerprint.add(entry.id.slug);
    fingerprint.add(entry.title);
    for (const LocalisedText& text : texts.texts)
        fingerprint.add(text);
    for (const std::string& word : texts.words)
        fingerprint.add(word);
    return fingerprint.value();
}

Origin::Origin()
{
    Fingerprint unicode;
    unicode.add(U_UNICODE_VERSION); // a new Unicode may fold otherwise
    m_value = unicode.value();
}

void Origin::add(std::uint64_t fingerprint)
{
    m_value = mixed(m_value, fingerprint);
}

void Origin::endKind()
{
    m_value = mixed(m_value, kEnd);
}

std::int64_t originOf(const model::Catalogue& catalogue)
{
    Origin origin;
    for (const model::EntryKind kind : model::kTopicKinds) {
        for (const model::Entry* entry : catalogue.allOfKind(kind))
            origin.add(fingerprintOf(*entry, textsOf(*entry, catalogue)));
        origin.endKind();
    }
    return origin.number();
}

} // namespace musubi::search
