// One visit: where the visitor is, how they came there, what they have set.
//
// Pure: an intent goes in, the new state comes out. Nothing of a visit outlives
// its end; the next visitor finds the kiosk as the site set it up.
#pragma once

#include "kiosk/present/address.hpp"
#include "kiosk/present/context.hpp"
#include "kiosk/present/form_draft.hpp"
#include "kiosk/present/sent.hpp"
#include "kiosk/scene/intent.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace musubi::app {

/// What an intent did.
enum class Effect
{
    None,     ///< nothing to show: an unknown address, Back with nowhere to go, a setting that is not there yet
    Moved,    ///< another page
    Changed,  ///< the same page in another state
    Language, ///< the page in another language
    Furigana, ///< readings appear or go
    Contrast, ///< high contrast begins or ends
    TextSize, ///< larger text, or normal again
    Reach,    ///< controls come down, or go up again
    Motion,   ///< there is less movement, or all of it again
    Reading,  ///< reading aloud begins or ends
    Volume,   ///< of the reading voice
    Filled,   ///< something was written into a form
    Sent,     ///< what was filled in is to be sent: the same page, until there is an answer
    Ended,    ///< the visit is over
    Stayed,   ///< the visitor is still there
};

class Visit
{
public:
    /// More steps back than anybody takes; the oldest is forgotten first.
    static constexpr std::size_t kStepsKept = 64;

    /// A visit that begins at `start`. From a place deep inside, Back leads home.
    /// \param site  the settings every visit begins with
    Visit(present::VisitSettings site, present::Address start);
    Visit(const Visit&) = default;
    Visit& operator=(const Visit&) = default;
    Visit(Visit&&) = default;
    Visit& operator=(Visit&&) = default;
    ~Visit() { m_draft.wipe(); }

    [[nodiscard]] Effect apply(const scene::Intent& intent);

    /// The same page on another of its leaves, because they hold less or more now. Nothing that Back would undo.
    void turnTo(present::Address address);
    /// A leaf that is not there becomes the nearest one.
    /// \param leaves  of the page, or of the sheet over it, as it stands now
    void bringIntoRange(int leaves);

    /// What came of what was sent; until then the page stays. A receipt is a page of its own, from which Back leads
    /// home; what was filled in is gone then.
    void answered(present::Sent sent);

    /// What is filled in so far.
    [[nodiscard]] const present::FormDraft& draft() const { return m_draft; }
    /// What came of what was sent last; null: nothing.
    [[nodiscard]] const present::Sent* sent() const { return m_sent ? &*m_sent : nullptr; }

    [[nodiscard]] const present::Address& address() const { return m_address; }
    [[nodiscard]] const present::VisitSettings& settings() const { return m_settings; }
    /// Where Back leads, last step last.
    [[nodiscard]] const std::vector<present::Address>& history() const { return m_history; }
    [[nodiscard]] bool isAtAttract() const { return m_address.place() == "attract"; }

private:
    [[nodiscard]] Effect go(const std::string& text);
    [[nodiscard]] Effect go(present::Address address);
    [[nodiscard]] Effect change(const std::string& text);
    [[nodiscard]] Effect back();
    [[nodiscard]] Effect end();
    [[nodiscard]] Effect setLanguage(const std::string& language);
    [[nodiscard]] Effect toggle(scene::Setting setting);
    [[nodiscard]] Effect narrate(scene::Narration act);
    [[nodiscard]] Effect fill(const scene::Fill& filled);
    [[nodiscard]] Effect send(scene::Sending what);
    [[nodiscard]] bool isWaiting() const; ///< for the answer to what was sent
    [[nodiscard]] bool stepBack();        ///< to the step before, in a form
    void leaveForms();

    present::VisitSettings m_site;
    present::VisitSettings m_settings;
    present::Address m_address;
    std::vector<present::Address> m_history;
    present::FormDraft m_draft;
    std::optional<present::Sent> m_sent;
};

} // namespace musubi::app
