// Reading aloud: what the kiosk asks of its narrator, and what follows from it.
#include "kiosk/app/kiosk.hpp"
#include "kiosk/speech/utterance.hpp"
#include "kiosk/theme/motion.hpp"

namespace musubi::app {

namespace {

constexpr Milliseconds kToastStay{static_cast<int>(theme::kToastStay)};

speech::Volume volumeOf(const present::VisitSettings& settings)
{
    return settings.volume == 1   ? speech::Volume::Low
           : settings.volume == 2 ? speech::Volume::Middle
                                  : speech::Volume::High;
}

} // namespace

void Kiosk::useVolume()
{
    m_narrator.use(volumeOf(m_visit.settings()));
}

void Kiosk::readAgain(Now now)
{
    const present::Strings& strings = *m_site.strings;
    const Language& language = m_visit.settings().language;
    const auto said = [&](const char* key) { return strings.text(language, key).spoken(); };
    useVolume();
    // With furigana the page carries every reading that there is: a voice cannot read kanji.
    const present::Context here = context(now).withFurigana(present::Switch::On);
    m_narrator.read(
        speech::utterancesOf(screens::drawScreen(here, stage()), {said("speech.button"), said("speech.selected"),
                                                                  said("speech.disabled"), said("speech.range")}));
}

void Kiosk::obey(const scene::Narrate& wish)
{
    if (wish.act == scene::Narration::Repeat)
        m_narrator.repeat();
    if (wish.act == scene::Narration::Skip)
        m_narrator.skip();
}

/// Goes on with the next sentence; at the end of the page, and when nothing can be heard, reading is over.
void Kiosk::followVoice(Now now)
{
    m_narrator.advance();
    if (m_narrator.takeTrouble())
        m_toast = Toast{"toast.no-sound", now.uptime + kToastStay};
    if (m_narrator.ring() != m_ring) {
        m_ring = m_narrator.ring();
        ++m_revision;
    }
    if (!m_narrator.isReading() && m_visit.settings().readAloud == present::Switch::On) {
        endReading(now);
        draw(now);
    }
}

void Kiosk::endReading(Now now)
{
    m_narrator.stop();
    m_ring.clear();
    if (m_visit.settings().readAloud == present::Switch::On)
        (void)m_visit.apply(scene::Toggle{scene::Setting::ReadAloud});
    m_idle.touched(now.uptime);
}

} // namespace musubi::app
