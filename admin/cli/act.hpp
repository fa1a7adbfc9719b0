// What the command line asked for, ready to be done once all of it has been understood.
#pragma once

#include <functional>

namespace musubi::admin {

/// \return the exit status
using Act = std::function<int()>;

} // namespace musubi::admin
