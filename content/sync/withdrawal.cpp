#include "content/sync/withdrawal.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace musubi::sync {

namespace {

std::string reasonOf(Voice voice)
{
    return voice == Voice::Nobody ? "nobody is trusted for it any longer."
                                  : "no key that is trusted now has signed what is here of it.";
}

} // namespace

std::vector<Unvouched> unvouched(const ReleasePlan& plan, Urgency urgency)
{
    std::vector<Unvouched> files;
    std::copy_if(plan.unvouched.begin(), plan.unvouched.end(), std::back_inserter(files),
                 [&](const Unvouched& one) { return urgency == Urgency::Everything || one.voice != Voice::Replaced; });
    return files;
}

std::vector<Unvouched> unvouchedByTop(const trust::TrustedState& trusted, const store::Release& live,
                                      Vouching& vouching)
{
    const trust::Root& root = trusted.root->content;
    const ReachedRole top{"targets", {},     root.roles.at(trust::RootRole::Targets), root.keys, Standing::IsRefused,
                          {},        nullptr};
    std::vector<Unvouched> files;
    // A root that is older than the one of the live release was lost and brought anew; it has nothing to say. A release
    // without roles was made before they were kept.
    if (trusted.root->version >= live.root && !live.roles.empty() && !vouching.recall(top) &&
        !vouching.isUnreadable(top.name))
        for (const store::ReleaseFile& file : live.files)
            files.push_back({file, Voice::OldKeys});
    return files;
}

std::map<std::string, std::string> describe(const std::vector<Unvouched>& files)
{
    std::map<std::string, std::pair<int, Voice>> counts;
    for (const Unvouched& one : files) {
        auto& [count, voice] = counts.try_emplace(publisherOf(one.file.path), 0, one.voice).first->second;
        ++count;
        voice = std::max(voice, one.voice);
    }
    std::map<std::string, std::string> sentences;
    for (const auto& [publisher, what] : counts)
        sentences.emplace(publisher, std::to_string(what.first) + (what.first == 1 ? " file of \"" : " files of \"") +
                                         publisher + "\": " + reasonOf(what.second));
    return sentences;
}

std::vector<std::string> sentences(const std::vector<Unvouched>& files)
{
    std::vector<std::string> sentences;
    for (const auto& [publisher, sentence] : describe(files))
        sentences.push_back(sentence);
    return sentences;
}

store::Release without(const store::Release& live, const std::vector<Unvouched>& files)
{
    std::set<store::ReleaseFile> gone;
    for (const Unvouched& one : files)
        gone.insert(one.file);
    store::Release rest = live;
    std::erase_if(rest.files, [&](const store::ReleaseFile& file) { return gone.contains(file); });
    return rest;
}

} // namespace musubi::sync
