// The kiosk without the machine around it: what is shown now, and what touches, keys,
// time and new content do to it.
//
// The window loop and the journeys drive this same class; only the clock, the glass
// and the paint are theirs. Time is a parameter, pictures are scenes.
#pragma once

#include "content/model/catalogue.hpp"
#include "kiosk/app/focus.hpp"
#include "kiosk/app/idle.hpp"
#include "kiosk/app/panel.hpp"
#include "kiosk/app/visit.hpp"
#include "kiosk/input/touch.hpp"
#include "kiosk/present/context.hpp"
#include "kiosk/present/finder.hpp"
#include "kiosk/screens/leaf_place.hpp"
#include "kiosk/screens/screen.hpp"
#include "kiosk/speech/narrator.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace musubi::app {

class SignUps;

/// A moment by the two clocks: since the program began, and on the wall.
struct Now
{
    Milliseconds uptime{0};
    LocalDateTime local;
};

/// What is there to show; without a catalogue, why not.
struct Content
{
    std::shared_ptr<const model::Catalogue> catalogue;
    std::string reason;
    std::shared_ptr<const present::Finder> finder = {}; ///< of this catalogue; null while it is being prepared
    std::int64_t release = 0;                           ///< of the store; 0: a workspace
};

/// How the kiosk stands at its site. Strings and metrics outlive the kiosk.
struct Site
{
    const present::Strings* strings = nullptr;
    Panel panel{PixelSize{}};
    const scene::TextMetrics* metrics = nullptr;
    present::VisitSettings settings; ///< what every visit begins with
    std::string placeName;           ///< "you are here", on the attract loop; may be empty
    IdleLimits idle;
    speech::Voice* voice = nullptr; ///< outlives the kiosk; null: a kiosk that cannot speak
    SignUps* signUps = nullptr;     ///< outlives the kiosk; null: a kiosk that takes no bookings
};

/// What a keyboard or a switch says.
enum class Key
{
    Next,     ///< the ring to the next control
    Previous, ///< … to the one before
    Activate,
    Back, ///< closes an open sheet, else leads back
};

class Kiosk
{
public:
    Kiosk(Site site, Content content, present::Address start, Now now);

    // What happens to it.
    void touchDown(scene::Point at, int contact, Now now);
    void touchMove(scene::Point at, int contact);
    void touchUp(scene::Point at, int contact, Now now);
    void touchLost(); ///< the contact ended where nobody saw it
    void press(Key key, Now now);
    void advance(Now now);               ///< time passed
    void show(Content content, Now now); ///< new content; the visitor stays where they are
    void resize(const Panel& panel, Now now);

    // What is to be seen.
    [[nodiscard]] const scene::Scene& scene() const { return m_scene; }
    /// Grows whenever the picture changed; animations aside.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    [[nodiscard]] Milliseconds shownAt() const { return m_shownAt; }
    [[nodiscard]] const std::string& pressed() const { return m_touch.pressed(); }
    [[nodiscard]] Milliseconds pressedAt() const { return m_pressedAt; }
    /// The node with the ring: the one being read, else the keyboard's.
    [[nodiscard]] std::string focused() const
    {
        return m_narrator.isReading() && !m_walksKeys ? m_narrator.ring() : m_focus.control();
    }
    /// When `advance` next changes something by itself, the wall clock's minute aside; nothing: never.
    [[nodiscard]] std::optional<Milliseconds> nextChange(Milliseconds now) const;

    [[nodiscard]] const Visit& visit() const { return m_visit; }
    [[nodiscard]] bool isFingerDown() const { return m_touch.isDown(); }
    [[nodiscard]] bool isWarning() const { return m_idleState.phase == IdlePhase::Warning; }

private:
    struct Toast
    {
        std::string key;
        Milliseconds until{0};
        screens::ToastMark mark = screens::ToastMark::Done;
    };

    void act(const std::optional<scene::Intent>& intent, Now now);
    void apply(const scene::Intent& intent, Now now);
    void turnPage(input::Swipe swipe, Now now);
    void stayHere(Now now);
    void askAnew(Now now);
    void pageAppeared(Now now);
    void touched(Now now);
    void updateIdle(Now now);
    void useIdleLimits();
    void draw(Now now);
    void sendAway(Now now);
    void hearAnswers(Now now);
    void askForSeats(Now now);
    [[nodiscard]] bool isReceiptFresh(Now now) const;
    void letGo(); ///< of what this visit sent
    [[nodiscard]] bool isFillingIn() const;
    [[nodiscard]] std::vector<std::string> sheets() const;          ///< that lie over the page, the lowest first
    void keepPlace(std::vector<screens::Landmark> before, Now now); ///< on leaves that hold less or more
    void readAgain(Now now);                                        ///< the page as it stands now, from its title
    void readFrom(const std::string& node, Now now);                ///< … from there, if it is read at all
    void readLeaf(const speech::PageSpeech& before, Now now);
    void readSheet(std::size_t openBefore, Now now);
    void askAloud(Now now);
    void useVolume();
    void obey(const scene::Narrate& wish);
    void followVoice(Now now);
    void endReading();
    [[nodiscard]] bool isReadAloud() const { return m_visit.settings().readAloud == present::Switch::On; }
    [[nodiscard]] speech::SpokenWords spokenWords() const;
    [[nodiscard]] std::vector<speech::RecordedText> recordedHere(const present::Context& here) const;
    [[nodiscard]] speech::PageSpeech speechHere(Now now) const;
    [[nodiscard]] std::optional<scene::Intent> nextLeaf() const;
    [[nodiscard]] bool turnsLeaf(const scene::Intent& intent) const;
    [[nodiscard]] scene::Scene sceneAt(Now now) const;
    [[nodiscard]] screens::Stage stage() const { return m_site.panel.stage(m_visit.settings(), *m_site.metrics); }
    [[nodiscard]] std::vector<screens::Landmark> landmarks(Now now) const;
    [[nodiscard]] std::vector<screens::Landmark> landmarksBefore(const scene::Intent& intent, Now now) const;
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] bool isIdleCounted() const;
    [[nodiscard]] int attractTurn(Milliseconds now) const;
    [[nodiscard]] present::Context context(Now now) const;

    Site m_site;
    Content m_content;
    Visit m_visit;
    IdleTimer m_idle;
    IdleLimits m_lookLimits; ///< for who does not listen; longer for a while after the voice has come to its end
    IdleState m_idleState;
    input::TouchTracker m_touch;
    std::optional<Toast> m_toast;
    std::optional<present::SeatsNow> m_seats; ///< of the page that was shown when they were asked for
    FocusRing m_focus;
    bool m_walksKeys = false;              ///< the last act was a step of the keyboard, so its ring is the one to see
    std::vector<screens::Landmark> m_kept; ///< before the visitor since they last turned to a leaf themselves
    speech::Narrator m_narrator;
    std::vector<std::string> m_readBelow; ///< where the voice was when each open sheet opened
    std::string m_ring;                   ///< where the narrator's ring was when the picture was last found changed
    scene::Scene m_scene;
    std::uint64_t m_revision = 0;
    Milliseconds m_shownAt{0};
    Milliseconds m_pressedAt{0};
    LocalDateTime m_drawnFor; ///< the wall clock's minute in the picture
    int m_drawnTurn = 0;      ///< of the attract loop
};

} // namespace musubi::app
