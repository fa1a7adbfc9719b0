// One knot of a process line: a step of a plan, a year of a history.
#pragma once

#include "kiosk/present/context.hpp"

namespace musubi::present {

enum class StepMood
{
    Plain,    ///< something that happened or happens
    Finished, ///< done, with a check mark
    Present,  ///< under way, with a flag
    Coming,   ///< not begun
    Review,   ///< progress is confirmed here
};

struct ProcessStep
{
    Words heading;
    Words text; ///< may be empty
    Words flag; ///< beside the knot; may be empty
    StepMood mood = StepMood::Plain;
};

} // namespace musubi::present
