#include "kiosk/speech/recording.hpp"

#include <SFML/Audio/InputSoundFile.hpp>
#include <cstdint>
#include <vector>

namespace musubi::speech {

namespace {

constexpr std::uint64_t kLongest = 600; ///< seconds

Error broken(const std::string& file, const std::string& why)
{
    return {ErrorCode::Unreadable, "The recording " + file + " cannot be played: " + why + ".", {file, "", 0}};
}

Samples mixed(const std::vector<sf::Int16>& values, unsigned channels, unsigned rate)
{
    Samples samples{{}, rate};
    samples.values.reserve(values.size() / channels);
    for (std::size_t at = 0; at + channels <= values.size(); at += channels) {
        int sum = 0;
        for (unsigned channel = 0; channel < channels; ++channel)
            sum += values[at + channel];
        samples.values.push_back(static_cast<std::int16_t>(sum / static_cast<int>(channels)));
    }
    return samples;
}

} // namespace

Result<Samples> readRecording(const std::string& file)
{
    sf::InputSoundFile sound;
    if (!sound.openFromFile(file))
        return broken(file, "it is no whole Ogg, WAV or FLAC file");
    const unsigned channels = sound.getChannelCount();
    const unsigned rate = sound.getSampleRate();
    if (channels == 0 || rate == 0 || sound.getSampleCount() == 0)
        return broken(file, "there is no sound in it");
    if (sound.getSampleCount() / channels / rate > kLongest)
        return broken(file, "it is longer than ten minutes");
    std::vector<sf::Int16> values(static_cast<std::size_t>(sound.getSampleCount()));
    values.resize(static_cast<std::size_t>(sound.read(values.data(), values.size())));
    if (values.empty())
        return broken(file, "there is no sound in it");
    return mixed(values, channels, rate);
}

} // namespace musubi::speech
