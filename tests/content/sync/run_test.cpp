#include "tests/content/sync/device_fixture.hpp"

namespace musubi::sync {

namespace {

using Words = std::vector<std::string>;
} // namespace

TEST_F(Device, ShowsWhatEveryPublisherSigned)
{
    const Result<SyncReport> report = sync(stick("1"));
    ASSERT_TRUE(report) << musubi::describe(report.error());
    EXPECT_EQ(live(), kFirst);
    EXPECT_EQ(report.value().added.size(), 4U);
    EXPECT_EQ(report.value().fetched.files, 3) << "one content twice is fetched once";
    EXPECT_EQ(report.value().fetched.bytes, 16);
    EXPECT_TRUE(report.value().dropped.empty());
}

TEST_F(Device, FetchesOnlyWhatChanged)
{
    ASSERT_TRUE(sync(stick("1")));
    repository.addTarget("city", "packs/city/events/a.json", "a, changed");
    repository.addTarget("city", "packs/city/events/b.json", "geopark 1");
    repository.body("city")["targets"].erase("packs/city/events/same.json");
    repository.publishTargets({"city"});
    RememberingTransport transport(stick("2"));
    const Result<SyncReport> report = sync(transport);
    ASSERT_TRUE(report) << musubi::describe(report.error());
    EXPECT_EQ(transport.targets(), 1) << "what is here under any name is not fetched";
    EXPECT_EQ(live(), (Files{{"packs/city/pack.json", "city 1"},
                             {"packs/city/events/a.json", "a, changed"},
                             {"packs/city/events/b.json", "geopark 1"},
                             {"packs/geopark/pack.json", "geopark 1"}}));
    EXPECT_EQ(report.value().changed, Words{"packs/city/events/a.json"});
    EXPECT_EQ(report.value().added, Words{"packs/city/events/b.json"});
    EXPECT_EQ(report.value().removed, Words{"packs/city/events/same.json"});
    EXPECT_EQ(report.value().fetched.bytes, 10);
}

TEST_F(Device, DoesNothingWhenNothingIsNew)
{
    ASSERT_TRUE(sync(stick("1")));
    RememberingTransport transport(stick("1"));
    const Result<SyncReport> report = sync(transport);
    ASSERT_TRUE(report);
    EXPECT_FALSE(report.value().isNews());
    EXPECT_EQ(transport.fetched, (Words{"metadata/2.root.json", "metadata/timestamp.json"}));
    EXPECT_EQ(describe(report.value()), "Release " + report.value().live + " is live and up to date.\n");
}

TEST_F(Device, RefusesAnOlderStickAndChangesNothing)
{
    const auto old = stick("old");
    repository.addTarget("city", "packs/city/pack.json", "city 2");
    repository.publishTargets({"city"});
    ASSERT_TRUE(sync(stick("new")));
    const Files before = filesIn(device.path());
    const Result<SyncReport> report = sync(old);
    ASSERT_FALSE(report);
    EXPECT_NE(report.error().message.find("older-timestamp"), std::string::npos) << report.error().message;
    EXPECT_EQ(filesIn(device.path()), before);
}

TEST_F(Device, RecoversWhenNewKeysBeginToCountAnew)
{
    repository.body("snapshot")["version"] = 1000;
    repository.publishAs("snapshot", 1000, repository.signedNow("snapshot"));
    repository.body("timestamp")["meta"]["snapshot.json"]["version"] = 1000;
    repository.publish({"timestamp"});
    ASSERT_TRUE(sync(stick("forward")));
    repository.rotateKeys("snapshot");
    repository.rotateKeys("timestamp");
    repository.body("snapshot")["version"] = 2;
    repository.addTarget("city", "packs/city/pack.json", "city 2");
    repository.publish({"root", "city", "snapshot", "timestamp"});
    const Result<SyncReport> report = sync(stick("recovered"));
    ASSERT_TRUE(report) << musubi::describe(report.error());
    EXPECT_EQ(live().at("packs/city/pack.json"), "city 2");
}

TEST_F(Device, KeepsTheFilesOfAPublisherThatCannotBeVerified)
{
    ASSERT_TRUE(sync(stick("1")));
    repository.body("geopark")["expires"] = test::daysFromTestNow(-1);
    repository.addTarget("geopark", "packs/geopark/pack.json", "geopark 2");
    repository.addTarget("city", "packs/city/pack.json", "city 2");
    repository.publishTargets({"city", "geopark"});
    const Result<SyncReport> report = sync(stick("2"));
    ASSERT_TRUE(report) << musubi::describe(report.error());
    Files expected = kFirst;
    expected["packs/city/pack.json"] = "city 2";
    EXPECT_EQ(live(), expected) << "one publisher's lapse is not the other's";
    ASSERT_EQ(report.value().dropped.size(), 1U);
    EXPECT_TRUE(report.value().dropped.front().starts_with("What \"geopark\" publishes stays as it was: "))
        << report.value().dropped.front();
    repository.body("geopark")["expires"] = test::kTestExpiry;
    repository.publishTargets({"geopark"});
    ASSERT_TRUE(sync(stick("3")));
    EXPECT_EQ(live().at("packs/geopark/pack.json"), "geopark 2");
}

TEST_F(Device, LetsAPublisherSpeakOnlyForItself)
{
    repository.body("geopark")["targets"]["packs/city/pack.json"] = {{"length", 10},
                                                                     {"hashes", {{"sha256", std::string(64, '0')}}}};
    repository.addTarget("geopark", "../../ACTIVE", "1-a\n");
    repository.addTarget("geopark", "packs/geopark/.hidden", "hidden");
    repository.addTarget("city", "packs/city/a\nb", "line");
    repository.addTarget("city", "packs/city/pack.json/x.json", "a file as a folder");
    repository.publishTargets({"city", "geopark"});
    const Result<SyncReport> report = sync(stick("1"));
    ASSERT_TRUE(report) << musubi::describe(report.error());
    EXPECT_EQ(live(), kFirst);
    EXPECT_EQ(report.value().dropped.size(), 3U) << describe(report.value());
}

TEST_F(Device, AppliesNothingByHalves)
{
    ASSERT_TRUE(sync(stick("1")));
    repository.addTarget("city", "packs/city/pack.json", "city 2");
    repository.addTarget("city", "packs/city/events/a.json", "another a");
    repository.publishTargets({"city"});
    const auto broken = stick("2");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(broken / "targets/packs/city/events"))
        if (std::filesystem::file_size(entry) == 9)
            std::filesystem::remove(entry);
    const Result<SyncReport> report = sync(broken);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::NotFound);
    EXPECT_EQ(live(), kFirst);
    RememberingTransport whole(stick("whole"));
    ASSERT_TRUE(sync(whole));
    EXPECT_EQ(live().at("packs/city/events/a.json"), "another a");
    EXPECT_LE(whole.targets(), 2);
}

