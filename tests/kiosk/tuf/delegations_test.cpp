// What the public conformance suite asks of a client: delegations, their order, their names.
#include "content/trust/digest.hpp"
#include "content/trust/names.hpp"
#include "tests/kiosk/tuf/client_fixture.hpp"

#include <algorithm>

namespace musubi::test {

namespace {

struct Edge
{
    std::string from;
    std::string to;
    Words paths = {"*"};
    trust::Search search = trust::Search::GoesOn;
};

struct Graph
{
    const char* name;
    std::vector<Edge> edges;
    Words visited;
};

constexpr trust::Search kEnds = trust::Search::Ends;

std::vector<Graph> graphs()
{
    return {
        {"basic", {{"targets", "A"}}, {"A"}},
        {"single level", {{"targets", "A"}, {"targets", "B"}}, {"A", "B"}},
        {"two levels", {{"targets", "A"}, {"targets", "B"}, {"B", "C"}}, {"A", "B", "C"}},
        {"two levels, depth first", {{"targets", "A"}, {"targets", "B"}, {"A", "C"}, {"A", "D"}}, {"A", "C", "D", "B"}},
        {"three levels, depth first",
         {{"targets", "A"}, {"targets", "B"}, {"A", "C"}, {"C", "D"}},
         {"A", "C", "D", "B"}},
        {"terminating", {{"targets", "A"}, {"targets", "B"}, {"A", "C", {"*"}, kEnds}, {"A", "D"}}, {"A", "C"}},
        {"terminating, with descendants",
         {{"targets", "A"}, {"targets", "B"}, {"A", "C", {"*"}, kEnds}, {"C", "D"}},
         {"A", "C", "D"}},
        {"other paths", {{"targets", "A", {"*.py"}}, {"targets", "B"}, {"A", "C"}}, {"B"}},
        {"other paths below", {{"targets", "A"}, {"targets", "B"}, {"A", "C", {"*.py"}}, {"C", "D"}}, {"A", "B"}},
        {"a ring", {{"targets", "A"}, {"targets", "B"}, {"B", "C"}, {"C", "D"}, {"D", "B"}}, {"A", "B", "C", "D"}},
        {"two to a third", {{"targets", "A"}, {"targets", "B"}, {"B", "C"}, {"A", "C"}}, {"A", "C", "B"}},
        {"two to a third, other paths",
         {{"targets", "A"}, {"targets", "B"}, {"B", "C"}, {"A", "C", {"*.py"}}},
         {"A", "B", "C"}},
    };
}

/// All roles of the edges, published together.
void publish(TufRepository& repository, const std::vector<Edge>& edges)
{
    TufRepository::Roles roles;
    for (const Edge& edge : edges) {
        repository.delegate(edge.from, edge.to, edge.paths, edge.search);
        if (std::find(roles.begin(), roles.end(), edge.to) == roles.end())
            roles.push_back(edge.to);
    }
    repository.publishTargets(roles);
}

/// The delegated roles among what was asked for.
Words rolesIn(const Words& asked)
{
    Words roles;
    for (const std::string& name : asked)
        if (name.size() == std::string("1.A.json").size() && name.starts_with("1."))
            roles.push_back(name.substr(2, 1));
    return roles;
}

} // namespace

TEST_F(TufClient, AsksDelegatedRolesInTheOrderOfTheSpecification)
{
    for (const Graph& graph : graphs()) {
        repository = TufRepository();
        ASSERT_EQ(init(), 0);
        publish(repository, graph.edges);
        EXPECT_EQ(download({"missingpath"}), 1);
        EXPECT_EQ(rolesIn(asked()), graph.visited) << graph.name << said();
        for (const char* const role : {"timestamp", "snapshot", "targets", "A", "B", "C", "D"})
            removeStored(role);
    }
}

TEST_F(TufClient, FindsTargetsWhereEveryoneOnTheWayIsTrustedForThem)
{
    publish(repository, {{"targets", "A", {"*.doc", "*.md"}},
                         {"targets", "B", {"releases/*/*"}},
                         {"B", "C", {"releases/x/*"}},
                         {"B", "D", {"releases/y/*.zip"}}});
    repository.addTarget("targets", "targetfile", "targetfile content");
    repository.addTarget("A", "README.md", "README by A");
    repository.addTarget("C", "releases/x/x_v1", "x release by C");
    repository.addTarget("D", "releases/y/y_v1.zip", "y release by D");
    repository.addTarget("D", "releases/z/z_v1.zip", "z release by D");
    repository.publishTargets({"A", "B", "C", "D"});
    ASSERT_EQ(init(), 0);
    EXPECT_EQ(download({"targetfile"}), 0) << said();
    EXPECT_EQ(asked(), (Words{"2.root.json", "timestamp.json", "3.snapshot.json", "3.targets.json",
                              "targets/" + trust::targetAddress("targetfile", trust::sha256("targetfile content"))}));
    EXPECT_EQ(download({"README.md"}), 0) << said();
    EXPECT_EQ(download({"releases/x/x_v1"}), 0) << said();
    EXPECT_EQ(download({"releases/y/y_v1.zip"}), 0) << said();
    (void)asked();
    EXPECT_EQ(download({"releases/z/z_v1.zip"}), 1);
    EXPECT_EQ(asked(), (Words{"2.root.json", "timestamp.json"}));
    EXPECT_EQ(downloaded(), (Words{"targetfile content", "README by A", "x release by C", "y release by D"}));
}

TEST_F(TufClient, GivesEveryNameOfARoleOneHarmlessFile)
{
    for (const char* const role : {"?", "#", "/delegatedrole", "../delegatedrole", "..", "%2e", "地", "a b"}) {
        repository = TufRepository();
        repository.delegate("targets", role, {"*"});
        repository.publishTargets({role});
        ASSERT_EQ(init(), 0);
        EXPECT_EQ(download({"nonexistent target"}), 1);
        EXPECT_EQ(lastAsked(), "1." + trust::percentQuoted(role) + ".json") << role;
        EXPECT_EQ(stored(role), repository.newest(role)) << role;
        EXPECT_EQ(trustedRoles().size(), 5U) << role;
        for (const std::string& stale :
             {std::string("timestamp"), std::string("snapshot"), std::string("targets"), std::string(role)})
            removeStored(stale);
    }
}

TEST_F(TufClient, VerifiesACachedRoleForTheDelegatorThatAsksNow)
{
    repository.delegate("targets", "A", {"a/*"});
    repository.delegate("targets", "B", {"b/*"});
    repository.delegate("A", "shared", {"a/*"});
    const SigningKey keyOfA = repository.signers("shared").front();
    repository.delegate("B", "shared", {"b/*"});
    repository.signers("shared") = {keyOfA};
    repository.addTarget("shared", "a/file", "through A");
    repository.addTarget("shared", "b/file", "through B");
    repository.publishTargets({"A", "B", "shared"});
    ASSERT_EQ(init(), 0);
    EXPECT_EQ(download({"a/file", "b/file"}), 1) << "in one run";
    EXPECT_NE(said().find("too-few-signatures"), std::string::npos) << said();
    EXPECT_EQ(downloaded(), Words{"through A"});
    EXPECT_EQ(download({"b/file"}), 1) << "and from the disk";
    EXPECT_EQ(download({"a/file"}), 0) << said();
}

} // namespace musubi::test
