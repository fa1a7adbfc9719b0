// The system's voice: eSpeak NG through the sound device, on a thread of its own. What a
// person has recorded it plays instead of saying it.
//
// Neither is opened before the first utterance, and the device is given back by `stop`,
// so that a kiosk which stands still costs nothing. A missing device or missing voice data
// is therefore told by `takeEnd`.
#pragma once

#include "kiosk/speech/loudspeaker.hpp"
#include "kiosk/speech/synthesis.hpp"
#include "kiosk/speech/voice.hpp"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace musubi::speech {

class EspeakVoice final : public Voice
{
public:
    /// \param onEnd  called from the voice's thread when `takeEnd` has something to give; it may not call the voice
    explicit EspeakVoice(std::function<void()> onEnd);
    /// Falls silent.
    ~EspeakVoice() override;
    EspeakVoice(const EspeakVoice&) = delete;
    EspeakVoice& operator=(const EspeakVoice&) = delete;

    void say(const Utterance& utterance) override;
    void stop() override;
    void use(Volume volume) override;
    [[nodiscard]] std::optional<Outcome> takeEnd() override;
    /// Recordings that could not be played, for the log; their texts were said by the voice.
    [[nodiscard]] std::vector<std::string> takeProblems();

private:
    /// What the voice's thread is asked to do next.
    enum class Wish
    {
        Nothing,
        Speak,
        Silence,
        Leave,
    };

    void ask(Wish wish, Utterance utterance = {});
    void run();
    [[nodiscard]] Outcome begin(const Utterance& utterance);
    [[nodiscard]] Result<Samples> soundOf(const Utterance& utterance);
    void speak(std::unique_lock<std::mutex>& lock);

    std::function<void()> m_onEnd;
    std::mutex m_mutex;
    std::condition_variable m_asked;
    Wish m_wish = Wish::Nothing;          ///< guarded by m_mutex
    Utterance m_utterance;                ///< guarded by m_mutex
    Volume m_volume = Volume::Middle;     ///< guarded by m_mutex
    std::optional<Outcome> m_end;         ///< guarded by m_mutex
    std::vector<std::string> m_problems;  ///< guarded by m_mutex
    std::optional<Synthesis> m_synthesis; ///< the voice's thread only, as the next one
    std::unique_ptr<Loudspeaker> m_loudspeaker;
    std::thread m_thread;
};

} // namespace musubi::speech