TEST_F(Device, KeepsTheLiveReleaseAndTheOneBefore)
{
    ASSERT_TRUE(sync(stick("1")));
    for (const char* const text : {"city 2", "city 3"}) {
        repository.addTarget("city", "packs/city/pack.json", text);
        repository.publishTargets({"city"});
        ASSERT_TRUE(sync(stick(text)));
    }
    const Files store = filesIn(device.path() / "store");
    int objects = 0;
    int lists = 0;
    for (const auto& [path, bytes] : store) {
        objects += path.starts_with("objects/") ? 1 : 0;
        lists += path.starts_with("releases/") && path.ends_with(".json") && path.find('/', 9) == std::string::npos;
        EXPECT_NE(bytes, "city 1") << path;
    }
    EXPECT_EQ(objects, 4 + 5) << "files, and what top, city and geopark said for them";
    EXPECT_EQ(lists, 2);
    ASSERT_TRUE(openStore().rollBack());
    EXPECT_EQ(live().at("packs/city/pack.json"), "city 2");
    EXPECT_EQ(openStore().rollBack().error().code, ErrorCode::NotFound);
}

TEST_F(Device, GivesUpAnUpdateThatTakesTooLongAndGoesOnNextTime)
{
    std::int64_t clock = 0;
    SyncRules hasty = rules();
    hasty.milliseconds = [&] { return clock; };
    hasty.patience = std::chrono::minutes(1);
    const store::ContentStore store = openStore();
    ASSERT_TRUE(beginTrust(store, repository.version("root", 1), hasty));
    FolderTransport transport(stick("1"));
    const Result<SyncReport> report =
        runSync(store, transport, hasty, [&](const SyncProgress& progress) { clock = progress.files * 60'000; });
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Unreachable);
    EXPECT_TRUE(live().empty());
    RememberingTransport rest(stick("1"));
    ASSERT_TRUE(sync(rest));
    EXPECT_EQ(rest.targets(), 2) << "what was fetched stays";
    EXPECT_EQ(live(), kFirst);
}

TEST_F(Device, TellsAPersonALineASecond)
{
    std::int64_t clock = 0;
    std::vector<std::string> lines;
    EverySecond tell([&] { return clock; }, [&](const std::string& line) { lines.push_back(line); });
    for (const std::int64_t moment : {999, 1000, 1999, 2500}) {
        clock = moment;
        tell({moment * 1000, 4'000'000, moment / 1000, 4, 1'000'000, 2});
    }
    EXPECT_EQ(lines, (Words{"1 of 4 files, 1.0 of 4.0 MB, 1000 kB a second, 2 s left",
                            "2 of 4 files, 2.5 of 4.0 MB, 1000 kB a second, 2 s left"}));
}

TEST_F(Device, AcceptsOneSchemeOfKeysOnly)
{
    repository.addKey("root", test::SigningKey::create(test::KeyKind::EcdsaP256));
    repository.setThreshold("root", 2);
    repository.publish({"root"});
    const Result<SyncReport> report = sync(stick("1"));
    ASSERT_FALSE(report);
    EXPECT_NE(report.error().message.find("not-signed-by-itself"), std::string::npos) << report.error().message;
}

TEST_F(Device, TellsHowFarItIs)
{
    std::int64_t clock = 0;
    SyncRules timed = rules();
    timed.milliseconds = [&] { return clock += 500; };
    std::vector<SyncProgress> told;
    const store::ContentStore store = openStore();
    ASSERT_TRUE(beginTrust(store, repository.version("root", 1), timed));
    FolderTransport transport(stick("1"));
    ASSERT_TRUE(runSync(store, transport, timed, [&](const SyncProgress& progress) { told.push_back(progress); }));
    ASSERT_EQ(told.size(), 6U) << "bytes and end of each of three files";
    EXPECT_EQ(told.back().files, 3);
    EXPECT_EQ(told.back().filesInAll, 3);
    EXPECT_EQ(told.back().bytes, told.back().bytesInAll);
    EXPECT_EQ(told.back().bytesInAll, 16);
    EXPECT_EQ(told.back().bytesPerSecond, 16 * 1000 / 1500);
    EXPECT_EQ(told.back().secondsRemaining, 0);
}

TEST_F(Device, StopsBetweenFilesWhenTold)
{
    std::stop_source stop;
    SyncRules stopped = rules();
    stopped.stop = stop.get_token();
    const store::ContentStore store = openStore();
    ASSERT_TRUE(beginTrust(store, repository.version("root", 1), stopped));
    FolderTransport transport(stick("1"));
    const Result<SyncReport> report =
        runSync(store, transport, stopped, [&](const SyncProgress& /*progress*/) { stop.request_stop(); });
    ASSERT_FALSE(report);
    EXPECT_TRUE(live().empty());
    RememberingTransport rest(stick("1"));
    ASSERT_TRUE(sync(rest));
    EXPECT_EQ(rest.targets(), 2) << "what was fetched stays";
    EXPECT_EQ(live(), kFirst);
}

TEST_F(Device, IsUpdatedByOneAtATime)
{
    const auto first = stick("1");
    {
        const auto lock = openStore().lock();
        ASSERT_TRUE(lock);
        const Result<SyncReport> report = sync(first);
        ASSERT_FALSE(report);
        EXPECT_EQ(report.error().message, "Another update of this store is under way.");
    }
    EXPECT_TRUE(sync(first));
}

TEST_F(Device, ReportsInSentencesForAPerson)
{
    SyncReport report;
    report.before = "11-aa";
    report.live = "12-bb";
    for (int i = 0; i < 12; ++i)
        report.added.push_back("packs/city/" + std::to_string(i));
    report.changed = {"packs/city/pack.json"};
    report.fetched = {2'500'000, 2'500'000, 3, 3, 800'000, 0};
    report.dropped = {"What \"geopark\" publishes stays as it was: it expired."};
    EXPECT_EQ(describe(report), "Release 12-bb is live after 11-aa.\n"
                                "12 new files:\n"
                                "  packs/city/0\n  packs/city/1\n  packs/city/2\n  packs/city/3\n  packs/city/4\n"
                                "  packs/city/5\n  packs/city/6\n  packs/city/7\n  packs/city/8\n  packs/city/9\n"
                                "  and 2 more\n"
                                "1 changed file:\n"
                                "  packs/city/pack.json\n"
                                "Fetched 3 different files, 2500000 bytes, 800 kB a second.\n"
                                "Left out: What \"geopark\" publishes stays as it was: it expired.\n");
}

} // namespace musubi::sync
