// How fast a pack is verified, beside nothing but its SHA-256 (promise F7: at least 80 % of that rate); and what an
// update of 10,000 files costs, in requests and bytes, when everything is new, one file, or nothing.
#include "content/sync/folder_transport.hpp"
#include "content/sync/run.hpp"
#include "content/sync/target_file.hpp"
#include "content/trust/digest.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/tuf_repository.hpp"

#include <benchmark/benchmark.h>
#include <openssl/evp.h>

#include <array>
#include <string>
#include <vector>

namespace {

constexpr std::size_t kFiles = 200;
constexpr std::size_t kFileBytes = 500'000; // a photo

std::string contentOf(std::size_t file)
{
    return std::string(kFileBytes - 8, static_cast<char>(file)) + std::to_string(10'000'000 + file);
}

void rawSha256(benchmark::State& state)
{
    std::vector<std::string> files;
    for (std::size_t file = 0; file < kFiles; ++file)
        files.push_back(contentOf(file));
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    for (auto _ : state)
        for (const std::string& bytes : files)
            EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr);
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * kFiles * kFileBytes));
}

void verifiedPack(benchmark::State& state)
{
    const musubi::test::TemporaryFolder folder;
    std::vector<musubi::trust::Target> targets;
    for (std::size_t file = 0; file < kFiles; ++file) {
        folder.write(std::to_string(file), contentOf(file));
        targets.push_back(
            {static_cast<std::int64_t>(kFileBytes), {{"sha256", musubi::trust::sha256(contentOf(file))}}});
    }
    for (auto _ : state)
        for (std::size_t file = 0; file < kFiles; ++file)
            if (!musubi::sync::isThere(folder.path() / std::to_string(file), targets[file]))
                state.SkipWithError("a file is not the one");
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * kFiles * kFileBytes));
}

constexpr int kManyFiles = 10'000;

/// Counts what is asked for and what comes.
class CountingTransport : public musubi::sync::FolderTransport
{
public:
    using FolderTransport::FolderTransport;

    [[nodiscard]] musubi::Outcome fetch(const std::string& address, std::int64_t from,
                                        musubi::sync::Receiver& receiver) override
    {
        Counting counting(receiver, bytes);
        ++requests;
        return FolderTransport::fetch(address, from, counting);
    }

    double requests = 0;
    double bytes = 0;

private:
    class Counting : public musubi::sync::Receiver
    {
    public:
        Counting(musubi::sync::Receiver& inner, double& bytes) : m_inner(&inner), m_bytes(&bytes) {}
        [[nodiscard]] musubi::Outcome begin(std::int64_t from) override { return m_inner->begin(from); }
        [[nodiscard]] musubi::Outcome take(std::string_view piece) override
        {
            *m_bytes += static_cast<double>(piece.size());
            return m_inner->take(piece);
        }

    private:
        musubi::sync::Receiver* m_inner;
        double* m_bytes;
    };
};

/// A city with 10,000 entries on a stick, and devices that are brought up to date from it.
class Town
{
public:
    Town()
    {
        m_repository.delegate("targets", "city", {"packs/city/*", "packs/city/*/*"});
        m_repository.addTarget("city", "packs/city/pack.json", "{}");
        for (int file = 0; file < kManyFiles; ++file)
            m_repository.addTarget("city", "packs/city/events/" + std::to_string(file) + ".json", entry(file, 0));
        m_repository.publishTargets({"city"});
        m_repository.writeTo(stick());
    }

    void editOne(int edition)
    {
        m_repository.addTarget("city", "packs/city/events/7.json", entry(7, edition));
        m_repository.publishTargets({"city"});
        m_repository.writeTo(stick());
    }

    void sync(benchmark::State& state, const std::filesystem::path& device)
    {
        CountingTransport transport(stick());
        musubi::sync::SyncRules rules;
        rules.now = musubi::test::kTestNow;
        const auto store = musubi::store::ContentStore::open(device);
        if (!musubi::sync::beginTrust(store.value(), m_repository.version("root", 1), rules) ||
            !musubi::sync::runSync(store.value(), transport, rules))
            state.SkipWithError("the update failed");
        state.counters["requests"] = transport.requests;
        state.counters["bytes"] = transport.bytes;
    }

private:
    [[nodiscard]] std::filesystem::path stick() const { return m_folder.path() / "stick"; }
    [[nodiscard]] static std::string entry(int file, int edition)
    {
        return std::string(900, 'x') + std::to_string(file) + "/" + std::to_string(edition);
    }

    musubi::test::TemporaryFolder m_folder;
    musubi::test::TufRepository m_repository;
};

void everythingIsNew(benchmark::State& state)
{
    Town town;
    const musubi::test::TemporaryFolder devices;
    int device = 0;
    for (auto _ : state)
        town.sync(state, devices.path() / std::to_string(device++));
}

void oneFileIsNew(benchmark::State& state)
{
    Town town;
    const musubi::test::TemporaryFolder devices;
    town.sync(state, devices.path() / "one");
    int edition = 0;
    for (auto _ : state) {
        state.PauseTiming();
        town.editOne(++edition);
        state.ResumeTiming();
        town.sync(state, devices.path() / "one");
    }
}

void nothingIsNew(benchmark::State& state)
{
    Town town;
    const musubi::test::TemporaryFolder devices;
    town.sync(state, devices.path() / "one");
    for (auto _ : state)
        town.sync(state, devices.path() / "one");
}

BENCHMARK(everythingIsNew)->Unit(benchmark::kMillisecond)->Iterations(2);
BENCHMARK(oneFileIsNew)->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK(nothingIsNew)->Unit(benchmark::kMillisecond)->Iterations(5);
BENCHMARK(rawSha256)->Unit(benchmark::kMillisecond);
BENCHMARK(verifiedPack)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
