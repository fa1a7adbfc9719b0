#include "content/sync/http_transport.hpp"
#include "tests/content/sync/collector.hpp"
#include "tests/support/loopback_server.hpp"
#include "tests/support/nginx.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <memory>

namespace musubi::sync {

namespace {

using test::Answering;
using test::Asked;
using test::BackgroundServer;

HttpOptions quick()
{
    HttpOptions options;
    options.proxy = "";
    options.rateWindow = std::chrono::seconds(1);
    return options;
}

std::unique_ptr<HttpTransport> transportTo(const std::string& base, const HttpOptions& options = quick())
{
    return std::move(HttpTransport::create(base, options)).value();
}

/// The bytes, or the name of the error.
std::string outcome(HttpTransport& transport, const std::string& address)
{
    const Result<std::string> bytes = fetchBytes(transport, address, 1000);
    return bytes ? bytes.value() : std::string(nameOf(bytes.error().code));
}

} // namespace

TEST(HttpTransport, BringsFilesFromARealServer)
{
    const test::TemporaryFolder folder;
    folder.write("metadata/1.root.json", "root");
    folder.write("metadata/1.地.json", "role");
    folder.write("empty", "");
    folder.write("long", std::string(1001, 'a'));
    const test::Nginx nginx(folder.path());
    const auto transport = transportTo(nginx.address());
    EXPECT_EQ(outcome(*transport, "metadata/1.root.json"), "root");
    EXPECT_EQ(outcome(*transport, "metadata/1.%E5%9C%B0.json"), "role");
    EXPECT_EQ(outcome(*transport, "empty"), "");
    EXPECT_EQ(outcome(*transport, "long"), "too-large");
    EXPECT_EQ(outcome(*transport, "metadata/2.root.json"), "not-found");
    EXPECT_EQ(outcome(*transport, "forbidden/x"), "not-found") << "what object stores say of what is not there";
    EXPECT_EQ(outcome(*transport, "broken/x"), "unreachable");
    EXPECT_EQ(outcome(*transport, "moved/metadata/1.root.json"), "root");
    EXPECT_EQ(outcome(*transport, "metadata/1.root.json"), "root") << "and is none the worse for all that";
}

TEST(HttpTransport, TalksInSecretWithWhomItsAuthoritiesVouchFor)
{
    const test::TemporaryFolder folder;
    folder.write("metadata/timestamp.json", "timestamp");
    folder.write("other/nothing", "");
    const test::Certificate certificate = test::makeCertificate(folder.path());
    const test::Certificate other = test::makeCertificate(folder.path() / "other");
    const test::Nginx nginx(folder.path(), certificate);
    HttpOptions options = quick();
    EXPECT_EQ(outcome(*transportTo(nginx.address(), options), "metadata/timestamp.json"), "unreachable");
    options.certificates = other.certificate;
    EXPECT_EQ(outcome(*transportTo(nginx.address(), options), "metadata/timestamp.json"), "unreachable");
    options.certificates = certificate.certificate;
    const auto transport = transportTo(nginx.address(), options);
    EXPECT_EQ(outcome(*transport, "metadata/timestamp.json"), "timestamp");
    EXPECT_EQ(outcome(*transport, "elsewhere?to=" + nginx.address() + "/metadata/timestamp.json"), "timestamp");
    const BackgroundServer open(
        [](const Asked& /*asked*/, const Answering& answering) { answering.answer("200 OK", "open"); });
    EXPECT_EQ(outcome(*transport, "elsewhere?to=" + open.address() + "/"), "unreachable")
        << "once secret, never open again";
}

TEST(HttpTransport, GoesOnFromAnyByteOfARealServer)
{
    const test::TemporaryFolder folder;
    folder.write("file", "0123456789");
    test::Nginx nginx(folder.path());
    const auto transport = transportTo(nginx.address() + "/");
    Collector rest;
    ASSERT_TRUE(transport->fetch("file", 7, rest));
    EXPECT_EQ(rest.begun, std::vector<std::int64_t>{7});
    EXPECT_EQ(rest.bytes, "789");
    Collector beyond;
    ASSERT_TRUE(transport->fetch("file", 10, beyond));
    EXPECT_EQ(beyond.begun, std::vector<std::int64_t>{0}) << "there is nothing from there on, so it begins again";
    EXPECT_EQ(beyond.bytes, "0123456789");
    EXPECT_EQ(nginx.stop(), "GET /file 206\nGET /file 416\nGET /file 200\n");
}

TEST(HttpTransport, BeginsAgainWithAServerThatKnowsNoParts)
{
    const BackgroundServer server(
        [](const Asked& /*asked*/, const Answering& answering) { answering.answer("200 OK", "0123456789"); });
    Collector collector;
    ASSERT_TRUE(transportTo(server.address())->fetch("file", 7, collector));
    EXPECT_EQ(collector.begun, std::vector<std::int64_t>{0});
    EXPECT_EQ(collector.bytes, "0123456789");
}

TEST(HttpTransport, LeavesAnEndlessStream)
{
    std::promise<void> left;
    const BackgroundServer server([&](const Asked& /*asked*/, const Answering& answering) {
        bool isThere = answering.send("HTTP/1.1 200 OK\r\n\r\n");
        while (isThere)
            isThere = answering.send(std::string(4096, 'a'));
        left.set_value();
    });
    EXPECT_EQ(outcome(*transportTo(server.address()), "x"), "too-large");
    left.get_future().wait();
}

TEST(HttpTransport, CutsATrickle)
{
    const BackgroundServer server([](const Asked& /*asked*/, const Answering& answering) {
        bool isThere = answering.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
        while (isThere && answering.isThereAfter(50))
            isThere = answering.send("a"); // 20 bytes a second
    });
    const auto transport = transportTo(server.address());
    const Result<std::string> bytes = fetchBytes(*transport, "x", 1000);
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.error().code, ErrorCode::Unreachable);
    EXPECT_NE(bytes.error().message.find("too slow"), std::string::npos) << bytes.error().message;
}

