#include "content/store/sealing/core_dumps.hpp"

#include <fstream>
#include <string>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace musubi::store::sealing {

namespace {

/// More than the heading in the system's list.
bool hasSwap()
{
    std::ifstream list("/proc/swaps");
    std::string line;
    std::getline(list, line);
    return static_cast<bool>(std::getline(list, line));
}

} // namespace

Outcome forbidCoreDumps()
{
    const rlimit none{0, 0};
    // The limit alone does not stop a core that is piped to a program (core(5)); not being dumpable does.
    if (setrlimit(RLIMIT_CORE, &none) != 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return Error{ErrorCode::Unavailable, "The system does not let this program forbid pictures of its memory.", {}};
    return Done{};
}

Outcome lockMemory()
{
    rlimit most{};
    if (getrlimit(RLIMIT_MEMLOCK, &most) == 0 && most.rlim_cur != most.rlim_max) {
        most.rlim_cur = most.rlim_max;
        (void)setrlimit(RLIMIT_MEMLOCK, &most);
    }
    // Under a limit memory that is asked for later would be refused, in the middle of a picture.
    const bool isUnlimited = getrlimit(RLIMIT_MEMLOCK, &most) == 0 && most.rlim_cur == RLIM_INFINITY;
    if (isUnlimited && mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) == 0)
        return Done{};
    if (!hasSwap())
        return Done{};
    return Error{
        ErrorCode::Unavailable,
        "What visitors type could be written to the swap area: this user may not lock enough memory. Switch the "
        "swap area off, or lift the limit (systemd: LimitMEMLOCK=infinity).",
        {}};
}

} // namespace musubi::store::sealing
