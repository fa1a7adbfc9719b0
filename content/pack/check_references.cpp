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
        if (!m_file.isSound(pointer))
            return;
        const CheckedFile* const named = m_workspace.find(id);
        if (!m_workspace.entries.contains(id))
            report("There is no entry " + id.text() + ".", pointer, guessEntry(id, m_workspace, pointer, "Write"));
        else if (named != nullptr && named->isSound("/state") && isShown() &&
                 named->entry->state != model::EntryState::Published)
            m_problems.add(m_file, ProblemCode::ReferenceToDraft, Severity::Warning, pointer,
                           id.text() + " is not published yet, so visitors do not see it here. Publish it, or take it "
                                       "out until then.");
    }

    /// An entry that has to be of one kind.
    void entryOf(model::EntryKind kind, const EntryId& id, const std::string& pointer)
    {
        entry(id, pointer);
        if (m_file.isSound(pointer) && id.kind != kind && m_workspace.entries.contains(id))
            m_problems.add(m_file, ProblemCode::ReferenceNotAllowed, Severity::Error, pointer,
                           id.text() + " is of kind " + std::string(model::nameOf(id.kind)) +
                               "; here stands one of kind " + std::string(model::nameOf(kind)) + ".");
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
        if (m_file.isSound(pointer) && std::find(known.begin(), known.end(), written) == known.end())
            report("pack.json has no " + what + " \"" + written + "\".", pointer,
                   guessName(written, known, pointer, "Write"));
    }

    void file(const std::string& written, const std::vector<std::string>& known, const std::string& pointer)
    {
        if (m_file.isSound(pointer) && std::find(known.begin(), known.end(), written) == known.end())
            report("There is no file " + written + ".", pointer, guessName(written, known, pointer, "Write"));
    }

private:
    /// What a draft names matters to nobody yet.
    [[nodiscard]] bool isShown() const
    {
        return !m_file.entry || (m_file.isSound("/state") && m_file.entry->state == model::EntryState::Published);
    }

    void report(const std::string& message, const std::string& pointer, Guess guess)
    {
        m_problems.add(m_file, ProblemCode::ReferenceToNowhere, Severity::Error, pointer, message + guess.question,
                       std::move(guess.fixes));
    }

    const CheckedFile& m_file;
    const CheckedWorkspace& m_workspace;
    ProblemList& m_problems;
};

/// The names that pack.json gives to the things in one of its lists; nullopt when one of them cannot be read.
template <typename Item, typename Id>
std::optional<std::vector<std::string>> namesIn(const CheckedFile& pack, const std::string& list,
                                                std::string_view member, const std::vector<Item>& items, Id id)
{
    if (!pack.isRead(list))
        return std::nullopt;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!pack.areSound(list + "/" + std::to_string(i), {member}))
            return std::nullopt;
        names.push_back(id(items[i]));
    }
    return names;
}

void checkInitiative(const model::Initiative& initiative, const CheckedWorkspace& workspace, ReferenceCheck& check)
{
    const std::vector<model::Pillar> none;
    const auto& pillars = workspace.info->guideline ? workspace.info->guideline->pillars : none;
    const CheckedFile& pack = *workspace.packFile;
    const auto names =
        namesIn(pack, "/guideline/pillars", "id", pillars, [](const model::Pillar& pillar) { return pillar.id; });
    if (!names)
        return;
    check.name(initiative.pillar, *names, "pillar", "/pillar");
    const auto pillar = std::find_if(pillars.begin(), pillars.end(), [&initiative](const model::Pillar& candidate) {
        return candidate.id == initiative.pillar;
    });
    if (pillar == pillars.end())
        return;
    const std::string place = "/guideline/pillars/" + std::to_string(pillar - pillars.begin());
    const std::string ofPillar = " of pillar \"" + pillar->id + "\"";
    if (const auto measures = namesIn(pack, place + "/measures", "id", pillar->measures,
                                      [](const model::Measure& measure) { return measure.id; }))
        check.name(initiative.measure, *measures, "measure" + ofPillar + " called", "/measure");
    const auto goals =
        namesIn(pack, place + "/goals", "id", pillar->goals, [](const model::Goal& goal) { return goal.id; });
    for (std::size_t i = 0; goals && i < initiative.goals.size(); ++i)
        check.name(initiative.goals[i], *goals, "goal" + ofPillar + " called", "/goals/" + std::to_string(i));
}

