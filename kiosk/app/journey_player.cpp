#include "kiosk/app/journey_player.hpp"

#include "kiosk/app/journey_sight.hpp"
#include "kiosk/app/panel.hpp"
#include "kiosk/scene/hit_test.hpp"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace musubi::app {

namespace {

constexpr int kFinger = 0;
constexpr float kBeside = 30;       ///< pixels next to a control, where it is no longer touched
constexpr float kSwipeReach = 0.2F; ///< of the glass, to either side of the middle

Outcome unless(bool holds, const std::string& why)
{
    if (holds)
        return Done{};
    return Error{ErrorCode::Failed, why, {}};
}

/// "Home", "Homes".
std::string listOf(const std::vector<std::string>& names)
{
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "\"" : ", \"") + name + "\"";
    return list;
}

/// What a step looks for by name.
struct Sought
{
    std::string label;
    Told told = Told::Everything;
};

template <typename Act>
Sought soughtBy(const Act& act)
{
    if constexpr (std::is_same_v<Act, TapStep> || std::is_same_v<Act, SlideStep>) {
        const auto* const named = std::get_if<ByLabel>(&act.target);
        return named == nullptr ? Sought{} : Sought{named->label, Told::Controls};
    } else if constexpr (std::is_same_v<Act, ExpectText>) {
        return {act.text, Told::Everything};
    } else if constexpr (requires { act.label; }) {
        return {act.label, Told::Controls};
    } else {
        return {};
    }
}

/// Carries the steps out one by one. Each overload says why it failed.
class Walker
{
public:
    explicit Walker(const JourneyGround& ground) : m_ground(&ground) {}

    Outcome operator()(const StartStep& step)
    {
        Site site;
        site.strings = m_ground->strings;
        site.panel = Panel(step.size);
        site.metrics = m_ground->metrics;
        site.placeName = m_ground->placeName;
        site.idle = m_ground->idle;
        site.signUps = m_ground->signUps;
        if (m_ground->content.catalogue)
            site.settings.language = m_ground->content.catalogue->info().fallback.primary;
        if (step.language && !isOffered(*step.language))
            return Error{ErrorCode::Failed, "the pack has no language \"" + step.language->value() + "\"", {}};
        if (step.language)
            site.settings.language = *step.language;
        site.settings.furigana = step.furigana;
        m_start = step.now;
        m_uptime = Milliseconds(0);
        m_kiosk.emplace(site, m_ground->content, step.address, now());
        return Done{};
    }

    Outcome operator()(const TapStep& step)
    {
        const auto point = std::visit([this](const auto& target) { return placeOf(target); }, step.target);
        if (!point)
            return point.error();
        m_kiosk->touchDown(point.value(), kFinger, now());
        m_kiosk->touchUp(point.value(), kFinger, now());
        return Done{};
    }

    Outcome operator()(const SlideStep& step)
    {
        const auto from = std::visit([this](const auto& target) { return placeOf(target); }, step.target);
        if (!from)
            return from.error();
        m_kiosk->touchDown(from.value(), kFinger, now());
        const scene::Node* const under = scene::controlAt(m_kiosk->scene(), from.value());
        const scene::Rect area = under == nullptr ? scene::Rect() : scene::hitArea(*under);
        // To the nearer of the control's upper and lower side, so that it is no swipe.
        const float up = from.value().y - area.y;
        const float down = area.bottom() - from.value().y;
        const scene::Point to{from.value().x, up < down ? area.y - kBeside : area.bottom() + kBeside};
        m_kiosk->touchMove(to, kFinger);
        m_kiosk->touchUp(to, kFinger, now());
        return Done{};
    }

    Outcome operator()(const SwipeStep& step)
    {
        const scene::Size glass = m_kiosk->scene().size;
        const float side = step.towards == input::Swipe::Left ? 1.0F : -1.0F;
        const scene::Point from{glass.width * (0.5F + side * kSwipeReach), glass.height / 2};
        const scene::Point to{glass.width * (0.5F - side * kSwipeReach), glass.height / 2};
        m_kiosk->touchDown(from, kFinger, now());
        m_kiosk->touchMove(to, kFinger);
        m_kiosk->touchUp(to, kFinger, now());
        return Done{};
    }

    Outcome operator()(const WaitStep& step)
    {
        const Milliseconds end = m_uptime + step.time;
        while (m_uptime < end) {
            m_uptime = std::min(end, nextMoment());
            m_kiosk->advance(now());
        }
        return Done{};
    }

    Outcome operator()(const KeyStep& step)
    {
        m_kiosk->press(step.key, now());
        return Done{};
    }

    Outcome operator()(const ContentStep& step)
    {
        Content none;
        none.reason = "The pack is not there.";
        m_kiosk->show(step.there == PackThere::Yes ? m_ground->content : none, now());
        return Done{};
    }

    Outcome operator()(const ExpectAt& expected) const
    {
        const present::Address& here = m_kiosk->visit().address();
        const bool wholeAddress = expected.address.text() != expected.address.place();
        return unless(wholeAddress ? here == expected.address : here.place() == expected.address.place(),
                      "the visitor is elsewhere");
    }

    Outcome operator()(const ExpectText& expected) const
    {
        const bool shown = textSeen(m_kiosk->scene(), expected.text) == Seen::Yes;
        if (expected.presence == Presence::Shown)
            return unless(shown, "no text says so");
        return unless(!shown, "a text says so");
    }

