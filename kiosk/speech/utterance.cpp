#include "kiosk/speech/utterance.hpp"

#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/reading.hpp"
#include "kiosk/speech/japanese.hpp"
#include "kiosk/speech/portion.hpp"
#include "kiosk/speech/sentence.hpp"
#include "kiosk/speech/spoken_text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <unordered_map>

namespace musubi::speech {

using scene::Node;
using scene::ReadingItem;
using scene::Role;
using scene::Scene;

namespace {

struct Part
{
    std::string language;
    std::string text;
};

std::string_view primaryTag(std::string_view language)
{
    return language.substr(0, language.find('-'));
}

bool isControl(Role role)
{
    return role == Role::Button || role == Role::Selected || role == Role::Disabled;
}

/// A text in Japanese on a page in plain Japanese is read as the page is; one without letters is in no language.
std::string languageOf(const scene::TextContent& content, const std::string& spoken, const Scene& page)
{
    if (!hasLetters(spoken) || primaryTag(content.style.language) == primaryTag(page.language))
        return page.language;
    return content.style.language;
}

void collectTexts(const Node& node, const Scene& page, std::vector<Part>& parts)
{
    if (const auto* content = std::get_if<scene::TextContent>(&node.content);
        content != nullptr && !content->text.empty()) {
        const std::string spoken = node.label.empty() ? content->text.spoken() : node.label;
        const std::string language = languageOf(*content, spoken, page);
        if (!parts.empty() && parts.back().language == language)
            parts.back().text += " " + spoken;
        else
            parts.push_back({language, spoken});
    }
    for (const Node& child : node.children)
        collectTexts(child, page, parts);
}

/// What is said of one item, language by language.
std::vector<Part> partsOf(const ReadingItem& item, const Node* node, const Scene& page)
{
    std::vector<Part> parts;
    if (node != nullptr && node->label.empty() && isControl(item.role)) {
        collectTexts(*node, page, parts);
    } else if (node != nullptr && node->label.empty()) {
        if (const auto* content = std::get_if<scene::TextContent>(&node->content))
            parts.push_back({languageOf(*content, item.text, page), item.text});
    }
    if (parts.empty())
        parts.push_back({page.language, item.text});
    return parts;
}

bool endsASentence(std::string_view text)
{
    while (text.ends_with(' '))
        text.remove_suffix(1);
    constexpr std::array<std::string_view, 6> kEnds{"。", "！", "？", ".", "!", "?"};
    return text.empty() ||
           std::any_of(kEnds.begin(), kEnds.end(), [text](std::string_view end) { return text.ends_with(end); });
}

/// Where `recorded` stands in `text` as whole sentences: a page may set two texts of an entry as one paragraph.
std::size_t placeOf(const std::string& recorded, const std::string& text)
{
    const std::size_t at = recorded.empty() ? std::string::npos : text.find(recorded);
    if (at == std::string::npos)
        return at;
    const bool reachesEnd = at + recorded.size() == text.size();
    const bool isWhole = endsASentence(std::string_view(text).substr(0, at)) && (reachesEnd || endsASentence(recorded));
    return isWhole ? at : std::string::npos;
}

class Teller
{
public:
    Teller(const Scene& page, const SpokenWords& words, const std::vector<RecordedText>& recorded)
        : m_page(page), m_words(words), m_recorded(recorded)
    {
        for (const Node* const node : scene::allNodes(page))
            m_nodes.emplace(node->id, node);
    }

    void tell(const ReadingItem& item)
    {
        const std::size_t before = m_told.size();
        const auto node = m_nodes.find(item.node);
        for (const Part& part : partsOf(item, node == m_nodes.end() ? nullptr : node->second, m_page))
            tellText(item, part);
        if (!isControl(item.role))
            return;
        if (m_told.size() == before) // a key that writes a comma still is a key
            m_told.push_back({item.node, m_page.language, item.text});
        tellRole(item);
    }

