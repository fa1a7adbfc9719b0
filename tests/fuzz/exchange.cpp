#include "content/base/utf8.hpp"
#include "content/exchange/ical_reading.hpp"
#include "content/exchange/import_plan.hpp"
#include "content/exchange/open_data_table.hpp"
#include "tests/fuzz/fuzzed.hpp"
#include "tests/fuzz/require.hpp"

#include <functional>
#include <string>
#include <utility>

namespace musubi::test {

namespace {

using namespace exchange;

/// Whatever is made of the bytes can be written, is found again, and is no change the second time.
void carryOut(const ImportPlan& plan,
              const std::function<ImportPlan(const pack::WorkspaceFiles&, ExchangeMemory)>& again)
{
    pack::WorkspaceFiles files;
    for (const pack::File& file : filesOf(plan, {})) {
        require(isValidUtf8(file.bytes), "what is written is UTF-8");
        if (file.path == kMemoryFile)
            continue;
        require(pack::idOfPath(file.path).has_value(), "an entry lies where entries lie");
        files.json.push_back(file);
    }
    const auto memory = ExchangeMemory::parse(plan.memory.encode());
    require(memory.ok(), "what is remembered is read again");
    require(memory.value() == plan.memory, "what is remembered is what was to be");
    for (const PlannedEntry& entry : again(files, memory.value()).entries)
        require(entry.fate == Fate::Same || entry.fate == Fate::Skip, "the same file is no change");
    for (const Fault& fault : plan.faults)
        require(!fault.why.empty() && !fault.remedy.empty(), "a fault says why and what to do");
    for (const OpenData list : {OpenData::Events, OpenData::Tourism, OpenData::CulturalProperties})
        (void)encodeCsv(listOf(list, files, memory.value(), ExportScope::Everything), TextEncoding::Cp932);
}

} // namespace

void fuzzExchange(std::string_view bytes)
{
    const ImportTerms terms{"fuzz", Edited::Keep};
    for (const OpenData list :
         {OpenData::Events, OpenData::Tourism, OpenData::CulturalProperties, OpenData::PublicFacilities})
    {
        const auto plan = [&](const pack::WorkspaceFiles& files, ExchangeMemory memory) {
            return planOpenData(bytes, list, {}, files, std::move(memory), terms).valueOr({});
        };
        carryOut(plan({}, {}), plan);
    }
    static const TimeZone kZone = TimeZone::open("Asia/Tokyo").value();
    const auto plan = [&](const pack::WorkspaceFiles& files, const ExchangeMemory& memory) {
        return planOf(readCalendar(bytes, kZone, memory).valueOr({}).drafts, files, memory, terms);
    };
    carryOut(plan({}, {}), plan);
    (void)ExchangeMemory::parse(bytes);
    (void)parseMapping(bytes);
}

} // namespace musubi::test
