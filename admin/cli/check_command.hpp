// `musubi-admin check`: a workspace and the published schemas in, every problem out.
#pragma once

#include <string>

namespace CLI { // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace musubi::admin {

enum class CheckFormat
{
    Text,
    Json,
};

enum class CheckDetail
{
    Everything,
    SummaryOnly,
};

struct CheckOptions
{
    std::string folder;
    std::string schemas; ///< empty: where they were installed or built
    std::string today;   ///< empty: the machine's date in the pack's time zone
    CheckFormat format = CheckFormat::Text;
    CheckDetail detail = CheckDetail::Everything;
};

void addOptions(CLI::App& command, CheckOptions& options);

/// \param program  how this program was called, to find the schemas installed beside it
/// \return the exit status of runCommandLine
[[nodiscard]] int runCheck(const CheckOptions& options, const std::string& program);

} // namespace musubi::admin
