// A pack of a few entries made by hand, for screens that must cope with what the
// default pack does not have.
#pragma once

#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/inspect.hpp"
#include "tests/support/kiosk_fixture.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace musubi::test {

inline LocalisedText words(const std::string& english)
{
    return LocalisedText({{Language(std::string("en")), RubyText::plain(english)}});
}

inline model::Entry madeUp(const std::string& id, model::EntryDetails details)
{
    model::Entry entry;
    entry.id = model::EntryId::parse(id).value();
    entry.state = model::EntryState::Published;
    entry.title = words("Title of " + entry.id.slug);
    entry.details = std::move(details);
    return entry;
}

/// A catalogue that lives as long as the test, with the shipped words.
class MadeUpPack
{
public:
    explicit MadeUpPack(std::vector<model::Entry> entries = {}, model::PackInfo info = {})
        : m_catalogue(model::Catalogue::build({withCity(std::move(info)), std::move(entries), std::nullopt, "", true}))
    {}

    [[nodiscard]] present::Context at(const std::string& address, const std::string& now = "2026-11-21T09:41") const
    {
        return {*m_catalogue,
                KioskParts::shared().strings(),
                {Language(std::string("en")), present::Switch::Off},
                present::Address::parse(address).value(),
                LocalDateTime::parse(now).value()};
    }
    [[nodiscard]] const model::Catalogue& catalogue() const { return *m_catalogue; }

private:
    static model::PackInfo withCity(model::PackInfo info)
    {
        info.city = words("Anywhere");
        info.languages = {Language(std::string("en"))};
        return info;
    }

    std::shared_ptr<const model::Catalogue> m_catalogue;
};

/// Draws the page and finds nothing wrong with it.
inline scene::Scene drawnWithoutFlaw(const present::Context& context)
{
    scene::Scene scene = screens::drawScreen(context, KioskParts::shared().stage());
    for (const scene::Flaw& flaw : scene::inspect(scene, KioskParts::shared().metrics()))
        ADD_FAILURE() << context.address().text() << ": " << describe(flaw);
    return scene;
}

/// Where a touch on the node leads; empty when it is not touched.
inline std::string targetOf(const scene::Scene& scene, const std::string& id)
{
    const scene::Node* node = scene::findNode(scene, id);
    if (node == nullptr || !node->intent)
        return {};
    if (const auto* go = std::get_if<scene::Go>(&*node->intent))
        return go->address;
    if (const auto* change = std::get_if<scene::Change>(&*node->intent))
        return change->address;
    return {};
}

} // namespace musubi::test
