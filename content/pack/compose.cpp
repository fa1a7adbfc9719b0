#include "content/pack/compose.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <utility>

namespace musubi::pack {

namespace {

void lead(std::string& path, const std::string& folder)
{
    if (!path.empty())
        path.insert(0, folder);
}

/// As seen from the common folder.
void leadPaths(PublishedPack& published)
{
    const std::string folder = published.publisher + "/";
    model::CatalogueParts& parts = published.pack.parts;
    model::Hero& hero = parts.info.hero;
    for (std::string* const picture : {&hero.attract, &hero.attractFront, &hero.home, &hero.detail, &hero.ties})
        lead(*picture, folder);
    for (model::Entry& entry : parts.entries) {
        for (model::Media& medium : entry.media)
            lead(medium.file, folder);
        for (model::Recording& recording : entry.recordings)
            lead(recording.sound, folder);
    }
    for (Problem& problem : published.pack.problems)
        lead(problem.where.file, folder);
}

bool hasProgramme(const model::PackInfo& info, const std::string& id)
{
    return std::any_of(info.awardProgrammes.begin(), info.awardProgrammes.end(),
                       [&](const model::AwardProgramme& programme) { return programme.id == id; });
}

void joinInfo(model::CatalogueParts& whole, model::CatalogueParts& joining)
{
    model::PackInfo& info = whole.info;
    if (!info.geopark)
        info.geopark = std::move(joining.info.geopark);
    if (!info.guideline)
        info.guideline = std::move(joining.info.guideline);
    if (!whole.map)
        whole.map = std::move(joining.map);
    for (model::AwardProgramme& programme : joining.info.awardProgrammes)
        if (!hasProgramme(info, programme.id))
            info.awardProgrammes.push_back(std::move(programme));
}

Problem takenAlready(const model::EntryId& id, const std::string& publisher, const std::string& owner)
{
    return {ProblemCode::DuplicateId,
            Severity::Error,
            {publisher + "/" + pathOf(id), "/id", 0},
            "The pack of " + owner + " has an entry " + id.text() + " already; this one is not shown.",
            {}};
}

} // namespace

ReadPack compose(std::vector<PublishedPack> packs, std::string root)
{
    assert(!packs.empty());
    std::map<model::EntryId, std::string> owners;
    ReadPack whole;
    for (PublishedPack& published : packs) {
        leadPaths(published);
        const bool leads = &published == &packs.front();
        if (leads) {
            whole.parts.info = std::move(published.pack.parts.info);
            whole.parts.map = std::move(published.pack.parts.map);
        } else {
            joinInfo(whole.parts, published.pack.parts);
        }
        for (Problem& problem : published.pack.problems)
            whole.problems.push_back(std::move(problem));
        for (model::Entry& entry : published.pack.parts.entries) {
            const auto [owner, isFree] = owners.emplace(entry.id, published.publisher);
            // Two files of one publisher with one id are that publisher's own matter, told by the catalogue's rule.
            if (isFree || owner->second == published.publisher)
                whole.parts.entries.push_back(std::move(entry));
            else
                whole.problems.push_back(takenAlready(entry.id, published.publisher, owner->second));
        }
        whole.parts.complete = whole.parts.complete && published.pack.parts.complete;
    }
    whole.parts.root = std::move(root);
    return whole;
}

} // namespace musubi::pack
