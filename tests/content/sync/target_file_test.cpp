#include "content/sync/folder_transport.hpp"
#include "content/sync/http_transport.hpp"
#include "content/sync/target_file.hpp"
#include "content/trust/digest.hpp"
#include "tests/support/loopback_server.hpp"
#include "tests/support/nginx.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace musubi::sync {

namespace {

trust::Target promise(const std::string& bytes)
{
    return {static_cast<std::int64_t>(bytes.size()), {{"sha256", trust::sha256(bytes)}}};
}

class TargetFile : public ::testing::Test
{
protected:
    [[nodiscard]] std::string outcome(Transport& transport, const trust::Target& target,
                                      Unfinished unfinished = Unfinished::IsKept)
    {
        const Outcome done = fetchTarget(transport, "file", target, part(), file(), unfinished,
                                         [this](std::int64_t bytes) { fetched += bytes; });
        return done ? "done" : std::string(nameOf(done.error().code));
    }
    [[nodiscard]] std::filesystem::path part() const { return here.path() / "part"; }
    [[nodiscard]] std::filesystem::path file() const { return here.path() / "file"; }
    [[nodiscard]] bool isEmpty() const { return std::filesystem::is_empty(here.path()); }
    [[nodiscard]] std::string content() const
    {
        std::ostringstream bytes;
        bytes << std::ifstream(file(), std::ios::binary).rdbuf();
        return bytes.str();
    }

    test::TemporaryFolder here;  // NOLINT
    test::TemporaryFolder there; // NOLINT
    std::int64_t fetched = 0;    // NOLINT
};

} // namespace

TEST_F(TargetFile, GetsItsNameOnlyWhenItIsWhole)
{
    FolderTransport folder(there.path());
    there.write("file", "0123456789");
    EXPECT_EQ(outcome(folder, promise("0123456789")), "done");
    EXPECT_EQ(content(), "0123456789");
    EXPECT_FALSE(std::filesystem::exists(part()));
    EXPECT_EQ(fetched, 10);
    EXPECT_TRUE(isThere(file(), promise("0123456789")));
    EXPECT_FALSE(isThere(file(), promise("012345678x")));
    EXPECT_FALSE(isThere(part(), promise("")));
    EXPECT_EQ(outcome(folder, promise("abcdefghij")), "untrusted");
    EXPECT_EQ(content(), "0123456789") << "what was there stays";
}

TEST_F(TargetFile, LeavesNothingOfAnotherFile)
{
    FolderTransport folder(there.path());
    for (const char* const other : {"012345678x", "01234567890", "012"}) {
        there.write("file", other);
        EXPECT_EQ(outcome(folder, promise("0123456789")), "untrusted") << other;
        EXPECT_TRUE(isEmpty()) << other;
    }
}

TEST_F(TargetFile, GoesOnWhereItStopped)
{
    there.write("file", "0123456789");
    test::Nginx nginx(there.path());
    HttpOptions options;
    options.proxy = "";
    const auto transport = std::move(HttpTransport::create(nginx.address(), options)).value();
    here.write("part", "0123456");
    EXPECT_EQ(outcome(*transport, promise("0123456789")), "done");
    EXPECT_EQ(fetched, 3);
    EXPECT_EQ(content(), "0123456789");
    EXPECT_EQ(nginx.stop(), "GET /file 206\n");
}

TEST_F(TargetFile, IsFetchedAnewWhenItsBeginningIsAnother)
{
    there.write("file", "0123456789");
    FolderTransport folder(there.path());
    here.write("part", "another");
    EXPECT_EQ(outcome(folder, promise("0123456789")), "untrusted");
    EXPECT_TRUE(isEmpty());
    EXPECT_EQ(outcome(folder, promise("0123456789")), "done");
    here.write("part", "longer than the whole");
    std::filesystem::remove(file());
    EXPECT_EQ(outcome(folder, promise("0123456789")), "done");
}

TEST_F(TargetFile, KeepsItsBeginningWhenTheLineBreaks)
{
    const test::BackgroundServer server([](const test::Asked& asked, const test::Answering& answering) {
        if (asked.range.empty())
            (void)answering.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n01234");
        else
            answering.answer("206 Partial Content", "56789", "Content-Range: bytes 5-9/10\r\n");
    });
    HttpOptions options;
    options.proxy = "";
    const auto transport = std::move(HttpTransport::create(server.address(), options)).value();
    EXPECT_EQ(outcome(*transport, promise("0123456789")), "unreachable");
    EXPECT_EQ(outcome(*transport, promise("0123456789")), "done");
    EXPECT_EQ(content(), "0123456789");
    EXPECT_EQ(fetched, 10);
    std::filesystem::remove(file());
    EXPECT_EQ(outcome(*transport, promise("0123456789"), Unfinished::IsDropped), "unreachable");
    EXPECT_TRUE(isEmpty());
}

TEST_F(TargetFile, LeavesNothingOfAnEndlessStream)
{
    const test::BackgroundServer server([](const test::Asked& /*asked*/, const test::Answering& answering) {
        bool isThere = answering.send("HTTP/1.1 200 OK\r\n\r\n");
        while (isThere)
            isThere = answering.send(std::string(4096, '0'));
    });
    HttpOptions options;
    options.proxy = "";
    const auto transport = std::move(HttpTransport::create(server.address(), options)).value();
    EXPECT_EQ(outcome(*transport, promise(std::string(100'000, '0'))), "untrusted");
    EXPECT_LE(fetched, 100'000);
    EXPECT_TRUE(isEmpty());
}

TEST_F(TargetFile, IsNotEvenAskedForWhenNobodyKnowsItsHash)
{
    FolderTransport folder(there.path());
    there.write("file", "0123456789");
    EXPECT_EQ(outcome(folder, {10, {{"md5", "00"}}}), "untrusted");
    EXPECT_TRUE(isEmpty());
    EXPECT_EQ(fetched, 0);
}

} // namespace musubi::sync
