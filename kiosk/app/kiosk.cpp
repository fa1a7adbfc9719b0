#include "kiosk/app/kiosk.hpp"

#include "kiosk/app/confirmation.hpp"
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
      m_lookLimits(m_site.idle),
      m_narrator(m_site.voice)
{
    pageAppeared(now);
    askForSeats(now);
    draw(now);
    hearAnswers(now);
}

void Kiosk::touchDown(scene::Point at, int contact, Now now)
{
    const bool isSecond = m_touch.isDown();
    m_touch.down(m_scene, at, contact);
    if (isSecond)
        return;
    m_pressedAt = now.uptime;
    m_focus.clear(); // the ring belongs to the keyboard
    m_walksKeys = false;
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
    std::optional<scene::Intent> intent = control == nullptr ? std::nullopt : control->intent;
    if (isReceiptFresh(now))
        intent.reset();
    if (!intent && !isWarning())
        turnPage(end.swipe, now);
    act(intent, now);
}

void Kiosk::touchLost()
{
    if (!m_touch.isAnyDown())
        return;
    m_touch.cancel();
    ++m_revision;
}

void Kiosk::press(Key key, Now now)
{
    if (key == Key::Next || key == Key::Previous) {
        // Somebody is there. Walking through the question does not answer it, but they have all of its time again.
        if (isWarning())
            askAnew(now);
        else
            stayHere(now);
        m_walksKeys = true;
        m_focus.step(m_scene, key == Key::Next ? FocusStep::Forward : FocusStep::Backward);
        ++m_revision;
        return;
    }
    m_walksKeys = false;
    const scene::Node* const control =
        m_focus.control().empty() ? nullptr : scene::findNode(m_scene, m_focus.control());
    std::optional<scene::Intent> intent =
        key == Key::Back ? scene::Intent(scene::Back{}) : std::optional<scene::Intent>();
    if (key == Key::Activate && control != nullptr)
        intent = control->intent;
    act(intent, now);
}

void Kiosk::advance(Now now)
{
    followVoice(now);
    hearAnswers(now);
    updateIdle(now);
    const bool toastIsOver = m_toast && now.uptime >= m_toast->until;
    if (toastIsOver)
        m_toast.reset();
    // Nothing becomes something else under a finger.
    const bool isOld = now.local != m_drawnFor || attractTurn(now.uptime) != m_drawnTurn;
    if (toastIsOver || (isOld && !m_touch.isDown()))
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
    std::vector<screens::Landmark> before = landmarks(now);
    m_site.panel = panel;
    m_touch.cancel();
    if (!before.empty())
        keepPlace(std::move(before), now);
    draw(now);
}

std::optional<Milliseconds> Kiosk::nextChange(Milliseconds now) const
{
    std::optional<Milliseconds> next;
    const auto consider = [&next](std::optional<Milliseconds> change) {
        if (change && (!next || *change < *next))
            next = change;
    };
    if (isIdleCounted() && !m_touch.isAnyDown())
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
    m_narrator.resume(); // unless that ended it
}

void Kiosk::apply(const scene::Intent& intent, Now now)
{
    if (const auto* const wish = std::get_if<scene::Narrate>(&intent))
        obey(*wish);
    std::vector<screens::Landmark> before = landmarksBefore(intent, now);
    const std::optional<speech::PageSpeech> leafBefore =
        isReadAloud() && turnsLeaf(intent) ? std::optional(speechHere(now)) : std::nullopt;
    const std::vector<std::string> sheetsBefore = sheets();
    const Effect effect = m_visit.apply(intent);
    if (effect == Effect::None)
        return;
    if (!before.empty())
        keepPlace(std::move(before), now);
    const bool isAnotherPage = effect == Effect::Moved || effect == Effect::Changed || effect == Effect::Ended;
    if (isAnotherPage) {
        m_kept.clear();
        askForSeats(now);
    }
    const bool changesSheet = isReadAloud() && effect == Effect::Changed && sheets() != sheetsBefore;
    if (isAnotherPage && !leafBefore && !changesSheet)
        endReading();
    if (effect == Effect::Moved || effect == Effect::Ended)
        pageAppeared(now);
    if (effect == Effect::Ended) {
        m_toast.reset();
        letGo();
    }
    if (effect == Effect::Volume)
        useVolume();
    if (effect == Effect::Sent)
        sendAway(now);
    if (const std::string key = confirmationOf(effect, m_visit.settings()); !key.empty())
        m_toast = Toast{key, now.uptime + kToastStay};
    draw(now);
    if (effect == Effect::Reading && !isReadAloud())
        m_narrator.stop();
    else if (isReadAloud() && (effect == Effect::Reading || effect == Effect::Language))
        readAgain(now);
    else if (changesSheet)
        readSheet(sheetsBefore.size(), now);
    else if (leafBefore)
        readLeaf(*leafBefore, now);
    followVoice(now);
    useIdleLimits();
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

void Kiosk::pageAppeared(Now now)
{
    m_shownAt = now.uptime;
    m_focus.clear();
    m_walksKeys = false;
    touched(now);
    m_idleState = {};
}

void Kiosk::draw(Now now)
{
    ++m_revision;
    m_drawnFor = now.local;
    m_drawnTurn = attractTurn(now.uptime);
    m_scene = sceneAt(now);
    if (isWhole()) // before, a page may have fewer leaves than it will have
        m_visit.bringIntoRange(m_scene.leaves);
    m_focus.follow(m_scene, sheets());
}

/// As Back closes them, from the last one.
std::vector<std::string> Kiosk::sheets() const
{
    std::vector<std::string> open;
    for (const char* const sheet : {"sheet", "code", "languages"})
        if (!m_visit.address().get(sheet).empty())
            open.emplace_back(sheet);
    if (isWarning())
        open.emplace_back("idle");
    return open;
}

scene::Scene Kiosk::sceneAt(Now now) const
{
    const screens::Stage stage = this->stage();
    if (!m_content.catalogue)
        return screens::preparingScreen(*m_site.strings, stage, m_content.reason);
    const present::Context here = context(now);
    scene::Scene scene = screens::drawScreen(here, stage);
    if (m_toast)
        scene = screens::withToast(std::move(scene), here.say(m_toast->key), stage, m_toast->mark);
    if (isWarning())
        scene =
            screens::withIdleWarning(std::move(scene), here, stage, m_idleState.secondsLeft, m_idle.secondsOfWarning());
    if (m_visit.settings().highContrast == present::Switch::On)
        scene = scene::highContrast(std::move(scene));
    return scene;
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
        .withFinder(m_content.finder.get())
        .withSignUp(&m_visit.draft(), m_visit.sent())
        .withSeats(m_seats ? &*m_seats : nullptr);
}

} // namespace musubi::app
