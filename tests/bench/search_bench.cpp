// Searching as a visitor types, in a catalogue of 100 entries and in one of 100,000: a letter more each time, in kana,
// kanji and Latin letters. Every question is one sample; p50_ms and p99_ms are what a single key press takes on the
// clock, cpu_p99_ms what it takes of a processor: on a busy machine only the latter says something about the search.
#include "content/pack/reader.hpp"
#include "content/search/index_builder.hpp"
#include "content/search/search_index.hpp"
#include "tests/support/pack_generator.hpp"
#include "tests/support/temporary_folder.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace musubi;

using Texts = std::vector<std::string>;

constexpr std::size_t kOnScreen = 50; ///< hits of a kind, as the screen asks for them

std::shared_ptr<const model::Catalogue> catalogueOf(std::size_t count)
{
    static std::map<std::size_t, std::shared_ptr<const model::Catalogue>> known;
    auto& catalogue = known[count];
    if (catalogue == nullptr)
        catalogue = model::Catalogue::build(pack::readPack(test::generatePack(count)).value().parts);
    return catalogue;
}

search::SearchIndex& indexOf(std::size_t count)
{
    static const test::TemporaryFolder folder;
    static std::map<std::size_t, std::optional<search::SearchIndex>> known;
    auto& index = known[count];
    if (!index) {
        const auto file = folder.path() / (std::to_string(count) + ".search");
        if (search::buildIndex(*catalogueOf(count), file))
            index = search::SearchIndex::open(file, catalogueOf(count)).value();
    }
    return *index;
}

double processorMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
}

double shareOf(std::vector<double>& samples, double share)
{
    std::sort(samples.begin(), samples.end());
    const auto at = static_cast<std::size_t>(share * static_cast<double>(samples.size() - 1));
    return samples[at];
}

/// Asks the texts in turn.
void ask(benchmark::State& state, const Texts& texts)
{
    search::SearchIndex& index = indexOf(static_cast<std::size_t>(state.range(0)));
    const Date today = Date::of(2026, 11, 21).value();
    std::vector<double> samples;
    std::vector<double> processor;
    std::size_t found = 0;
    std::size_t next = 0;
    for (auto _ : state) {
        const double before = processorMilliseconds();
        const auto start = std::chrono::steady_clock::now();
        const auto answer = index.find({texts[next++ % texts.size()], Language("ja"), today, kOnScreen});
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
        samples.push_back(taken.count());
        processor.push_back(processorMilliseconds() - before);
        for (const search::HitsOfKind& kind : answer.value())
            found += kind.count;
    }
    state.counters["p50_ms"] = shareOf(samples, 0.50);
    state.counters["p99_ms"] = shareOf(samples, 0.99);
    state.counters["cpu_p99_ms"] = shareOf(processor, 0.99);
    state.counters["counted"] = static_cast<double>(found) / static_cast<double>(samples.size());
}

void build(benchmark::State& state)
{
    const auto catalogue = catalogueOf(static_cast<std::size_t>(state.range(0)));
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "index";
    for (auto _ : state)
        benchmark::DoNotOptimize(search::buildIndex(*catalogue, file));
    state.counters["MiB"] = static_cast<double>(std::filesystem::file_size(file)) / 1024 / 1024;
}

void open(benchmark::State& state)
{
    const auto catalogue = catalogueOf(static_cast<std::size_t>(state.range(0)));
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "index";
    benchmark::DoNotOptimize(search::buildIndex(*catalogue, file));
    for (auto _ : state)
        benchmark::DoNotOptimize(search::SearchIndex::open(file, catalogue));
}

/// What a visitor types, letter by letter: in kana, in kanji, in English, two words.
const Texts kTyping{
    "か",  "かせ", "かせき", "ち", "ちず", "そ",     "そり",     "そりゅ",        "そりゅう", "そりゅうし",
    "ろ",  "ろぼ", "ろぼっ", "化", "化石", "素粒子", "ロボット", "ｽﾄｰﾝ",          "s",        "st",
    "sto", "ston", "stone",  "돌", "石头", "湖 光",  "光る 湖",  "stone shining", "1",        "12"};
const Texts kOneLetter{"か", "し", "石", "の", "s", "1"};
const Texts kTwoLetters{"かせ", "化石", "ます", "まな", "st", "12"};
const Texts kThreeLetters{"かせき", "素粒子", "べます", "sto", "123"};
/// Letters that stand in (nearly) every entry.
const Texts kEverywhere{"て", "で", "つい", "す", "近くで", "generated"};
/// Everywhere each, nowhere together, or nowhere at all.
const Texts kRare{"かせき ロボット", "化石 素粒子 湖", "石について 星", "ぬぬぬ", "べますについて", "zzz"};

#define MUSUBI_SIZES Arg(100)->Arg(100'000)->Unit(benchmark::kMillisecond)
BENCHMARK_CAPTURE(ask, as_you_type, kTyping)->MUSUBI_SIZES;
BENCHMARK_CAPTURE(ask, one_letter, kOneLetter)->MUSUBI_SIZES;
BENCHMARK_CAPTURE(ask, two_letters, kTwoLetters)->MUSUBI_SIZES;
BENCHMARK_CAPTURE(ask, three_letters, kThreeLetters)->MUSUBI_SIZES;
BENCHMARK_CAPTURE(ask, everywhere, kEverywhere)->MUSUBI_SIZES;
BENCHMARK_CAPTURE(ask, rare_together, kRare)->MUSUBI_SIZES;
BENCHMARK(open)->MUSUBI_SIZES;
BENCHMARK(build)->MUSUBI_SIZES;

} // namespace

BENCHMARK_MAIN();
