#include "content/pack/checks.hpp"
#include "content/pack/nearest_id.hpp"

#include <algorithm>
#include <set>

namespace musubi::pack {

namespace {

using Chains = std::map<Language, std::vector<Language>>;

/// A language on the way, and the next of its substitutes to look at.
struct Step
{
    Language language;
    std::size_t next = 0;
};

std::string placeOf(const Language& language)
{
    return "/fallback/" + pointerToken(language.value());
}

class FallbackCheck
{
public:
    FallbackCheck(const CheckedFile& file, const model::PackInfo& info, ProblemList& problems)
        : m_file(file), m_chains(info.fallback.chains), m_problems(problems)
    {
        for (const Language& language : info.languages)
            m_known.push_back(language.value());
    }

    void names()
    {
        if (m_known.empty() || !m_file.isSound("/languages")) // nobody can say which are strangers
            return;
        for (const auto& [language, chain] : m_chains) {
            if (!isKnown(language))
                m_problems.add(m_file, ProblemCode::ReferenceToNowhere, Severity::Error, placeOf(language),
                               "pack.json has no language \"" + language.value() + "\".",
                               {{"Take it out.", placeOf(language), ""}});
            for (std::size_t i = 0; i < chain.size(); ++i)
                name(chain[i], placeOf(language) + "/" + std::to_string(i));
        }
    }

    /// Goes from language to substitute, deep first, and reports each step that leads back onto the way.
    void loops()
    {
        for (const auto& [language, chain] : m_chains) {
            if (m_done.contains(language))
                continue;
            enter(language);
            while (!m_way.empty())
                goOn();
        }
    }

private:
    [[nodiscard]] bool isKnown(const Language& language) const
    {
        return std::find(m_known.begin(), m_known.end(), language.value()) != m_known.end();
    }

    void name(const Language& written, const std::string& pointer)
    {
        if (isKnown(written) || !m_file.isSound(pointer))
            return;
        Guess guess = guessName(written.value(), m_known, pointer, "Write");
        if (guess.question.empty())
            guess.fixes.push_back({"Take it out.", pointer, ""});
        m_problems.add(m_file, ProblemCode::ReferenceToNowhere, Severity::Error, pointer,
                       "pack.json has no language \"" + written.value() + "\"." + guess.question,
                       std::move(guess.fixes));
    }

    void enter(const Language& language)
    {
        m_way.push_back({language, 0});
        m_onWay.insert(language);
    }

    void goOn()
    {
        Step& step = m_way.back();
        const auto chain = m_chains.find(step.language);
        if (chain == m_chains.end() || step.next == chain->second.size()) {
            m_onWay.erase(step.language);
            m_done.insert(step.language);
            m_way.pop_back();
            return;
        }
        const std::size_t index = step.next++;
        const Language& substitute = chain->second[index];
        if (m_onWay.contains(substitute))
            reportLoop(substitute, index);
        else if (!m_done.contains(substitute))
            enter(substitute);
    }

    void reportLoop(const Language& substitute, std::size_t index)
    {
        constexpr std::ptrdiff_t kMostNamed = 8;
        const Language& last = m_way.back().language;
        auto from = std::find_if(m_way.begin(), m_way.end(),
                                 [&substitute](const Step& step) { return step.language == substitute; });
        std::string loop;
        if (m_way.end() - from > kMostNamed) {
            loop = "… → ";
            from = m_way.end() - kMostNamed;
        }
        for (; from != m_way.end(); ++from)
            loop += from->language.value() + " → ";
        const std::string pointer = placeOf(last) + "/" + std::to_string(index);
        m_problems.add(m_file, ProblemCode::FallbackLoop, Severity::Error, pointer,
                       "Languages stand in for each other in a loop: " + loop + substitute.value() + ".",
                       {{"Do not let " + substitute.value() + " stand in for " + last.value() + ".", pointer, ""}});
    }

    const CheckedFile& m_file;
    const Chains& m_chains;
    ProblemList& m_problems;
    std::vector<std::string> m_known;
    std::vector<Step> m_way;
    std::set<Language> m_onWay;
    std::set<Language> m_done; ///< everything that they lead to was looked at
};

} // namespace

void checkFallback(const CheckedWorkspace& workspace, ProblemList& problems)
{
    if (!workspace.info || workspace.packFile == nullptr)
        return;
    FallbackCheck check(*workspace.packFile, *workspace.info, problems);
    check.names();
    check.loops();
}

} // namespace musubi::pack
