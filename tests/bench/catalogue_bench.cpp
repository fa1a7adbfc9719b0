// Costs grow with what is shown, not with what exists: each measurement runs on a pack
// of 100 entries and on a large one. Compare the rows of one run; single numbers of
// one machine mean little.
#include "content/pack/reader.hpp"
#include "kiosk/paint/text_setter.hpp"
#include "kiosk/screens/screen.hpp"
#include "tests/support/kiosk_fixture.hpp"
#include "tests/support/pack_generator.hpp"

#include <benchmark/benchmark.h>

#include <map>
#include <memory>

namespace {

using namespace musubi;

std::shared_ptr<const model::Catalogue> catalogueOf(std::size_t count)
{
    static std::map<std::size_t, std::shared_ptr<const model::Catalogue>> known;
    auto& catalogue = known[count];
    if (catalogue == nullptr)
        catalogue = model::Catalogue::build(pack::readPack(test::generatePack(count)).value().parts);
    return catalogue;
}

void drawPage(benchmark::State& state, const char* address)
{
    const auto catalogue = catalogueOf(static_cast<std::size_t>(state.range(0)));
    const present::Strings strings = test::shippedStrings();
    const auto metrics = paint::openTextMetrics();
    const screens::Stage stage{{1920, 1080}, metrics.value().get()};
    const present::Context context(*catalogue, strings, {}, present::Address::parse(address).value(),
                                   test::saturdayMorning());
    for (auto _ : state)
        benchmark::DoNotOptimize(screens::drawScreen(context, stage));
}

void readAndBuild(benchmark::State& state)
{
    const auto files = test::generatePack(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(model::Catalogue::build(pack::readPack(files).value().parts));
}

BENCHMARK_CAPTURE(drawPage, home, "home")->Arg(100)->Arg(100'000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(drawPage, events, "events")->Arg(100)->Arg(100'000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(drawPage, geopark, "geopark")->Arg(100)->Arg(100'000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(drawPage, institutions, "institutions")->Arg(100)->Arg(100'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(readAndBuild)->Arg(100)->Arg(100'000)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
