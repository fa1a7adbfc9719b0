#include "content/trust/workflow_checks.hpp"

namespace musubi::trust {

Refused refusedRole(Refusal why, const std::string& role, const std::string& sentenceEnd)
{
    return {why, role, "The " + role + " metadata " + sentenceEnd};
}

Refused unreadRole(const std::string& role, const Error& error)
{
    const Refusal why = error.code == ErrorCode::TooLarge    ? Refusal::TooLarge
                        : error.code == ErrorCode::Malformed ? Refusal::Malformed
                                                             : Refusal::WrongContent;
    return refusedRole(why, role, "cannot be used: " + error.message);
}

Verdict<Done> checkBytes(const std::string& role, std::string_view bytes, const MetaFile& said)
{
    const auto length = static_cast<std::int64_t>(bytes.size());
    if (said.length && length != *said.length)
        return refusedRole(length > *said.length ? Refusal::TooLarge : Refusal::WrongLength, role,
                           "has " + std::to_string(length) + " bytes instead of " + std::to_string(*said.length) + ".");
    if (said.hashes.empty())
        return Done{};
    auto file = PromisedFile::create(said.hashes, length);
    if (!file)
        return refusedRole(file.error().why, role, "is not the one meant. " + file.error().message);
    for (const Verdict<Done>& check : {file.value().take(bytes), file.value().finish()})
        if (!check)
            return refusedRole(check.error().why, role, "is not the one meant. " + check.error().message);
    return Done{};
}

Verdict<Done> checkExpiry(const std::string& role, Instant expires, const Update& update)
{
    if (expires > update.start)
        return Done{};
    return refusedRole(Refusal::Expired, role,
                       "expired on " + Date(std::chrono::floor<std::chrono::days>(expires)).text() +
                           "; whoever publishes has to sign it anew.");
}

} // namespace musubi::trust
