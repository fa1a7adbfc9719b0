#include "content/pack/checks.hpp"
#include "content/pack/nearest_id.hpp"

#include <algorithm>

namespace musubi::pack {

namespace {

using model::EntryId;

/// Looks at the references of one file.
class ReferenceCheck
{
public:
    ReferenceCheck(const CheckedFile& file, const CheckedWorkspace& workspace, ProblemList& problems)
        : m_file(file), m_workspace(workspace), m_problems(problems)
    {}

    void entry(const EntryId& id, const std::string& pointer)
    {
        if (!m_workspace.entries.contains(id))
            report("There is no entry " + id.text() + ".", pointer, guessEntry(id, m_workspace, pointer, "Write"));
    }

    void entries(const std::vector<EntryId>& ids, const std::string& pointer)
    {
        for (std::size_t i = 0; i < ids.size(); ++i)
            entry(ids[i], pointer + "/" + std::to_string(i));
    }

    /// A name that must be one of `known`; `what` says what they are, "pillar".
    void name(const std::string& written, const std::vector<std::string>& known, const std::string& what,
              const std::string& pointer)
    {
        if (std::find(known.begin(), known.end(), written) == known.end())
            report("pack.json has no " + what + " \"" + written + "\".", pointer,
                   guessName(written, known, pointer, "Write"));
    }

    void file(const std::string& written, const std::vector<std::string>& known, const std::string& pointer)
    {
        if (std::find(known.begin(), known.end(), written) == known.end())
            report("There is no file " + written + ".", pointer, guessName(written, known, pointer, "Write"));
    }

private:
    void report(const std::string& message, const std::string& pointer, Guess guess)
    {
        m_problems.add(m_file, ProblemCode::ReferenceToNowhere, Severity::Error, pointer, message + guess.question,
                       std::move(guess.fixes));
    }

    const CheckedFile& m_file;
    const CheckedWorkspace& m_workspace;
    ProblemList& m_problems;
};

template <typename Item, typename Id>
std::vector<std::string> idsOf(const std::vector<Item>& items, Id id)
{
    std::vector<std::string> ids;
    ids.reserve(items.size());
    for (const Item& item : items)
        ids.push_back(id(item));
    return ids;
}

void checkInitiative(const model::Initiative& initiative, const model::PackInfo& info, ReferenceCheck& check)
{
    const std::vector<model::Pillar> none;
    const auto& pillars = info.guideline ? info.guideline->pillars : none;
    check.name(initiative.pillar, idsOf(pillars, [](const model::Pillar& pillar) { return pillar.id; }), "pillar",
               "/pillar");
    const auto pillar = std::find_if(pillars.begin(), pillars.end(), [&initiative](const model::Pillar& candidate) {
        return candidate.id == initiative.pillar;
    });
    if (pillar == pillars.end())
        return;
    const std::string ofPillar = " of pillar \"" + pillar->id + "\"";
    check.name(initiative.measure, idsOf(pillar->measures, [](const model::Measure& measure) { return measure.id; }),
               "measure" + ofPillar + " called", "/measure");
    const auto goals = idsOf(pillar->goals, [](const model::Goal& goal) { return goal.id; });
    for (std::size_t i = 0; i < initiative.goals.size(); ++i)
        check.name(initiative.goals[i], goals, "goal" + ofPillar + " called", "/goals/" + std::to_string(i));
}

void checkGeosite(const model::Geosite& geosite, const model::PackInfo& info, ReferenceCheck& check)
{
    std::vector<std::string> stories;
    if (info.geopark)
        stories =
            idsOf(info.geopark->stories, [](const model::GeoStory& story) { return std::to_string(story.number); });
    for (std::size_t i = 0; i < geosite.stories.size(); ++i) {
        const std::string number = std::to_string(geosite.stories[i]);
        if (std::find(stories.begin(), stories.end(), number) == stories.end())
            check.name(number, {}, "story", "/stories/" + std::to_string(i));
    }
    for (std::size_t i = 0; i < geosite.routes.size(); ++i)
        check.entries(geosite.routes[i].stops, "/routes/" + std::to_string(i) + "/stops");
}

void checkEntry(const model::Entry& entry, const model::PackInfo& info, ReferenceCheck& check)
{
    switch (entry.id.kind) {
    case model::EntryKind::Event:
        if (const auto& venue = entry.as<model::Event>().venue; venue && venue->institution)
            check.entry(*venue->institution, "/venue/institution");
        break;
    case model::EntryKind::Award:
        check.name(entry.as<model::Award>().programme,
                   idsOf(info.awardProgrammes, [](const model::AwardProgramme& programme) { return programme.id; }),
                   "award programme", "/programme");
        break;
    case model::EntryKind::Initiative:
        checkInitiative(entry.as<model::Initiative>(), info, check);
        break;
    case model::EntryKind::Geosite:
        checkGeosite(entry.as<model::Geosite>(), info, check);
        break;
    case model::EntryKind::Institution:
    case model::EntryKind::Showcase:
    case model::EntryKind::Offer:
    case model::EntryKind::Quiz:
        break;
    }
}

void checkPackInfo(const model::PackInfo& info, const WorkspaceFiles& files, ReferenceCheck& check)
{
    check.entries(info.featured, "/featured");
    const auto language = [](const Language& tag) { return tag.value(); };
    check.name(info.fallback.primary.value(), idsOf(info.languages, language), "language", "/primaryLanguage");
    for (std::size_t i = 0; i < info.translated.size(); ++i)
        check.name(info.translated[i].value(), idsOf(info.languages, language), "language",
                   "/translated/" + std::to_string(i));
    if (!info.map.empty()) {
        std::vector<std::string> maps;
        for (const File& file : files.json) {
            if (roleOf(file.path) == FileRole::Map)
                maps.push_back(file.path);
        }
        if (std::find(files.unreadable.begin(), files.unreadable.end(), info.map) == files.unreadable.end())
            check.file(info.map, maps, "/map");
    }
    if (!info.geopark)
        return;
    for (std::size_t i = 0; i < info.geopark->timeline.size(); ++i) {
        const auto& marks = info.geopark->timeline[i].marks;
        for (std::size_t j = 0; j < marks.size(); ++j) {
            if (!marks[j].entry.slug.empty())
                check.entry(marks[j].entry,
                            "/geopark/timeline/" + std::to_string(i) + "/marks/" + std::to_string(j) + "/entry");
        }
    }
}

} // namespace

void checkReferences(const CheckedWorkspace& workspace, ProblemList& problems)
{
    if (!workspace.info)
        return;
    for (const CheckedFile& file : workspace.json) {
        ReferenceCheck check(file, workspace, problems);
        if (file.role == FileRole::PackInfo)
            checkPackInfo(*workspace.info, workspace.files, check);
        else if (file.entry)
            checkEntry(*file.entry, *workspace.info, check);
    }
}

} // namespace musubi::pack
