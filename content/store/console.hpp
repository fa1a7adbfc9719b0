// What a program says on its standard output and standard error. A full disk or a closed pipe behind them ends no
// program: the kiosk goes on showing, and a command says by its exit status that its report was lost.
#pragma once

#include <string_view>

namespace musubi::store {

/// On standard output: what was asked for.
void print(std::string_view text);
/// On standard error: what went wrong, and how far it is.
void printError(std::string_view text);
/// Whether all that was printed has been written. Once something is lost, it stays so.
[[nodiscard]] bool hasPrintedAll();

} // namespace musubi::store
