// What a workspace remembers of imports: which column is which, and what each entry was told by the file it came from.
//
// It lies in the workspace as .exchange.json, so that it travels with it and is seen in a diff; kiosks never get it.
// With it the next import can tell what a curator has edited from what the file has changed, and an export writes what
// an entry has no place for.
#pragma once

#include "content/exchange/entry_draft.hpp"
#include "content/exchange/open_data_lists.hpp"

#include <map>
#include <string>
#include <string_view>

namespace musubi::exchange {

inline constexpr const char* kMemoryFile = ".exchange.json";

struct Remembered
{
    std::string list; ///< name of the list it came from; empty: from a calendar
    Fields cells;     ///< heading → cell
    Fields fields;    ///< as the file told them
    std::optional<CalendarTerms> calendar;

    friend bool operator==(const Remembered&, const Remembered&) = default;
};

struct ExchangeMemory
{
    std::map<std::string, ColumnMapping> columns; ///< by name of the list
    std::map<std::string, Remembered> entries;    ///< by "event/stone-class"

    /// Malformed with a sentence. No bytes are an empty memory.
    [[nodiscard]] static Result<ExchangeMemory> parse(std::string_view bytes);
    [[nodiscard]] std::string encode() const;

    friend bool operator==(const ExchangeMemory&, const ExchangeMemory&) = default;
};

/// {"催し": "イベント名"}: own heading → heading of the list. Malformed with a sentence.
[[nodiscard]] Result<ColumnMapping> parseMapping(std::string_view bytes);

} // namespace musubi::exchange
