// From editions that say something new to a release, as far as the keys at hand reach.
//
// Every command that changes a repository ends here: the keys sign what they may; what lacks signatures waits in
// pending/; once nothing is missing and the online keys are there, the release is written.
#pragma once

#include "content/base/result.hpp"
#include "content/trust/signing/judges.hpp"
#include "content/trust/signing/release.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace musubi::admin {

enum class Stage
{
    WaitsForSignatures, ///< `missing` says whose
    WaitsForOnlineKeys, ///< signed enough, and neither the snapshot's nor the timestamp's key was given
    InForce,
};

struct Progress
{
    Stage stage = Stage::InForce;
    std::vector<std::string> signedBy; ///< names of keys that signed an edition
    std::vector<std::string> editions; ///< files that wait or came into force: "2.root.json"
    std::vector<trust::signing::Waiting> missing;
    trust::signing::Release release; ///< only when it is in force
};

/// What is there, and what waits. What waited and is in force already is taken away.
struct Situation
{
    std::optional<trust::signing::Repository> live;
    trust::signing::Pending pending;
};
[[nodiscard]] Result<Situation> loadSituation(const std::filesystem::path& folder);

/// \param pending  of `situation`, or other editions
[[nodiscard]] Result<Progress> proceed(const std::filesystem::path& folder,
                                       const std::optional<trust::signing::Repository>& live,
                                       trust::signing::Pending pending, const trust::signing::Terms& terms,
                                       const std::vector<trust::signing::OpenedKey>& keys);

} // namespace musubi::admin
