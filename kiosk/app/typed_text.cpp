#include "kiosk/app/typed_text.hpp"

#include "content/store/sealing/core_dumps.hpp"

namespace musubi::app {

std::vector<std::string> guardTypedText()
{
    std::vector<std::string> problems;
    for (const Outcome& guarded : {store::sealing::forbidCoreDumps(), store::sealing::lockMemory()})
        if (!guarded)
            problems.push_back(describe(guarded.error()));
    return problems;
}

} // namespace musubi::app
