// What is done with bytes that mean ill (promise R6). The fuzzers of `./dev fuzz` call these for hours, the suite for a
// moment. Each ends the program, with a sentence, when something that must always hold does not.
#pragma once

#include <string_view>

namespace musubi::test {

/// As a file of a repository: as it is, and as what somebody who holds the keys would sign.
void fuzzMetadata(std::string_view bytes);
/// As an entry, a map and the description of a pack, checked and shown.
void fuzzPack(std::string_view bytes);
/// As a list of open data and as a calendar, imported twice and exported.
void fuzzExchange(std::string_view bytes);
/// As a text with readings.
void fuzzRuby(std::string_view bytes);
/// As a picture of a pack.
void fuzzPicture(std::string_view bytes);

} // namespace musubi::test