    Outcome operator()(const ExpectSelected& expected) const
    {
        return unless(selectedNamed(m_kiosk->scene(), expected.label) != nullptr, "nothing selected is called so");
    }

    Outcome operator()(const ExpectControl& expected) const
    {
        const bool shown = touchableNamed(m_kiosk->scene(), expected.label) != nullptr;
        if (expected.presence == Presence::Shown)
            return unless(shown, "no control that can be touched is called so");
        return unless(!shown, "a control is called so");
    }

    Outcome operator()(const ExpectFocus& expected) const
    {
        if (m_kiosk->focused().empty())
            return unless(false, "the ring stands nowhere");
        return unless(focusedNamed(m_kiosk->scene(), m_kiosk->focused(), expected.label) == Seen::Yes,
                      "the ring stands on " + m_kiosk->focused());
    }

    Outcome operator()(const ExpectLanguage& expected) const
    {
        const Language& language = m_kiosk->visit().settings().language;
        return unless(language == expected.language, "the language is " + language.value());
    }

    Outcome operator()(const ExpectWarning& /*expected*/) const
    {
        return unless(m_kiosk->isWarning(), "nobody is asked");
    }

    Outcome operator()(const ExpectAttract& /*expected*/) const
    {
        return unless(m_kiosk->visit().isAtAttract(), "the attract loop does not play");
    }

    /// \param step  what was looked for in vain: what is most like it comes first
    [[nodiscard]] std::string whatIsSeen(const StepAct& step) const
    {
        if (!m_kiosk)
            return "nothing has started";
        const Sought sought = std::visit([](const auto& act) { return soughtBy(act); }, step);
        return "at " + m_kiosk->visit().address().text() + " (" + m_kiosk->visit().settings().language.value() + ")" +
               (m_kiosk->isWarning() ? ", with the idle warning" : "") + ":" +
               linesLike(m_kiosk->scene(), sought.label, sought.told);
    }

private:
    [[nodiscard]] bool isOffered(const Language& language) const
    {
        if (!m_ground->content.catalogue)
            return true;
        const std::vector<Language>& offered = m_ground->content.catalogue->info().languages;
        return std::ranges::find(offered, language) != offered.end();
    }

    [[nodiscard]] Now now() const
    {
        const Instant instant = m_start + std::chrono::duration_cast<std::chrono::seconds>(m_uptime);
        return {m_uptime, m_ground->zone.toLocal(instant)};
    }

    /// When the kiosk or the wall clock next changes something.
    [[nodiscard]] Milliseconds nextMoment() const
    {
        const auto second = std::chrono::floor<std::chrono::seconds>(m_uptime);
        const auto inMinute = (m_start + second).time_since_epoch() % std::chrono::minutes(1);
        const Milliseconds minute = second + std::chrono::minutes(1) - inMinute;
        const std::optional<Milliseconds> change = m_kiosk->nextChange(m_uptime);
        return change ? std::max(std::min(minute, *change), m_uptime + Milliseconds(1)) : minute;
    }

    [[nodiscard]] Result<scene::Point> placeOf(const ByLabel& target) const
    {
        const scene::Node* const control = touchableNamed(m_kiosk->scene(), target.label);
        if (control == nullptr)
            return Error{ErrorCode::Failed, "no control that can be touched is called so", {}};
        if (const auto names = namesThatHold(m_kiosk->scene(), target.label); !names.empty())
            return Error{ErrorCode::Failed, "several controls have this in their name: " + listOf(names), {}};
        return whereToTouch(m_kiosk->scene(), *control).value_or(scene::Point());
    }

    [[nodiscard]] Result<scene::Point> placeOf(const ById& target) const
    {
        const scene::Node* const control = scene::findNode(m_kiosk->scene(), target.id);
        if (control == nullptr)
            return Error{ErrorCode::Failed, "there is no such node", {}};
        const auto place = whereToTouch(m_kiosk->scene(), *control);
        if (!place)
            return Error{ErrorCode::Failed, "it is there, but a finger cannot touch it", {}};
        return *place;
    }

    [[nodiscard]] Result<scene::Point> placeOf(const scene::Point& target) const
    {
        const auto [width, height] = m_kiosk->scene().size;
        if (!scene::Rect{0, 0, width, height}.contains(target))
            return Error{ErrorCode::Failed,
                         "it lies outside of the glass, which is " + std::to_string(std::lround(width)) + " x " +
                             std::to_string(std::lround(height)) + " here",
                         {}};
        return target;
    }

    const JourneyGround* m_ground;
    std::optional<Kiosk> m_kiosk;
    Instant m_start;
    Milliseconds m_uptime{0};
};

} // namespace

Outcome playJourney(const Journey& journey, const JourneyGround& ground)
{
    Walker walker(ground);
    for (const JourneyStep& step : journey.steps) {
        const Outcome outcome = std::visit(walker, step.act);
        if (!outcome) {
            return Error{ErrorCode::Failed,
                         step.text + "\n  " + outcome.error().message + ". Seen " + walker.whatIsSeen(step.act),
                         {journey.file, "", step.line}};
        }
    }
    return Done{};
}

} // namespace musubi::app