void checkStories(const model::Geosite& geosite, const CheckedWorkspace& workspace, ReferenceCheck& check)
{
    const std::vector<model::GeoStory> none;
    const auto stories = namesIn(*workspace.packFile, "/geopark/stories", "number",
                                 workspace.info->geopark ? workspace.info->geopark->stories : none,
                                 [](const model::GeoStory& story) { return std::to_string(story.number); });
    for (std::size_t i = 0; stories && i < geosite.stories.size(); ++i) {
        const std::string number = std::to_string(geosite.stories[i]);
        if (std::find(stories->begin(), stories->end(), number) == stories->end())
            check.name(number, {}, "story", "/stories/" + std::to_string(i));
    }
}

/// What an entry names of pack.json.
void checkNames(const model::Entry& entry, const CheckedWorkspace& workspace, ReferenceCheck& check)
{
    if (entry.id.kind == model::EntryKind::Award) {
        if (const auto programmes =
                namesIn(*workspace.packFile, "/awardProgrammes", "id", workspace.info->awardProgrammes,
                        [](const model::AwardProgramme& programme) { return programme.id; }))
            check.name(entry.as<model::Award>().programme, *programmes, "award programme", "/programme");
    } else if (entry.id.kind == model::EntryKind::Initiative) {
        checkInitiative(entry.as<model::Initiative>(), workspace, check);
    } else if (entry.id.kind == model::EntryKind::Geosite) {
        checkStories(entry.as<model::Geosite>(), workspace, check);
    }
}

/// Where an entry leads to, apart from its ties.
void checkWays(const model::Entry& entry, ReferenceCheck& check)
{
    if (entry.id.kind == model::EntryKind::Event) {
        if (const auto& venue = entry.as<model::Event>().venue; venue && venue->institution)
            check.entryOf(model::EntryKind::Institution, *venue->institution, "/venue/institution");
    } else if (entry.id.kind == model::EntryKind::Geosite) {
        const auto& routes = entry.as<model::Geosite>().routes;
        for (std::size_t i = 0; i < routes.size(); ++i)
            check.entries(routes[i].stops, "/routes/" + std::to_string(i) + "/stops");
    }
}

void checkMap(const model::PackInfo& info, const WorkspaceFiles& files, ReferenceCheck& check)
{
    if (info.map.empty())
        return;
    std::vector<std::string> maps;
    for (const File& file : files.json) {
        if (roleOf(file.path) == FileRole::Map)
            maps.push_back(file.path);
    }
    if (std::find(files.unreadable.begin(), files.unreadable.end(), info.map) == files.unreadable.end())
        check.file(info.map, maps, "/map");
}

void checkLanguages(const model::PackInfo& info, const CheckedFile& pack, ReferenceCheck& check)
{
    if (info.languages.empty() || !pack.isSound("/languages")) // nobody can say which are strangers
        return;
    std::vector<std::string> languages;
    for (const Language& language : info.languages)
        languages.push_back(language.value());
    check.name(info.fallback.primary.value(), languages, "language", "/primaryLanguage");
    for (std::size_t i = 0; i < info.translated.size(); ++i)
        check.name(info.translated[i].value(), languages, "language", "/translated/" + std::to_string(i));
}

void checkTimeline(const model::PackInfo& info, ReferenceCheck& check)
{
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
    for (const CheckedFile& file : workspace.json) {
        ReferenceCheck check(file, workspace, problems);
        if (file.role == FileRole::PackInfo && workspace.info) {
            check.entries(workspace.info->featured, "/featured");
            checkLanguages(*workspace.info, file, check);
            checkMap(*workspace.info, workspace.files, check);
            checkTimeline(*workspace.info, check);
        } else if (file.entry) {
            checkWays(*file.entry, check);
            if (workspace.info && workspace.packFile != nullptr)
                checkNames(*file.entry, workspace, check);
        }
    }
}

} // namespace musubi::pack
