// A page in leaves: what the visitor reads stays before them when they change how it is shown.
#include "tests/kiosk/app/small_kiosk.hpp"

namespace musubi::app {

namespace {

class Leaves : public SmallKiosk
{
protected:
    /// A museum with a story of forty sentences, each with its number.
    void startWithLongStory(const std::string& address, PixelSize pixels)
    {
        model::CatalogueParts parts = smallPack();
        std::string japanese;
        std::string english;
        for (int sentence = 1; sentence <= 40; ++sentence) {
            const std::string number = std::to_string(sentence);
            japanese += "これは " + number + "ばんめの ぶんで、いしの ことを ながく はなします。";
            english += "This is sentence " + number + ", and it speaks at length of stones. ";
        }
        parts.entries.front().body = inTwoLanguages(japanese, english);
        Site site;
        site.strings = &m_strings;
        site.metrics = &m_metrics;
        site.panel = Panel(pixels);
        m_kiosk.emplace(site, Content{model::Catalogue::build(parts), {}}, present::Address::parse(address).value(),
                        now());
    }

    /// The number of the first sentence before the visitor.
    [[nodiscard]] std::string firstSentence() const
    {
        for (const scene::Node* const node : scene::allNodes(m_kiosk->scene())) {
            const auto* const text = std::get_if<scene::TextContent>(&node->content);
            if (text != nullptr && text->text.base().starts_with("これは "))
                return text->text.base().substr(0, text->text.base().find("ばんめ"));
        }
        return {};
    }

    [[nodiscard]] bool shows(const std::string& sentence) const
    {
        for (const scene::Node* const node : scene::allNodes(m_kiosk->scene())) {
            const auto* const text = std::get_if<scene::TextContent>(&node->content);
            if (text != nullptr && text->text.base().find(sentence + "ばんめ") != std::string::npos)
                return true;
        }
        return false;
    }
};

} // namespace

TEST_F(Leaves, KeepTheWordsBeforeTheVisitorWhenTheTextBecomesLarger)
{
    startWithLongStory("institution/museum?leaf=3&side=text", {1080, 1920});
    const std::string sentence = firstSentence();
    ASSERT_FALSE(sentence.empty());
    tap(scene::Toggle{scene::Setting::TextSize});
    EXPECT_TRUE(shows(sentence)) << place() << " without " << sentence;
    tap(scene::Toggle{scene::Setting::Reach});
    EXPECT_TRUE(shows(sentence)) << place() << " without " << sentence;
}

TEST_F(Leaves, KeepTheWordsWhenTheGlassIsTurned)
{
    startWithLongStory("institution/museum?leaf=3&side=text", {1080, 1920});
    const std::string sentence = firstSentence();
    m_kiosk->resize(Panel({1080, 1600}), now());
    EXPECT_TRUE(shows(sentence)) << place() << " without " << sentence;
}

TEST_F(Leaves, AreInTheAddressAsTheyAre)
{
    for (const PixelSize size : {PixelSize{1080, 1920}, PixelSize{1920, 1080}}) {
        startWithLongStory("institution/museum?leaf=99&side=text", size);
        const scene::Scene& scene = m_kiosk->scene();
        ASSERT_GT(scene.leaves, 1);
        EXPECT_EQ(place(), "institution/museum?leaf=" + std::to_string(scene.leaves) + "&side=text");
    }
}

} // namespace musubi::app