TEST(HttpTransport, EndsAtTheDeadlineHoweverFastItIs)
{
    const BackgroundServer server([](const Asked& /*asked*/, const Answering& answering) {
        bool isThere = answering.send("HTTP/1.1 200 OK\r\n\r\n");
        while (isThere && answering.isThereAfter(10))
            isThere = answering.send(std::string(100, 'a'));
    });
    HttpOptions options = quick();
    options.rateWindow = std::chrono::hours(1);
    options.deadline = std::chrono::milliseconds(200);
    const auto transport = transportTo(server.address(), options);
    const Result<std::string> bytes = fetchBytes(*transport, "x", 100'000'000);
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.error().code, ErrorCode::Unreachable);
}

TEST(HttpTransport, EndsWhenItIsToldTo)
{
    std::stop_source stop;
    const BackgroundServer server([&](const Asked& /*asked*/, const Answering& answering) {
        stop.request_stop();
        while (answering.isThereAfter(1000)) {
        }
    });
    HttpOptions options = quick();
    options.rateWindow = std::chrono::hours(1);
    options.stop = stop.get_token();
    EXPECT_EQ(outcome(*transportTo(server.address(), options), "x"), "unreachable");
}

TEST(HttpTransport, NoticesAnAnswerThatIsCutShort)
{
    const BackgroundServer server([](const Asked& /*asked*/, const Answering& answering) {
        (void)answering.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort");
    });
    EXPECT_EQ(outcome(*transportTo(server.address()), "x"), "unreachable");
}

TEST(HttpTransport, FollowsFiveRedirectsAndOnlyToServers)
{
    std::atomic<int> asked = 0;
    std::string elsewhere = "/again";
    const BackgroundServer server([&](const Asked& what, const Answering& answering) {
        ++asked;
        if (what.path == "disk")
            answering.answer("302 Found", "", "Location: file:///etc/hostname\r\n");
        else
            answering.answer("302 Found", "", "Location: " + elsewhere + "\r\n");
    });
    const auto transport = transportTo(server.address());
    EXPECT_EQ(outcome(*transport, "x"), "unreachable");
    EXPECT_EQ(asked, 6);
    EXPECT_EQ(outcome(*transport, "disk"), "unreachable");
}

TEST(HttpTransport, SaysWhoDoesNotAnswer)
{
    std::string address;
    {
        const BackgroundServer gone([](const Asked& /*asked*/, const Answering& /*answering*/) {});
        address = gone.address();
    }
    const auto transport = transportTo(address);
    const Result<std::string> bytes = fetchBytes(*transport, "timestamp.json", 10);
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.error().code, ErrorCode::Unreachable);
    EXPECT_EQ(bytes.error().where.file, address + "/timestamp.json");
}

TEST(HttpTransport, AsksThroughAProxy)
{
    const BackgroundServer proxy([](const Asked& asked, const Answering& answering) {
        // A proxy is asked for a whole address, which does not begin with a slash.
        answering.answer("200 OK", asked.path.empty() ? "asked as a proxy" : "asked as a server");
    });
    HttpOptions options = quick();
    options.proxy = proxy.address();
    EXPECT_EQ(outcome(*transportTo("http://packs.example.invalid/", options), "x"), "asked as a proxy");
}

TEST(HttpTransport, IsMadeOnlyOfWebAddresses)
{
    for (const char* const base : {"", "file:///etc", "ftp://x", "/srv/packs"})
        EXPECT_EQ(HttpTransport::create(base, {}).error().code, ErrorCode::WrongOption) << base;
}

} // namespace musubi::sync
