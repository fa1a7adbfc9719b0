// The files of one draw, in a folder of the desk:
//
//   commitment.json  published while sign-up is open
//   secret           64 hexadecimal digits; for its owner only, and for nobody until the draw is run
//   entries.json     published when sign-up has closed
//   record.json      published when the draw was run; the secret stands in it
#pragma once

#include "content/booking/draw_publication.hpp"
#include "content/booking/draw_record.hpp"

#include <filesystem>

namespace musubi::admin {

class DrawFolder
{
public:
    explicit DrawFolder(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] std::filesystem::path commitmentFile() const { return m_folder / "commitment.json"; }
    [[nodiscard]] std::filesystem::path secretFile() const { return m_folder / "secret"; }
    [[nodiscard]] std::filesystem::path entriesFile() const { return m_folder / "entries.json"; }
    [[nodiscard]] std::filesystem::path recordFile() const { return m_folder / "record.json"; }

    /// The secret is kept before the promise is made. Invalid when there is one already: a promise is never replaced.
    [[nodiscard]] Outcome commit(const booking::DrawCommitment& commitment, const booking::DrawSecret& secret) const;
    /// Invalid when there is a list already.
    [[nodiscard]] Outcome freeze(const booking::DrawEntries& entries) const;
    /// The same record again changes nothing; Invalid when another one is there: a draw is run once.
    [[nodiscard]] Outcome keep(const booking::DrawRecord& record) const;

    // NotFound with the command that makes it.
    [[nodiscard]] Result<booking::DrawCommitment> commitment() const;
    [[nodiscard]] Result<booking::DrawSecret> secret() const;
    [[nodiscard]] Result<booking::DrawEntries> entries() const;

private:
    std::filesystem::path m_folder;
};

// From wherever it was published.
[[nodiscard]] Result<booking::DrawCommitment> loadCommitment(const std::filesystem::path& file);
[[nodiscard]] Result<booking::DrawEntries> loadEntries(const std::filesystem::path& file);
[[nodiscard]] Result<booking::DrawRecord> loadRecord(const std::filesystem::path& file);

} // namespace musubi::admin
