// A voice that writes down what it is told and finishes when the test says so.
#pragma once

#include "kiosk/speech/voice.hpp"

#include <string>
#include <utility>
#include <vector>

namespace musubi::speech::test {

class WrittenVoice final : public Voice
{
public:
    void say(const Utterance& utterance) override
    {
        m_end.reset();
        written.push_back(utterance.text);
        recordings.push_back(utterance.recording);
    }
    void stop() override
    {
        m_end.reset();
        written.emplace_back("(silence)");
    }
    void use(Volume volume) override { volumes.push_back(volume); }
    [[nodiscard]] std::optional<Outcome> takeEnd() override { return std::exchange(m_end, std::nullopt); }

    void end(Outcome how = Done{}) { m_end = std::move(how); }

    std::vector<std::string> written;
    std::vector<std::string> recordings; ///< one for each utterance; empty: said by the voice
    std::vector<Volume> volumes;

private:
    std::optional<Outcome> m_end;
};

} // namespace musubi::speech::test
