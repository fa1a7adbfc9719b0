// A person's voice out of a file. Unlike eSpeak NG's it may be broken, or far too long.
#pragma once

#include "kiosk/speech/synthesis.hpp"

#include <string>

namespace musubi::speech {

/// The sound of an Ogg, WAV or FLAC file, its channels mixed into one. Unreadable, with a sentence for the log, when
/// the file is no whole sound or is longer than ten minutes.
[[nodiscard]] Result<Samples> readRecording(const std::string& file);

} // namespace musubi::speech
