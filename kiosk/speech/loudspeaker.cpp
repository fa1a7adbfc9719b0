#include "kiosk/speech/loudspeaker.hpp"

#include <AL/alc.h>
#include <SFML/Audio/Sound.hpp>
#include <SFML/Audio/SoundBuffer.hpp>
#include <algorithm>
#include <utility>

namespace musubi::speech {

namespace {

/// SFML only complains to a stream when there is no device, and then plays into nothing; so the device is asked first.
bool isDeviceThere()
{
    ALCdevice* const device = alcOpenDevice(nullptr);
    if (device == nullptr)
        return false;
    alcCloseDevice(device);
    return true;
}

/// As loud as SFML counts it, 0 … 100; each step is heard as about half as loud again.
float gainOf(Volume volume)
{
    switch (volume) {
    case Volume::Low:
        return 30;
    case Volume::Middle:
        return 60;
    case Volume::High:
        return 100;
    }
    return 60;
}

} // namespace

struct Loudspeaker::Playing
{
    sf::SoundBuffer buffer; ///< outlives the sound that plays it
    sf::Sound sound;
};

Loudspeaker::Loudspeaker(std::unique_ptr<Playing> playing) : m_playing(std::move(playing))
{
    use(Volume::Middle);
}

Loudspeaker::~Loudspeaker() = default;

Result<std::unique_ptr<Loudspeaker>> Loudspeaker::open()
{
    if (!isDeviceThere())
        return Error{ErrorCode::Unavailable, "This machine has no sound device.", {}};
    return std::unique_ptr<Loudspeaker>(new Loudspeaker(std::make_unique<Playing>()));
}

Outcome Loudspeaker::play(const Samples& samples)
{
    stop();
    if (samples.values.empty())
        return Done{};
    if (!m_playing->buffer.loadFromSamples(samples.values.data(), samples.values.size(), 1, samples.rate))
        return Error{ErrorCode::Unavailable, "The sound device does not take the sound.", {}};
    m_playing->sound.setBuffer(m_playing->buffer);
    m_playing->sound.play();
    return Done{};
}

void Loudspeaker::stop()
{
    m_playing->sound.stop();
    m_playing->sound.resetBuffer(); // a buffer in use cannot be filled anew
}

void Loudspeaker::use(Volume volume)
{
    m_playing->sound.setVolume(gainOf(volume));
}

bool Loudspeaker::isPlaying() const
{
    return m_playing->sound.getStatus() == sf::Sound::Playing;
}

std::chrono::milliseconds Loudspeaker::left() const
{
    const sf::Time left = m_playing->buffer.getDuration() - m_playing->sound.getPlayingOffset();
    return std::chrono::milliseconds(std::max(5, left.asMilliseconds() + 1));
}

} // namespace musubi::speech
