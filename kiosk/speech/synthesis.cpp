#include "kiosk/speech/synthesis.hpp"

#include "content/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <espeak-ng/speak_lib.h>

namespace musubi::speech {

namespace {

struct SpeakingStyle
{
    std::string_view language; ///< or the beginning of its tag
    std::string voice;         ///< eSpeak NG's name
    int rate;                  ///< words a minute
};

constexpr int kUsualRate = 150;

/// Its plain "cmn" voice spells every character's romanisation as English with a number behind it (eSpeak NG bug 1044);
/// the one that takes Latin letters for pinyin reads characters as it should. The longer tag stands first.
const std::array<SpeakingStyle, 5> kStyles{{
    {"ja-easy", "ja", 120},
    {"ja", "ja", 150},
    {"en", "en", 150},
    {"zh", "cmn-latn-pinyin", 150},
    {"ko", "ko", 150},
}};

/// A language that was added has the voice that eSpeak NG calls by its tag.
SpeakingStyle styleOf(std::string_view language)
{
    const auto found = std::find_if(kStyles.begin(), kStyles.end(), [language](const SpeakingStyle& style) {
        return language == style.language ||
               (language.starts_with(style.language) && language[style.language.size()] == '-');
    });
    return found == kStyles.end() ? SpeakingStyle{language, std::string(language), kUsualRate} : *found;
}

/// What it would spell as "Japanese letter" and a number: kanji and the sign that repeats one.
std::string withoutKanji(std::string_view text)
{
    std::u32string letters = decodeUtf8(text);
    std::erase_if(letters, [](char32_t letter) {
        return letter == U'々' || (letter >= 0x3400 && letter <= 0x9FFF) || (letter >= 0xF900 && letter <= 0xFAFF) ||
               letter >= 0x20000;
    });
    return encodeUtf8(letters);
}

/// Called by eSpeak NG with a stretch of sound; a null pointer says that there is no more.
int takeSamples(short* values, int count, espeak_EVENT* events)
{
    auto* const samples = static_cast<std::vector<std::int16_t>*>(events->user_data);
    if (values != nullptr && count > 0 && samples != nullptr)
        samples->insert(samples->end(), values, values + count);
    return 0;
}

/// Samples a second, or what is wrong as a number below one. Once for the process: after a sentence has been spoken
/// synchronously, espeak_Terminate never returns (eSpeak NG 1.51), so the library stays as it is, asleep.
int openLibrary()
{
    // Synchronous with a callback: the sound comes back in the thread that asks for it and is played nowhere.
    static const int kRate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, espeakINITIALIZE_DONT_EXIT);
    return kRate;
}

} // namespace

Result<Synthesis> Synthesis::open()
{
    const int rate = openLibrary();
    if (rate <= 0)
        return Error{ErrorCode::Unavailable, "The voice data of eSpeak NG cannot be read; install espeak-ng-data.", {}};
    espeak_SetSynthCallback(takeSamples);
    return Synthesis(static_cast<unsigned>(rate));
}

Result<Samples> Synthesis::speak(std::string_view text, std::string_view language)
{
    const SpeakingStyle style = styleOf(language);
    if (m_voice != style.voice && espeak_SetVoiceByName(style.voice.c_str()) != EE_OK)
        return Error{ErrorCode::NotFound,
                     "There is no voice for the language " + std::string(language) + "; eSpeak NG would call it " +
                         style.voice + ".",
                     {}};
    m_voice = style.voice;
    espeak_SetParameter(espeakRATE, style.rate, 0);
    const std::string said = m_voice == "ja" ? withoutKanji(text) : std::string(text);
    Samples samples{{}, m_rate};
    if (espeak_Synth(said.c_str(), said.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, &samples.values) !=
        EE_OK)
        return Error{ErrorCode::Unavailable, "eSpeak NG could not say \"" + said + "\".", {}};
    return samples;
}

} // namespace musubi::speech
