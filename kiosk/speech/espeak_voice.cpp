#include "kiosk/speech/espeak_voice.hpp"

#include "kiosk/speech/recording.hpp"

#include <utility>

namespace musubi::speech {

EspeakVoice::EspeakVoice(std::function<void()> onEnd) : m_onEnd(std::move(onEnd)), m_thread([this] { run(); })
{}

EspeakVoice::~EspeakVoice()
{
    ask(Wish::Leave);
    m_thread.join();
}

void EspeakVoice::say(const Utterance& utterance)
{
    ask(Wish::Speak, utterance);
}

void EspeakVoice::stop()
{
    ask(Wish::Silence);
}

void EspeakVoice::use(Volume volume)
{
    {
        const std::lock_guard guard(m_mutex);
        m_volume = volume;
    }
    m_asked.notify_one();
}

std::optional<Outcome> EspeakVoice::takeEnd()
{
    const std::lock_guard guard(m_mutex);
    return std::exchange(m_end, std::nullopt);
}

std::vector<std::string> EspeakVoice::takeProblems()
{
    const std::lock_guard guard(m_mutex);
    return std::exchange(m_problems, {});
}

void EspeakVoice::ask(Wish wish, Utterance utterance)
{
    {
        const std::lock_guard guard(m_mutex);
        m_wish = wish;
        m_utterance = std::move(utterance);
        m_end.reset(); // of an utterance that nobody waits for any longer
    }
    m_asked.notify_one();
}

void EspeakVoice::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_asked.wait(lock, [this] { return m_wish != Wish::Nothing; });
        switch (std::exchange(m_wish, Wish::Nothing)) {
        case Wish::Nothing:
            break;
        case Wish::Speak:
            speak(lock);
            break;
        case Wish::Silence:
            lock.unlock(); // closing a device may take a while
            m_loudspeaker.reset();
            lock.lock();
            break;
        case Wish::Leave:
            return;
        }
    }
}

/// Says the utterance to its end, or until something else is wished. The lock is held on return, and only given up
/// while there is work or waiting to do.
void EspeakVoice::speak(std::unique_lock<std::mutex>& lock)
{
    const Utterance utterance = m_utterance;
    lock.unlock();
    const Outcome begun = begin(utterance);
    lock.lock();
    while (begun && m_wish == Wish::Nothing && m_loudspeaker->isPlaying()) {
        m_loudspeaker->use(m_volume);
        m_asked.wait_for(lock, m_loudspeaker->left());
    }
    if (m_wish != Wish::Nothing) {
        if (m_loudspeaker)
            m_loudspeaker->stop();
        return;
    }
    m_end = begun;
    lock.unlock();
    m_onEnd();
    lock.lock();
}

Outcome EspeakVoice::begin(const Utterance& utterance)
{
    if (!m_synthesis) {
        auto opened = Synthesis::open();
        if (!opened)
            return opened.error();
        m_synthesis = std::move(opened).value();
    }
    if (!m_loudspeaker) {
        auto opened = Loudspeaker::open();
        if (!opened)
            return opened.error();
        m_loudspeaker = std::move(opened).value();
    }
    const Result<Samples> sound = soundOf(utterance);
    return sound ? m_loudspeaker->play(sound.value()) : Outcome(sound.error());
}

Result<Samples> EspeakVoice::soundOf(const Utterance& utterance)
{
    if (!utterance.recording.empty()) {
        Result<Samples> recorded = readRecording(utterance.recording);
        if (recorded)
            return recorded;
        const std::lock_guard guard(m_mutex);
        m_problems.push_back(recorded.error().message);
    }
    return m_synthesis->speak(utterance.text, utterance.language);
}

} // namespace musubi::speech
