#include "content/store/instant_file.hpp"

#include "content/store/durable.hpp"
#include "content/store/workspace_files.hpp"

#include <chrono>

namespace musubi::store {

namespace {

constexpr std::size_t kLongestLine = 64;

} // namespace

std::optional<Instant> readInstant(const std::filesystem::path& file)
{
    const auto line = readUpTo(file, kLongestLine);
    const Result<Instant> instant = parseInstant(line ? line->substr(0, line->find('\n')) : std::string());
    return instant ? std::optional(instant.value()) : std::nullopt;
}

Outcome writeInstant(const std::filesystem::path& file, Instant instant)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const auto minute = std::chrono::duration_cast<std::chrono::minutes>(instant - day);
    const LocalDateTime written{Date(day), static_cast<int>(minute.count())};
    return replaceDurably(file, written.text() + "Z\n");
}

} // namespace musubi::store
