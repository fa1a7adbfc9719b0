// Asks the index of a catalogue, as a visitor types.
//
// An index is only opened together with the catalogue that it was built from, so that a hit is always an entry that
// is there. Hits come by kind; within a kind, titles that begin with the words come first, then titles that hold them
// (printed or spoken), then everything else, each in the catalogue's order. Work is bounded: a question costs what it
// shows, however many entries there are. Threads: one at a time; building happens elsewhere (index_builder.hpp).
#pragma once

#include "content/model/catalogue.hpp"
#include "content/search/answer.hpp"
#include "content/search/database.hpp"

#include <filesystem>
#include <memory>

namespace musubi::search {

class SearchIndex
{
public:
    /// NotFound when there is no file, Malformed when it is not an index, Invalid when it was built from another
    /// catalogue. Each means: build it. Reads every text of the catalogue once; not for the drawing thread.
    [[nodiscard]] static Result<SearchIndex> open(const std::filesystem::path& file,
                                                  std::shared_ptr<const model::Catalogue> catalogue);

    /// Nothing for an empty question. Unreadable or Malformed when the file fails.
    [[nodiscard]] Result<Answer> find(const Question& question);

private:
    SearchIndex(std::shared_ptr<const model::Catalogue> catalogue, Database database, Statement rows);

    std::shared_ptr<const model::Catalogue> m_catalogue;
    Database m_database;
    Statement m_rows; ///< of a term, in order; ends before the database
};

} // namespace musubi::search
