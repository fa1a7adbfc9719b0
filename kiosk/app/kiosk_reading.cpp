// Reading aloud: what the kiosk asks of its narrator, and what follows from it.
#include "kiosk/app/kiosk.hpp"
#include "kiosk/app/without_readings.hpp"
#include "kiosk/scene/hit_test.hpp"
#include "kiosk/speech/utterance.hpp"
#include "kiosk/theme/motion.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace musubi::app {

namespace {

constexpr Milliseconds kToastStay{static_cast<int>(theme::kToastStay)};

speech::Volume volumeOf(const present::VisitSettings& settings)
{
    return settings.volume == 1   ? speech::Volume::Low
           : settings.volume == 2 ? speech::Volume::Middle
                                  : speech::Volume::High;
}

const LocalisedText& textOf(const model::Entry& entry, model::RecordedText which)
{
    switch (which) {
    case model::RecordedText::Title:
        return entry.title;
    case model::RecordedText::Summary:
        return entry.summary;
    case model::RecordedText::Body:
        break;
    }
    return entry.body;
}

} // namespace

void Kiosk::useVolume()
{
    m_narrator.use(volumeOf(m_visit.settings()));
}

speech::SpokenWords Kiosk::spokenWords() const
{
    const auto said = [this](const char* key) {
        return m_site.strings->text(m_visit.settings().language, key).spoken();
    };
    return {said("speech.button"), said("speech.selected"), said("speech.disabled"), said("speech.range")};
}

/// The page, or the leaf of it, that stands on the glass: a voice needs the readings of everything.
speech::PageSpeech Kiosk::speechHere(Now now) const
{
    const WithoutReadings metrics(*m_site.metrics);
    screens::Stage stage = this->stage();
    stage.metrics = &metrics;
    const present::Context here = context(now).forVoice();
    return speech::speechOf(screens::drawScreen(here, stage), spokenWords(), recordedHere(here));
}

/// What somebody has read aloud of the entry that is shown, in the language that it is shown in.
std::vector<speech::RecordedText> Kiosk::recordedHere(const present::Context& here) const
{
    const std::optional<model::EntryId> id = m_visit.address().entry();
    const model::Entry* const entry = id ? m_content.catalogue->find(*id) : nullptr;
    std::vector<speech::RecordedText> recorded;
    if (entry == nullptr || m_content.catalogue->root().empty())
        return recorded;
    for (const model::Recording& recording : entry->recordings)
        if (recording.language == here.language())
            recorded.push_back({here.fullWords(textOf(*entry, recording.of)).text.spoken(),
                                m_content.catalogue->root() + "/" + recording.sound});
    return recorded;
}

void Kiosk::readAgain(Now now)
{
    m_readBelow.clear();
    readFrom({}, now);
}

void Kiosk::readFrom(const std::string& node, Now now)
{
    useVolume();
    speech::PageSpeech speech = speechHere(now);
    std::vector<speech::Utterance>& words = speech.content;
    if (!nextLeaf())
        std::move(speech.frame.begin(), speech.frame.end(), std::back_inserter(words));
    const auto start = node.empty() ? words.end() : std::ranges::find(words, node, &speech::Utterance::node);
    if (start != words.end())
        words.erase(words.begin(), start);
    m_narrator.read(std::move(words));
}

/// A sheet that has opened is read from its title; when it closes, the page goes on where the voice was.
void Kiosk::readSheet(std::size_t openBefore, Now now)
{
    const std::size_t open = sheets().size();
    if (open > openBefore) {
        m_readBelow.push_back(m_narrator.ring());
        readFrom({}, now);
        return;
    }
    const std::string below = m_readBelow.empty() ? std::string() : m_readBelow.back();
    if (!m_readBelow.empty())
        m_readBelow.pop_back();
    readFrom(below, now);
}

/// Goes on with what this leaf adds to the one `before`; what stands around every leaf follows the last one.
void Kiosk::readLeaf(const speech::PageSpeech& before, Now now)
{
    speech::PageSpeech speech = speechHere(now);
    std::vector<speech::Utterance> fresh = speech::newSince(before, speech);
    if (!nextLeaf())
        std::move(speech.frame.begin(), speech.frame.end(), std::back_inserter(fresh));
    m_narrator.read(std::move(fresh));
}

/// Who listens may not see the question "still there?", so it is said in between; then the voice waits for an answer.
void Kiosk::askAloud(Now now)
{
    if (!m_narrator.isReading())
        return;
    const present::Context here = context(now).forVoice();
    const WithoutReadings metrics(*m_site.metrics);
    screens::Stage stage = this->stage();
    stage.metrics = &metrics;
    m_narrator.interrupt(
        speech::utterancesOf(screens::withIdleWarning(screens::drawScreen(here, stage), here, stage,
                                                      m_idleState.secondsLeft, m_idle.secondsOfWarning()),
                             spokenWords()));
}

/// What the arrow to the next leaf asks for, if there is a next leaf.
std::optional<scene::Intent> Kiosk::nextLeaf() const
{
    const scene::Node* const arrow = scene::findNode(m_scene, "leaf.next");
    return arrow == nullptr ? std::nullopt : arrow->intent;
}

/// Whether it leads to the same page and only to another leaf of it.
bool Kiosk::turnsLeaf(const scene::Intent& intent) const
{
    const auto* const change = std::get_if<scene::Change>(&intent);
    if (change == nullptr)
        return false;
    const Result<present::Address> there = present::Address::parse(change->address);
    const present::Address& here = m_visit.address();
    if (!there || there.value() == here)
        return false;
    const bool isInsideSheet = !here.get("languages").empty() && !there.value().get("languages").empty();
    const char* const leaf = isInsideSheet ? "languages" : "leaf"; // the sheet over the page counts its own
    return there.value().without(leaf) == here.without(leaf);
}

void Kiosk::obey(const scene::Narrate& wish)
{
    if (wish.act == scene::Narration::Repeat)
        m_narrator.repeat();
    if (wish.act == scene::Narration::Skip)
        m_narrator.skip();
}

/// Goes on with the next sentence, then with the next leaf; at the end of the page, and when nothing can be heard,
/// reading is over.
void Kiosk::followVoice(Now now)
{
    m_narrator.advance();
    const std::optional<Error> trouble = m_narrator.takeTrouble();
    const bool isHeard = !trouble;
    if (trouble)
        m_toast = Toast{trouble->code == ErrorCode::NotFound ? "toast.no-voice" : "toast.no-sound",
                        now.uptime + kToastStay, screens::ToastMark::Trouble};
    if (m_narrator.ring() != m_ring) {
        m_ring = m_narrator.ring();
        ++m_revision;
    }
    if (m_narrator.isReading() || !isReadAloud())
        return;
    const std::optional<scene::Intent> next = nextLeaf();
    if (isHeard && next) {
        if (!m_touch.isDown()) // a leaf does not turn under a finger
            apply(*next, now);
        return;
    }
    m_lookLimits = idleLimitsAfterReading(m_idle.sinceTouch(now.uptime), m_site.idle);
    endReading();
    draw(now);
}

void Kiosk::endReading()
{
    m_narrator.stop();
    m_readBelow.clear();
    m_ring.clear();
    if (isReadAloud())
        (void)m_visit.apply(scene::Toggle{scene::Setting::ReadAloud});
}

} // namespace musubi::app
