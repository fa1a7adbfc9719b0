// The kiosk as a program: options, parts, loop.
#pragma once

namespace musubi::app {

/// Exit status: 0 fine, 1 a journey's expectation failed or a picture could not be drawn, 2 a wrong option or a missing
/// part.
[[nodiscard]] int run(int argc, char** argv);

} // namespace musubi::app
