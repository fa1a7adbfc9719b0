#include "tests/admin/cli/repository_fixture.hpp"

namespace musubi::admin {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class VerifyBeforePublishing : public RepositoryTest
{
protected:
    VerifyBeforePublishing() { begin(); }

    /// With the first root, unless another file is named.
    [[nodiscard]] Said verify(const std::string& root = "repository/metadata/1.root.json",
                              const std::string& now = kNow) const
    {
        return run({"verify", repository(), "--trust-root", at(root), "--now", now});
    }
};

class VerifyCommand : public VerifyBeforePublishing
{
protected:
    VerifyCommand() { EXPECT_EQ(publish().status, 0); }

    /// The published file of a name that ends so.
    [[nodiscard]] std::filesystem::path target(const std::string& ending) const
    {
        for (const auto& [name, node] : filesThere())
            if (name.ends_with(ending))
                return repository() + "/" + name;
        ADD_FAILURE() << "nothing published ends with " << ending;
        return {};
    }
};

} // namespace

TEST_F(VerifyBeforePublishing, SaysThatThereIsNothingYet)
{
    const Said said = verify();
    EXPECT_EQ(said.status, 1) << "somebody was added who shows nothing yet";
    EXPECT_THAT(said.out, AllOf(HasSubstr("Release 2 has no files yet: a kiosk would show nothing from here.\n"),
                                HasSubstr("Left out: What \"small\" publishes is not shown")));
}

TEST_F(VerifyCommand, SaysWhatAKioskWouldShow)
{
    const Said said = verify();
    EXPECT_EQ(said.status, 0) << said.error;
    EXPECT_THAT(said.out, AllOf(HasSubstr("A kiosk would show release 3: 13 files, "), HasSubstr(" bytes, of small.\n"),
                                HasSubstr("The timestamp holds until 2026-12-05 00:00 UTC.\n")));
}

TEST_F(VerifyCommand, RefusesAFileThatWasChangedAfterItWasSigned)
{
    const std::filesystem::path file = target(".pack.json");
    std::string text;
    {
        std::ifstream stream(file);
        text.assign(std::istreambuf_iterator<char>(stream), {});
    }
    text[text.size() / 2] = text[text.size() / 2] == 'x' ? 'y' : 'x';
    std::filesystem::permissions(file, std::filesystem::perms::owner_write, std::filesystem::perm_options::add);
    std::ofstream(file) << text;
    const Said said = verify();
    EXPECT_EQ(said.status, 1);
    EXPECT_EQ(said.out, "");
    EXPECT_THAT(said.error, HasSubstr("pack.json"));
}

TEST_F(VerifyCommand, RefusesARepositoryOfOtherKeysAndOneThatHasExpired)
{
    EXPECT_EQ(verify("repository/metadata/1.root.json", "2030-01-01T00:00Z").status, 1);
    m_folder.write("other.json", "{\"signed\": {}, \"signatures\": []}");
    EXPECT_EQ(verify("other.json").status, 1);
}

TEST_F(VerifyCommand, SaysWhatIsMissing)
{
    const Said said = verify("nowhere.json");
    EXPECT_EQ(said.status, 2);
    EXPECT_THAT(said.error, HasSubstr("nowhere.json"));
    EXPECT_EQ(run({"verify", at("nothing-here"), "--trust-root", at("repository/metadata/1.root.json")}).status, 2);
}

} // namespace musubi::admin
