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
/// pack.json without what does not fit in it.
struct FittingInfo
{
    model::PackInfo info;
    std::vector<Problem> problems; ///< what was left out, and why
};

/// pack.json for a kiosk: a slip in a holiday costs that holiday. An error only where nothing can be shown: the bytes
/// are no JSON object, or format, id, title, time zone or languages are not what they have to be.
[[nodiscard]] Result<FittingInfo> fittingPackInfo(std::string_view bytes, const std::string& path);
/// One entry file. Does not ask the schema; refuses what the model cannot hold.
[[nodiscard]] Result<model::Entry> parseEntry(std::string_view bytes, const std::string& path);
/// map/….json
[[nodiscard]] Result<model::SchematicMap> parseMap(std::string_view bytes, const std::string& path);

/// A file as far as it can be read, for `check`: what is refused is not there in the model, or holds a value that
/// nobody has written. Whoever looks at a part has to ask first whether it was refused.
template <typename Model>
struct Readable
{
    Model model;
    std::vector<Error> refusals; ///< each place once; without lines
};

/// Errors only where the bytes are no JSON object. A name or kind that is refused is taken from the file's place.
[[nodiscard]] Result<Readable<model::PackInfo>> readablePackInfo(std::string_view bytes, const std::string& path);
[[nodiscard]] Result<Readable<model::Entry>> readableEntry(std::string_view bytes, const std::string& path);
[[nodiscard]] Result<Readable<model::SchematicMap>> readableMap(std::string_view bytes, const std::string& path);

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
/// pack.json names a map that is not there: there is only the list of places then.
[[nodiscard]] Problem mapMissing(const std::string& map);
/// Takes an entry into the pack: the whole of it, without the parts that would mislead, or not at all; what is left
/// out is a problem, with the sentence of `check`.
void takeIn(ReadPack& pack, Result<model::Entry> entry, const std::string& path);

/// NotFound without pack.json, Malformed when pack.json cannot be read; every other defect is a problem in the result.
[[nodiscard]] Result<ReadPack> readPack(const WorkspaceFiles& files);

} // namespace musubi::pack
