// How fast a pack is verified, beside nothing but its SHA-256 (promise F7: at least 80 % of that rate).
#include "content/sync/target_file.hpp"
#include "content/trust/digest.hpp"
#include "tests/support/temporary_folder.hpp"

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

BENCHMARK(rawSha256)->Unit(benchmark::kMillisecond);
BENCHMARK(verifiedPack)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
