// What this device has learnt about releases by showing them.
//
//   <root>/TRIAL     one line: a release and how often the kiosk has started with it, or "passed"
//   <root>/REJECTED  a line each: a release that must not come back, and why
//
// A release is on trial from its activation until the kiosk has shown it for a minute without ending badly. One that
// ends the kiosk again and again is taken back (promise R3); the same bytes are then not tried a second time, another
// release is. Threads: one at a time, as for the store.
#pragma once

#include "content/base/result.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace musubi::store {

class ReleaseTrials
{
public:
    static constexpr int kStarts = 3; ///< bad ends after which a release is taken back

    explicit ReleaseTrials(std::filesystem::path root) : m_root(std::move(root)) {}

    /// Bad ends so far: starts of the release that did not pass. 0 once it has passed.
    [[nodiscard]] int badEnds(const std::string& name) const;
    /// To be called before the release is shown: until `pass`, this start counts as one that ended badly.
    [[nodiscard]] Outcome begin(const std::string& name) const;
    /// It has been shown long enough, or was left in good order.
    [[nodiscard]] Outcome pass(const std::string& name) const;

    /// Why the release must not come back; nothing when it may.
    [[nodiscard]] std::optional<std::string> rejection(const std::string& name) const;
    /// The newest few are kept.
    [[nodiscard]] Outcome reject(const std::string& name, const std::string& why) const;
    /// Lets the releases of this number, or the one of this name, be tried again. \return their names
    /// NotFound when none of them is refused.
    [[nodiscard]] Result<std::vector<std::string>> forgive(const std::string& numberOrName) const;
    /// A line each, the oldest first: the release, a space, why.
    [[nodiscard]] std::vector<std::string> rejections() const;

private:
    [[nodiscard]] std::optional<std::string> lineOf(const std::string& name) const;

    std::filesystem::path m_root;
};

} // namespace musubi::store
