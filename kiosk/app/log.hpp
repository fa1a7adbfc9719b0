// What the program says to a technician: sentences on stderr, which journald keeps.
#pragma once

#include "kiosk/app/options.hpp"

#include <set>
#include <string>
#include <vector>

namespace musubi::app {

class Log
{
public:
    explicit Log(Verbosity verbosity) : m_verbosity(verbosity) {}

    /// Something is wrong. The same sentence is said once, however often it happens.
    void problem(const std::string& sentence);
    /// At most 20 of them, then how many more there are.
    void problems(const std::vector<std::string>& sentences);
    /// Something happened; only with --verbose.
    void note(const std::string& sentence) const;

private:
    Verbosity m_verbosity;
    std::set<std::string> m_said;
};

} // namespace musubi::app
