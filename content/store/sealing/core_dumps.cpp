#include "content/store/sealing/core_dumps.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace musubi::store::sealing {

Outcome forbidCoreDumps()
{
    const rlimit none{0, 0};
    // The limit alone does not stop a core that is piped to a program (core(5)); not being dumpable does.
    if (setrlimit(RLIMIT_CORE, &none) != 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return Error{ErrorCode::Unavailable, "The system does not let this program forbid pictures of its memory.", {}};
    return Done{};
}

} // namespace musubi::store::sealing
