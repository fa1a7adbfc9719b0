#include "kiosk/app/kiosk.hpp"

#include "kiosk/app/confirmation.hpp"
#include "kiosk/app/focus.hpp"
#include "kiosk/scene/high_contrast.hpp"
#include "kiosk/scene/hit_test.hpp"
#include "kiosk/theme/motion.hpp"

#include <string_view>
#include <utility>

namespace musubi::app {

namespace {

constexpr Milliseconds kAttractTurn{8000}; ///< how long the attract loop shows the same items
constexpr Milliseconds kToastStay{static_cast<int>(theme::kToastStay)};

/// What the first control whose id ends so asks for, if a finger can reach it.
std::optional<scene::Intent> offeredBy(const scene::Scene& scene, std::string_view ending)
{
    for (const scene::Node* const node : scene::allNodes(scene)) {
        if (node->intent && node->id.ends_with(ending) &&
            scene::controlAt(scene, scene::hitArea(*node).centre()) == node)
            return node->intent;
    }
    return std::nullopt;
}

} // namespace

Kiosk::Kiosk(Site site, Content content, present::Address start, Now now)
    : m_site(std::move(site)),
      m_content(std::move(content)),
      m_visit(m_site.settings, std::move(start)),
      m_idle(m_site.idle, now.uptime),
      m_narrator(m_site.voice)
{
    pageAppeared(now);
    draw(now);
}

void Kiosk::touchDown(scene::Point at, int contact, Now now)
{
    if (m_touch.isDown())
        return;
    m_touch.down(m_scene, at, contact);
    m_pressedAt = now.uptime;
    m_focused.clear(); // the ring belongs to the keyboard
    ++m_revision;
}

void Kiosk::touchMove(scene::Point at, int contact)
{
    const std::string before = m_touch.pressed();
    m_touch.move(at, contact);
    if (m_touch.pressed() != before)
        ++m_revision;
}

void Kiosk::touchUp(scene::Point at, int contact, Now now)
{
    const input::TouchEnd end = m_touch.up(m_scene, at, contact);
    if (m_touch.isDown())
        return;
    ++m_revision;
    const scene::Node* const control = end.tapped.empty() ? nullptr : scene::findNode(m_scene, end.tapped);
    const std::optional<scene::Intent> intent = control == nullptr ? std::nullopt : control->intent;
    if (!intent && !isWarning())
        turnPage(end.swipe, now);
    act(intent, now);
}

void Kiosk::touchLost()
{
    if (!m_touch.isDown())
        return;
    m_touch.cancel();
    ++m_revision;
}

void Kiosk::press(Key key, Now now)
{
    const bool wasWarning = isWarning();
    if (key == Key::Next || key == Key::Previous) {
        // Walking through the sheet does not answer it; Enter on one of its buttons does.
        if (!wasWarning)
            stayHere(now);
        m_focused = nextFocus(m_scene, m_focused, key == Key::Next ? FocusStep::Forward : FocusStep::Backward);
        ++m_revision;
        return;
    }
    const scene::Node* const control = m_focused.empty() ? nullptr : scene::findNode(m_scene, m_focused);
    std::optional<scene::Intent> intent =
        key == Key::Back ? scene::Intent(scene::Back{}) : std::optional<scene::Intent>();
    if (key == Key::Activate && control != nullptr)
        intent = control->intent;
    act(intent, now);
}

void Kiosk::advance(Now now)
{
    followVoice(now);
    updateIdle(now);
    const bool toastIsOver = m_toast && now.uptime >= m_toast->until;
    if (toastIsOver)
        m_toast.reset();
    if (toastIsOver || now.local != m_drawnFor || attractTurn(now.uptime) != m_drawnTurn)
        draw(now);
}

void Kiosk::show(Content content, Now now)
{
    const bool hasSameEntries = content.catalogue && content.catalogue == m_content.catalogue;
    m_content = std::move(content);
    // Whether search is ready shows only on its own page.
    if (!hasSameEntries || m_visit.address().place() == "search")
        draw(now);
}

void Kiosk::resize(const Panel& panel, Now now)
{
    m_site.panel = panel;
    m_touch.cancel();
    draw(now);
}

std::optional<Milliseconds> Kiosk::nextChange(Milliseconds now) const
{
    std::optional<Milliseconds> next;
    const auto consider = [&next](std::optional<Milliseconds> change) {
        if (change && (!next || *change < *next))
            next = change;
    };
    if (isIdleCounted() && !m_touch.isDown() && !m_narrator.isReading())
        consider(m_idle.nextChange(now));
    if (m_toast)
        consider(m_toast->until);
    if (m_content.catalogue && m_visit.isAtAttract())
        consider(m_shownAt + kAttractTurn * (attractTurn(now) + 1));
    return next;
}

/// What somebody asked for. Whatever it was, somebody is there: the question closes, unless its answer is to end the
/// visit.
void Kiosk::act(const std::optional<scene::Intent>& intent, Now now)
{
    const bool wasWarning = isWarning();
    stayHere(now);
    if (intent && (!wasWarning || std::holds_alternative<scene::EndVisit>(*intent)))
        apply(*intent, now);
}

void Kiosk::apply(const scene::Intent& intent, Now now)
{
    if (const auto* const wish = std::get_if<scene::Narrate>(&intent))
        obey(*wish);
    const Effect effect = m_visit.apply(intent);
    if (effect == Effect::None)
        return;
    if (effect == Effect::Moved || effect == Effect::Changed || effect == Effect::Ended)
        endReading(now);
    if (effect == Effect::Moved || effect == Effect::Ended)
        pageAppeared(now);
    if (effect == Effect::Ended)
        m_toast.reset();
    if (effect == Effect::Volume)
        useVolume();
    if (const std::string key = confirmationOf(effect, m_visit.settings()); !key.empty())
        m_toast = Toast{key, now.uptime + kToastStay};
    draw(now);
    if (effect == Effect::Reading && m_visit.settings().readAloud == present::Switch::Off)
        m_narrator.stop();
    else if (m_visit.settings().readAloud == present::Switch::On &&
             (effect == Effect::Reading || effect == Effect::Language))
        readAgain(now);
    followVoice(now);
}

/// Lists page by buttons; a swipe is the same as touching the button, where there is one to touch.
void Kiosk::turnPage(input::Swipe swipe, Now now)
{
    if (swipe == input::Swipe::None)
        return;
    const auto intent = offeredBy(m_scene, swipe == input::Swipe::Left ? ".next" : ".previous");
    if (intent)
        apply(*intent, now);
}

void Kiosk::stayHere(Now now)
{
    m_idle.touched(now.uptime);
    updateIdle(now);
}

void Kiosk::pageAppeared(Now now)
{
    m_shownAt = now.uptime;
    m_focused.clear();
    m_idle.touched(now.uptime);
    m_idleState = {};
}

void Kiosk::updateIdle(Now now)
{
    if (m_touch.isDown() || m_narrator.isReading() || !isIdleCounted()) {
        // A finger that rests on the question keeps it open until it leaves. Who listens is there.
        if (!isWarning())
            m_idle.touched(now.uptime);
        return;
    }
    const IdleState state = m_idle.at(now.uptime);
    if (state == m_idleState)
        return;
    if (state.phase != m_idleState.phase)
        m_focused.clear();
    m_idleState = state;
    if (state.phase == IdlePhase::Over)
        apply(scene::EndVisit{}, now);
    else
        draw(now);
}

void Kiosk::draw(Now now)
{
    ++m_revision;
    m_drawnFor = now.local;
    m_drawnTurn = attractTurn(now.uptime);
    m_scene = sceneAt(now);
    // A control that is gone cannot keep the ring.
    if (!m_focused.empty() && scene::findNode(m_scene, m_focused) == nullptr)
        m_focused.clear();
}

scene::Scene Kiosk::sceneAt(Now now) const
{
    const screens::Stage stage = this->stage();
    if (!m_content.catalogue)
        return screens::preparingScreen(*m_site.strings, stage, m_content.reason);
    const present::Context here = context(now);
    scene::Scene scene = screens::drawScreen(here, stage);
    if (m_toast)
        scene = screens::withToast(std::move(scene), here.say(m_toast->key), stage);
    if (isWarning())
        scene =
            screens::withIdleWarning(std::move(scene), here, stage, m_idleState.secondsLeft, m_idle.secondsOfWarning());
    if (m_visit.settings().highContrast == present::Switch::On)
        scene = scene::highContrast(std::move(scene));
    return scene;
}

bool Kiosk::isIdleCounted() const
{
    return m_content.catalogue && !m_visit.isAtAttract();
}

int Kiosk::attractTurn(Milliseconds now) const
{
    return m_visit.isAtAttract() ? static_cast<int>((now - m_shownAt) / kAttractTurn) : 0;
}

present::Context Kiosk::context(Now now) const
{
    present::Address address = m_visit.address();
    if (const int turn = attractTurn(now.uptime); turn > 0)
        address = address.with("turn", std::to_string(address.number("turn", 0) + turn));
    return present::Context(*m_content.catalogue, *m_site.strings, m_visit.settings(), std::move(address), now.local)
        .withPlaceName(m_site.placeName)
        .withFinder(m_content.finder.get());
}

} // namespace musubi::app
