#include "kiosk/speech/utterance.hpp"

#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/reading.hpp"
#include "kiosk/speech/sentence.hpp"
#include "kiosk/speech/spoken_text.hpp"

#include <algorithm>
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

class Teller
{
public:
    Teller(const Scene& page, const SpokenWords& words) : m_page(page), m_words(words)
    {
        for (const Node* const node : scene::allNodes(page))
            m_nodes.emplace(node->id, node);
    }

    void tell(const ReadingItem& item)
    {
        const std::size_t before = m_told.size();
        const auto node = m_nodes.find(item.node);
        for (const Part& part : partsOf(item, node == m_nodes.end() ? nullptr : node->second, m_page))
            for (const std::string& sentence : sentencesOf(part.text))
                if (hasWords(sentence))
                    m_told.push_back({item.node, part.language, spokenForm(sentence, m_words.range)});
        if (!isControl(item.role))
            return;
        if (m_told.size() == before) // a key that writes a comma still is a key
            m_told.push_back({item.node, m_page.language, item.text});
        tellRole(item);
    }

    [[nodiscard]] std::vector<Utterance> told() && { return std::move(m_told); }

private:
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
    std::unordered_map<std::string_view, const Node*> m_nodes;
    std::vector<Utterance> m_told;
};

/// The title's place among `items`: the heading that says it, or the first heading there is (a sheet has its own).
std::vector<ReadingItem>::iterator titleAmong(std::vector<ReadingItem>& items, const std::string& title)
{
    const auto named = std::find_if(items.begin(), items.end(), [&title](const ReadingItem& item) {
        return item.role == Role::Heading && item.text == title;
    });
    if (named != items.end())
        return named;
    return std::find_if(items.begin(), items.end(), [](const ReadingItem& item) { return item.role == Role::Heading; });
}

} // namespace

std::vector<Utterance> utterancesOf(const Scene& scene, const SpokenWords& words)
{
    if (scene.loops)
        return {};
    std::vector<ReadingItem> items = scene::readingList(scene);
    const auto title = titleAmong(items, scene.title);
    Teller teller(scene, words);
    if (title == items.end() && !scene.title.empty())
        teller.tell({{}, Role::Heading, scene.title, {}});
    else
        std::rotate(items.begin(), title, items.end());
    for (const ReadingItem& item : items)
        teller.tell(item);
    return std::move(teller).told();
}

} // namespace musubi::speech
