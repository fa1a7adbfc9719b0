#include "content/trust/path_pattern.hpp"
#include "content/trust/target_search.hpp"
#include "tests/content/trust/steps.hpp"

#include <map>
#include <memory>
#include <vector>

namespace musubi::trust {

namespace {

using Names = std::vector<std::string>;

/// A graph of delegations, without signatures: who is asked, in which order.
class Graph
{
public:
    void delegate(const std::string& from, const std::string& to, std::vector<std::string> paths = {"*"},
                  Search search = Search::GoesOn)
    {
        m_roles.try_emplace(to);
        m_roles[from].delegations.push_back({to, {}, search, std::move(paths), {}});
    }
    void prefix(const std::string& from, const std::string& to, const std::string& prefix)
    {
        m_roles.try_emplace(to);
        m_roles[from].delegations.push_back({to, {}, Search::GoesOn, {}, {prefix}});
    }
    void target(const std::string& role, const std::string& path) { m_roles[role].targets[path] = {1, {}}; }

    /// The role that has it, or why it was not found.
    std::string search(const std::string& path)
    {
        m_asked.clear();
        const auto ask = [this](const std::string& /*delegator*/, const Delegation& delegation,
                                const Keys& /*keys*/) -> Verdict<TrustedPtr<Targets>> {
            m_asked.push_back(delegation.name);
            if (delegation.name == m_broken)
                return Refused{Refusal::Expired, delegation.name, "."};
            return trusted(delegation.name);
        };
        const auto found = searchTarget(path, trusted("targets"), ask);
        return found ? found.value().role : std::string(nameOf(found.error().why));
    }
    [[nodiscard]] const Names& asked() const { return m_asked; }
    void breakRole(const std::string& role) { m_broken = role; }

private:
    [[nodiscard]] TrustedPtr<Targets> trusted(const std::string& role) const
    {
        return std::make_shared<const Trusted<Targets>>(Trusted<Targets>{m_roles.at(role), 1, {}, {}});
    }
    std::map<std::string, Targets> m_roles;
    Names m_asked;
    std::string m_broken;
};

} // namespace

TEST(PathPattern, StarAndQuestionMarkStopAtASlash)
{
    EXPECT_TRUE(matchesPattern("targets/foo.tgz", "targets/*.tgz"));
    EXPECT_TRUE(matchesPattern("foo-version-2.tgz", "foo-version-?.tgz"));
    EXPECT_FALSE(matchesPattern("foo-version-22.tgz", "foo-version-?.tgz"));
    EXPECT_TRUE(matchesPattern("a/b/c", "a/*/c"));
    EXPECT_TRUE(matchesPattern("a//c", "a/*/c"));
    EXPECT_FALSE(matchesPattern("a/b/b/c", "a/*/c"));
    EXPECT_FALSE(matchesPattern("a/b", "*"));
    EXPECT_FALSE(matchesPattern("a/b", "a?b"));
    EXPECT_TRUE(matchesPattern("packs/city/events/x.json", "packs/city/*/*"));
    EXPECT_FALSE(matchesPattern("packs/city/events/deep/x.json", "packs/city/*/*"));
    EXPECT_TRUE(matchesPattern("abcabd", "*abd"));
    EXPECT_TRUE(matchesPattern("xaay", "x*a*y"));
    EXPECT_TRUE(matchesPattern("", "*"));
    EXPECT_TRUE(matchesPattern("", ""));
    EXPECT_FALSE(matchesPattern("", "?"));
    EXPECT_FALSE(matchesPattern("a", ""));
    EXPECT_FALSE(matchesPattern("A", "a"));
    EXPECT_FALSE(matchesPattern("a", "[a]")) << "only * and ? mean something";
    EXPECT_FALSE(matchesPattern(std::string(5000, 'a'), std::string(500, '*') + "b")) << "and it ends";
}

TEST(TargetSearch, AsksInTheOrderOfAppearanceDepthFirst)
{
    Graph graph;
    graph.delegate("targets", "A");
    graph.delegate("targets", "B");
    graph.delegate("A", "C");
    graph.delegate("A", "D");
    EXPECT_EQ(graph.search("missing"), "no-such-target");
    EXPECT_EQ(graph.asked(), (Names{"A", "C", "D", "B"}));
    graph.target("B", "x");
    EXPECT_EQ(graph.search("x"), "B");
    graph.target("C", "x");
    EXPECT_EQ(graph.search("x"), "C");
    EXPECT_EQ(graph.asked(), (Names{"A", "C"}));
    graph.target("targets", "x");
    EXPECT_EQ(graph.search("x"), "targets");
    EXPECT_TRUE(graph.asked().empty());
}

TEST(TargetSearch, EndsBelowATerminatingDelegation)
{
    Graph graph;
    graph.delegate("targets", "A");
    graph.delegate("targets", "B");
    graph.delegate("A", "Z");
    graph.delegate("A", "C", {"*"}, Search::Ends);
    graph.delegate("A", "D");
    graph.delegate("C", "E");
    EXPECT_EQ(graph.search("missing"), "no-such-target");
    EXPECT_EQ(graph.asked(), (Names{"A", "Z", "C", "E"}));
}

TEST(TargetSearch, DoesNotEndAtATerminatingDelegationOfOtherPaths)
{
    Graph graph;
    graph.delegate("targets", "A", {"*.txt"}, Search::Ends);
    graph.delegate("targets", "B");
    EXPECT_EQ(graph.search("missing"), "no-such-target");
    EXPECT_EQ(graph.asked(), Names{"B"});
}

TEST(TargetSearch, TrustsARoleOnlyForWhatEveryoneOnTheWayWasTrustedWith)
{
    Graph graph;
    graph.delegate("targets", "A", {"a/*"});
    graph.delegate("A", "B", {"*/*"});
    graph.target("A", "b/x");
    graph.target("B", "b/x");
    graph.target("B", "a/x");
    EXPECT_EQ(graph.search("b/x"), "no-such-target");
    EXPECT_TRUE(graph.asked().empty());
    EXPECT_EQ(graph.search("a/x"), "B");
}

TEST(TargetSearch, AsksNobodyTwice)
{
    Graph graph;
    graph.delegate("targets", "A");
    graph.delegate("targets", "B");
    graph.delegate("A", "B");
    graph.delegate("B", "C");
    graph.delegate("C", "A");
    EXPECT_EQ(graph.search("missing"), "no-such-target");
    EXPECT_EQ(graph.asked(), (Names{"A", "B", "C"}));
}

TEST(TargetSearch, GivesUpAfterThirtyTwoRoles)
{
    Graph graph;
    for (int i = 0; i < 40; ++i)
        graph.delegate("targets", "role" + std::to_string(i));
    graph.target("role31", "last");
    graph.target("role32", "beyond");
    EXPECT_EQ(graph.search("last"), "role31");
    EXPECT_EQ(graph.search("beyond"), "too-many-roles");
    EXPECT_EQ(graph.asked().size(), 32U);
}

TEST(TargetSearch, EndsAtARoleThatCannotBeHad)
{
    Graph graph;
    graph.delegate("targets", "A");
    graph.delegate("targets", "B");
    graph.target("B", "x");
    graph.breakRole("A");
    EXPECT_EQ(graph.search("x"), "expired");
    EXPECT_EQ(graph.asked(), Names{"A"});
}

TEST(TargetSearch, FollowsPrefixesOfThePathsHash)
{
    Graph graph;
    // SHA-256 of "abc" begins with ba78 (FIPS 180-4, example).
    graph.prefix("targets", "other", "bb");
    graph.prefix("targets", "right", "ba78");
    graph.target("other", "abc");
    graph.target("right", "abc");
    EXPECT_EQ(graph.search("abc"), "right");
    EXPECT_EQ(graph.asked(), Names{"right"});
}

} // namespace musubi::trust
