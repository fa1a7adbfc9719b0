// Bytes → model. What can be read is returned; what cannot is left out and said why,
// so that one broken file never takes the rest of a pack with it.
#pragma once

#include "content/base/result.hpp"
#include "content/model/catalogue.hpp"
#include "content/pack/files.hpp"
#include "content/pack/problem.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace musubi::pack {

/// pack.json. Where::file of an error is `path`.
[[nodiscard]] Result<model::PackInfo> parsePackInfo(std::string_view bytes, const std::string& path);
/// One entry file. Does not ask the schema; refuses what the model cannot hold.
[[nodiscard]] Result<model::Entry> parseEntry(std::string_view bytes, const std::string& path);
/// map/….json
[[nodiscard]] Result<model::SchematicMap> parseMap(std::string_view bytes, const std::string& path);

/// A pack as far as it can be read.
struct ReadPack
{
    model::CatalogueParts parts;
    std::vector<Problem> problems;
};

/// What a refused file means for the workspace: the same place, the same sentence.
[[nodiscard]] Problem problemOf(const Error& error);
/// For a path that could not be read; links are not followed and count as such.
[[nodiscard]] Problem unreadable(const std::string& path);
/// The sessions of an event that are left out of the calendar, each with the sentence of `check`.
[[nodiscard]] std::vector<Problem> droppedSessions(const model::Entry& entry, const std::string& path);

/// NotFound without pack.json, Malformed when pack.json cannot be read; every other defect is a problem in the result.
[[nodiscard]] Result<ReadPack> readPack(const WorkspaceFiles& files);

} // namespace musubi::pack
