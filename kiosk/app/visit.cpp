#include "kiosk/app/visit.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace musubi::app {

namespace {

using present::Address;
using present::Switch;

const char* const kHome = "home";
const char* const kAttract = "attract";

Switch opposite(Switch setting)
{
    return setting == Switch::On ? Switch::Off : Switch::On;
}

present::TextSize following(present::TextSize size)
{
    switch (size) {
    case present::TextSize::Normal:
        return present::TextSize::Large;
    case present::TextSize::Large:
        return present::TextSize::VeryLarge;
    case present::TextSize::VeryLarge:
        break;
    }
    return present::TextSize::Normal;
}

/// Home and attract are beginnings; every other place is reached through home.
std::vector<Address> stepsTo(const Address& start)
{
    if (start.place() == kHome || start.place() == kAttract)
        return {};
    return {Address(kHome)};
}

template <typename... Acts>
struct Either : Acts...
{
    using Acts::operator()...;
};
template <typename... Acts>
Either(Acts...) -> Either<Acts...>;

} // namespace

Visit::Visit(present::VisitSettings site, Address start)
    : m_site(std::move(site)), m_settings(m_site), m_address(std::move(start)), m_history(stepsTo(m_address))
{}

Effect Visit::apply(const scene::Intent& intent)
{
    return std::visit(Either{
                          [this](const scene::Go& there) { return go(there.address); },
                          [this](const scene::Change& state) { return change(state.address); },
                          [this](const scene::Back&) { return back(); },
                          [this](const scene::Home&) { return go(Address(kHome)); },
                          [this](const scene::EndVisit&) { return end(); },
                          [](const scene::StayHere&) { return Effect::Stayed; },
                          [this](const scene::SetLanguage& choice) { return setLanguage(choice.language); },
                          [this](const scene::Toggle& choice) { return toggle(choice.setting); },
                          [this](const scene::Narrate& wish) { return narrate(wish.act); },
                          [this](const scene::Fill& filled) { return fill(filled); },
                          [this](const scene::Send& wish) { return send(wish.what); },
                      },
                      intent);
}

void Visit::turnTo(Address address)
{
    m_address = std::move(address);
}

void Visit::bringIntoRange(int leaves)
{
    const char* const key = m_address.get("languages").empty() ? "leaf" : "languages";
    if (m_address.get(key).empty())
        return;
    const int asked = m_address.number(key, 1);
    const int leaf = std::clamp(asked, 1, leaves);
    if (leaf != asked)
        m_address = m_address.with(key, leaves > 1 || key == std::string("languages") ? std::to_string(leaf) : "");
}

Effect Visit::go(const std::string& text)
{
    Result<Address> address = Address::parse(text);
    return address ? go(std::move(address).value()) : Effect::None;
}

Effect Visit::go(Address address)
{
    if (address == m_address || isWaiting())
        return Effect::None;
    if (address.place() == kAttract)
        return end();
    if (isAtAttract()) {
        m_history = stepsTo(address); // nobody goes back to the attract loop; it comes by itself
    } else {
        m_history.push_back(std::move(m_address));
        if (m_history.size() > kStepsKept)
            m_history.erase(m_history.begin());
    }
    m_address = std::move(address);
    leaveForms();
    return Effect::Moved;
}

Effect Visit::change(const std::string& text)
{
    Result<Address> address = Address::parse(text);
    if (!address || address.value() == m_address || isWaiting())
        return Effect::None;
    m_address = std::move(address).value();
    return Effect::Changed;
}

Effect Visit::back()
{
    // An opened sheet is what Back closes first; what is below it stays.
    if (!m_address.get("languages").empty()) {
        m_address = m_address.without("languages");
        return Effect::Changed;
    }
    if (!m_address.get("code").empty()) {
        m_address = m_address.without("code");
        return Effect::Changed;
    }
    if (!m_address.get("sheet").empty()) { // the leaf is that of the sheet, not of the page below
        m_address = m_address.without("sheet").without("month").without("day").without("leaf");
        return Effect::Changed;
    }
    if (isWaiting())
        return Effect::None;
    if (stepBack())
        return Effect::Changed;
    // A filter may have been set back to what it was: Back must visibly lead somewhere else.
    while (!m_history.empty() && m_history.back() == m_address)
        m_history.pop_back();
    if (!m_history.empty()) {
        m_address = std::move(m_history.back());
        m_history.pop_back();
        leaveForms();
        return Effect::Moved;
    }
    if (isAtAttract() || m_address.place() == kHome)
        return Effect::None;
    m_address = Address(kHome);
    leaveForms();
    return Effect::Moved;
}

Effect Visit::end()
{
    m_settings = m_site;
    m_draft.wipe();
    m_sent.reset();
    m_address = Address(kAttract);
    m_history.clear();
    return Effect::Ended;
}

Effect Visit::setLanguage(const std::string& language)
{
    if (language.empty() || language == m_settings.language.value())
        return Effect::None;
    m_settings.language = Language(language);
    m_address = m_address.without("languages"); // the sheet has done its work
    return Effect::Language;
}

Effect Visit::toggle(scene::Setting setting)
{
    switch (setting) {
    case scene::Setting::Furigana:
        m_settings.furigana = opposite(m_settings.furigana);
        return Effect::Furigana;
    case scene::Setting::Contrast:
        m_settings.highContrast = opposite(m_settings.highContrast);
        return Effect::Contrast;
    case scene::Setting::Motion:
        m_settings.reducedMotion = opposite(m_settings.reducedMotion);
        return Effect::Motion;
    case scene::Setting::ReadAloud:
        m_settings.readAloud = opposite(m_settings.readAloud);
        return Effect::Reading;
    case scene::Setting::TextSize:
        m_settings.textSize = following(m_settings.textSize);
        return Effect::TextSize;
    case scene::Setting::Reach:
        m_settings.reach = opposite(m_settings.reach);
        return Effect::Reach;
    }
    return Effect::None;
}

Effect Visit::narrate(scene::Narration act)
{
    constexpr int kVolumes = 3;
    if (act != scene::Narration::Louder)
        return Effect::None; // the voice's business; nothing of the visit changes
    m_settings.volume = m_settings.volume % kVolumes + 1;
    return Effect::Volume;
}

} // namespace musubi::app
