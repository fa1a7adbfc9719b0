// Several files at a time from one server.
#include "content/sync/http_transport.hpp"
#include "tests/content/sync/collector.hpp"
#include "tests/support/loopback_server.hpp"
#include "tests/support/nginx.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace musubi::sync {

namespace {

using testing::ElementsAre;

/// Asks for files and keeps what came of each.
class Wanted : public FetchQueue
{
public:
    explicit Wanted(std::vector<std::pair<std::string, std::int64_t>> files) : m_files(std::move(files)) {}

    [[nodiscard]] Result<std::optional<Item>> next() override
    {
        if (m_next == m_files.size())
            return std::optional<Item>();
        const auto& [address, from] = m_files[m_next++];
        Collector& collector = collectors[address];
        m_names[&collector] = address;
        mostAtOnce = std::max(mostAtOnce, m_next - ends.size());
        return std::optional(Item{address, from, &collector});
    }
    [[nodiscard]] Outcome ended(Receiver& receiver, const Outcome& fetched) override
    {
        ends.push_back(m_names.at(&receiver) + (fetched ? "" : ": " + std::string(nameOf(fetched.error().code))));
        return goesOn ? Outcome(Done{}) : fetched;
    }

    bool goesOn = false; ///< after a fetch that failed
    std::size_t mostAtOnce = 0;
    std::map<std::string, Collector> collectors;
    std::vector<std::string> ends;

private:
    std::vector<std::pair<std::string, std::int64_t>> m_files;
    std::size_t m_next = 0;
    std::map<const Receiver*, std::string> m_names;
};

std::unique_ptr<HttpTransport> transportTo(const std::string& address)
{
    HttpOptions options;
    options.proxy = "";
    options.atOnce = 4;
    return std::move(HttpTransport::create(address, options)).value();
}

} // namespace

TEST(Together, BringsEveryFileOnceAndNeverMoreThanAgreedAtATime)
{
    const test::TemporaryFolder folder;
    std::vector<std::pair<std::string, std::int64_t>> files;
    for (int i = 0; i < 50; ++i) {
        const std::string name = "f" + std::to_string(i);
        folder.write(name, std::string(static_cast<std::size_t>(i * 1000), static_cast<char>('a' + i % 26)));
        files.emplace_back(name, 0);
    }
    test::Nginx nginx(folder.path());
    Wanted wanted(files);
    ASSERT_TRUE(transportTo(nginx.address())->fetchAll(wanted));
    EXPECT_EQ(wanted.ends.size(), files.size());
    EXPECT_EQ(wanted.mostAtOnce, 4U);
    for (int i = 0; i < 50; ++i)
        EXPECT_EQ(wanted.collectors.at("f" + std::to_string(i)).bytes,
                  std::string(static_cast<std::size_t>(i * 1000), static_cast<char>('a' + i % 26)))
            << i;
    const std::string log = nginx.stop();
    EXPECT_EQ(std::count(log.begin(), log.end(), '\n'), 50);
}

TEST(Together, GoesOnFromTheMiddleAndBeginsAgainBeyondTheEnd)
{
    const test::TemporaryFolder folder;
    folder.write("half", "0123456789");
    folder.write("short", "01");
    const test::Nginx nginx(folder.path());
    Wanted wanted({{"half", 5}, {"short", 7}});
    ASSERT_TRUE(transportTo(nginx.address())->fetchAll(wanted));
    EXPECT_EQ(wanted.collectors.at("half").bytes, "56789");
    EXPECT_EQ(wanted.collectors.at("short").bytes, "01");
    EXPECT_EQ(wanted.collectors.at("short").begun, std::vector<std::int64_t>{0});
}

TEST(Together, EndsAtTheFirstErrorUnlessTheQueueGoesOn)
{
    const test::TemporaryFolder folder;
    folder.write("there", "1");
    const test::Nginx nginx(folder.path());
    Wanted strict({{"missing", 0}});
    EXPECT_EQ(transportTo(nginx.address())->fetchAll(strict).error().code, ErrorCode::NotFound);
    EXPECT_THAT(strict.ends, ElementsAre("missing: not-found"));
    Wanted patient({{"missing", 0}, {"there", 0}});
    patient.goesOn = true;
    EXPECT_TRUE(transportTo(nginx.address())->fetchAll(patient));
    EXPECT_THAT(patient.ends, testing::UnorderedElementsAre("missing: not-found", "there"));
}

TEST(Together, IsGivenUpWhenTold)
{
    std::stop_source stop;
    const test::BackgroundServer server([&](const test::Asked& /*asked*/, const test::Answering& answering) {
        (void)answering.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort");
        stop.request_stop();
    });
    HttpOptions options;
    options.proxy = "";
    options.stop = stop.get_token();
    Wanted wanted({{"a", 0}, {"b", 0}});
    const auto transport = std::move(HttpTransport::create(server.address(), options)).value();
    EXPECT_EQ(transport->fetchAll(wanted).error().code, ErrorCode::Unreachable);
    EXPECT_EQ(wanted.ends.size(), 1U);
}

} // namespace musubi::sync