    [[nodiscard]] std::vector<Utterance> told() && { return std::move(m_told); }

private:
    /// What somebody recorded as it was recorded, what is around it sentence by sentence.
    void tellText(const ReadingItem& item, const Part& part)
    {
        for (const RecordedText& recorded : m_recorded) {
            const std::size_t at = isControl(item.role) ? std::string::npos : placeOf(recorded.text, part.text);
            if (at == std::string::npos)
                continue;
            tellText(item, {part.language, part.text.substr(0, at)});
            m_told.push_back({item.node, part.language, said(recorded.text, part.language), recorded.recording});
            tellText(item, {part.language, part.text.substr(at + recorded.text.size())});
            return;
        }
        for (const std::string& sentence : sentencesOf(part.text))
            if (hasWords(sentence))
                m_told.push_back({item.node, part.language, said(sentence, part.language)});
    }

    [[nodiscard]] std::string said(const std::string& text, const std::string& language) const
    {
        const std::string form = spokenForm(text, m_words.range);
        return primaryTag(language) == "ja" ? readByRule(form) : form;
    }

    void tellRole(const ReadingItem& item)
    {
        const std::string& word = item.role == Role::Selected   ? m_words.selected
                                  : item.role == Role::Disabled ? m_words.disabled
                                                                : m_words.button;
        if (word.empty())
            return;
        Utterance& last = m_told.back();
        if (last.language != m_page.language) {
            m_told.push_back({item.node, m_page.language, word});
            return;
        }
        const std::string_view tag = primaryTag(m_page.language);
        last.text += (tag == "ja" ? "、" : tag == "zh" ? "，" : ", ") + word;
    }

    const Scene& m_page;
    const SpokenWords& m_words;
    const std::vector<RecordedText>& m_recorded;
    std::unordered_map<std::string_view, const Node*> m_nodes;
    std::vector<Utterance> m_told;
};

/// A leaf that is not the page's first has the title behind it, and its headings are of what stands on it.
bool isLaterLeaf(const Scene& scene)
{
    const Node* const back = scene::findNode(scene, "leaf.previous");
    return back != nullptr && back->intent.has_value();
}

/// The title's place among `items`: the heading that says it, or the first heading there is (a sheet has its own).
std::vector<ReadingItem>::iterator titleAmong(std::vector<ReadingItem>& items, const Scene& scene)
{
    const auto named = std::find_if(items.begin(), items.end(), [&scene](const ReadingItem& item) {
        return item.role == Role::Heading && item.text == scene.title;
    });
    if (named != items.end() || isLaterLeaf(scene))
        return named;
    return std::find_if(items.begin(), items.end(), [](const ReadingItem& item) { return item.role == Role::Heading; });
}

/// The title, then everything else portion by portion.
std::vector<ReadingItem> inOrderOfTelling(const Scene& scene)
{
    std::vector<ReadingItem> items = scene::readingList(scene);
    const auto title = titleAmong(items, scene);
    auto rest = items.begin();
    if (title != items.end()) {
        std::rotate(items.begin(), title, std::next(title));
        rest = std::next(items.begin());
    } else if (!scene.title.empty()) {
        items.insert(items.begin(), {{}, Role::Heading, scene.title, {}});
        rest = std::next(items.begin());
    }
    std::stable_sort(rest, items.end(),
                     [](const ReadingItem& a, const ReadingItem& b) { return portionOf(a) < portionOf(b); });
    return items;
}

} // namespace

PageSpeech speechOf(const Scene& scene, const SpokenWords& words, const std::vector<RecordedText>& recorded)
{
    if (scene.loops)
        return {};
    Teller content(scene, words, recorded);
    Teller frame(scene, words, recorded);
    for (const ReadingItem& item : inOrderOfTelling(scene))
        (portionOf(item) == Portion::Frame ? frame : content).tell(item);
    return {std::move(content).told(), std::move(frame).told()};
}

std::vector<Utterance> utterancesOf(const Scene& scene, const SpokenWords& words)
{
    PageSpeech speech = speechOf(scene, words);
    std::move(speech.frame.begin(), speech.frame.end(), std::back_inserter(speech.content));
    return std::move(speech.content);
}

std::vector<Utterance> newSince(const PageSpeech& before, const PageSpeech& leaf)
{
    std::vector<Utterance> fresh;
    std::copy_if(leaf.content.begin(), leaf.content.end(), std::back_inserter(fresh), [&before](const Utterance& said) {
        return !said.node.empty() &&
               std::find(before.content.begin(), before.content.end(), said) == before.content.end();
    });
    return fresh;
}

} // namespace musubi::speech
