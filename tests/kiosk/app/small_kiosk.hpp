// A kiosk with a pack of a few entries and text that is measured by a simple rule, for
// tests of what touches, keys and time do.
#pragma once

#include "kiosk/app/content_source.hpp"
#include "kiosk/app/kiosk.hpp"
#include "kiosk/scene/hit_test.hpp"
#include "tests/support/source_folder.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace musubi::app {

/// Every character is as wide as it is high.
class SquareLetters : public scene::TextMetrics
{
public:
    [[nodiscard]] scene::TextExtent measure(const RubyText& text, const scene::TextStyle& style,
                                            float width) const override
    {
        const float length = static_cast<float>(text.base().size()) / 3 * style.size;
        const int lines = width <= 0 ? 1 : 1 + static_cast<int>(length / width);
        return {{width <= 0 ? length : std::min(length, width), static_cast<float>(lines) * style.size * style.leading},
                lines,
                false};
    }
};

inline LocalisedText inTwoLanguages(const std::string& japanese, const std::string& english)
{
    return LocalisedText({{Language("ja"), RubyText::plain(japanese)}, {Language("en"), RubyText::plain(english)}});
}

inline model::CatalogueParts smallPack()
{
    model::CatalogueParts parts;
    parts.info.title = inTwoLanguages("ちいさな パック", "A small pack");
    parts.info.timeZone = "Asia/Tokyo";
    parts.info.languages = {Language("ja"), Language("en")};
    model::Entry museum;
    museum.id = {model::EntryKind::Institution, "museum"};
    museum.state = model::EntryState::Published;
    museum.title = inTwoLanguages("はくぶつかん", "Museum");
    museum.details = model::Institution{};
    parts.entries.push_back(museum);
    return parts;
}

/// Drives a kiosk by what its controls ask for, wherever they stand.
class SmallKiosk : public testing::Test
{
protected:
    SmallKiosk() : m_strings(loadStrings(std::string(MUSUBI_SOURCE_DIR) + "/assets").value()) {}

    void startAt(const std::string& address)
    {
        Site site;
        site.strings = &m_strings;
        site.metrics = &m_metrics;
        site.voice = m_voice;
        site.settings = m_settings;
        m_kiosk.emplace(site, Content{model::Catalogue::build(smallPack()), {}},
                        present::Address::parse(address).value(), now());
    }

    [[nodiscard]] Now now() const { return {m_uptime, m_morning.plus(std::chrono::duration_cast<Minutes>(m_uptime))}; }

    void wait(Milliseconds time)
    {
        m_uptime += time;
        m_kiosk->advance(now());
    }

    /// The first control that can be touched and asks for what `wanted` accepts.
    [[nodiscard]] const scene::Node* control(const std::function<bool(const scene::Intent&)>& wanted) const
    {
        for (const scene::Node* const node : scene::allNodes(m_kiosk->scene())) {
            if (node->intent && wanted(*node->intent) &&
                scene::controlAt(m_kiosk->scene(), scene::hitArea(*node).centre()) == node)
                return node;
        }
        return nullptr;
    }

    template <typename Intent>
    [[nodiscard]] const scene::Node* controlFor(const Intent& intent) const
    {
        return control([&intent](const scene::Intent& offered) { return offered == scene::Intent(intent); });
    }

    void touch(scene::Point at)
    {
        m_kiosk->touchDown(at, 0, now());
        m_kiosk->touchUp(at, 0, now());
    }

    template <typename Intent>
    void tap(const Intent& intent)
    {
        const scene::Node* const node = controlFor(intent);
        ASSERT_NE(node, nullptr) << "no such control at " << place();
        touch(scene::hitArea(*node).centre());
    }

    [[nodiscard]] std::string place() const { return m_kiosk->visit().address().text(); }
    [[nodiscard]] bool hasNode(const std::string& id) const { return scene::findNode(m_kiosk->scene(), id) != nullptr; }

    present::Strings m_strings;
    SquareLetters m_metrics;
    LocalDateTime m_morning = *LocalDateTime::parse("2026-11-21T09:41");
    Milliseconds m_uptime{0};
    present::VisitSettings m_settings; ///< as the site has set it up
    speech::Voice* m_voice = nullptr;  ///< a kiosk that cannot speak, unless a test gives it one
    std::optional<Kiosk> m_kiosk;
};

} // namespace musubi::app
