#include "content/sync/target_file.hpp"

#include "content/store/durable.hpp"
#include "content/trust/digest.hpp"

#include <system_error>
#include <utility>

namespace musubi::sync {

namespace {

using store::GrowingFile;
using trust::PromisedFile;

Outcome orError(const trust::Verdict<Done>& verdict)
{
    return verdict ? Outcome(Done{}) : trust::errorOf(verdict.error());
}

/// Writes what arrives and hashes it on the way.
class TargetReceiver : public Receiver
{
public:
    TargetReceiver(GrowingFile& file, const trust::Target& target, const Progress& progress)
        : m_file(&file), m_target(&target), m_progress(&progress), m_promised(promised())
    {}

    /// Hashes what is there already. More than is wanted, or another length, is no beginning.
    [[nodiscard]] Result<std::int64_t> resume()
    {
        const Result<std::int64_t> size = m_file->size();
        if (!size)
            return size.error();
        if (size.value() == 0 || size.value() >= m_target->length)
            return restart();
        const Outcome read = m_file->read([&](std::string_view bytes) { return orError(m_promised.take(bytes)); });
        return read ? size : restart();
    }

    [[nodiscard]] Outcome begin(std::int64_t from) override
    {
        if (from > 0)
            return Done{};
        const Result<std::int64_t> empty = restart();
        return empty ? Outcome(Done{}) : empty.error();
    }

    [[nodiscard]] Outcome take(std::string_view bytes) override
    {
        if (Outcome wanted = orError(m_promised.take(bytes)); !wanted)
            return wanted;
        if (*m_progress)
            (*m_progress)(static_cast<std::int64_t>(bytes.size()));
        return m_file->append(bytes);
    }

    [[nodiscard]] Outcome finish() { return orError(m_promised.finish()); }

private:
    // Whoever makes this has asked whether a hash is known.
    [[nodiscard]] PromisedFile promised() const
    {
        return std::move(PromisedFile::create(m_target->hashes, m_target->length)).value();
    }

    [[nodiscard]] Result<std::int64_t> restart()
    {
        m_promised = promised();
        const Outcome cleared = m_file->clear();
        return cleared ? Result<std::int64_t>(0) : cleared.error();
    }

    GrowingFile* m_file;
    const trust::Target* m_target;
    const Progress* m_progress;
    PromisedFile m_promised;
};

/// Everything up to a file that is whole, verified and on the disk, but not yet in its place.
Outcome completePart(Transport& targets, const std::string& address, const trust::Target& target,
                     const std::filesystem::path& part, const Progress& progress)
{
    if (const auto known = PromisedFile::create(target.hashes, target.length); !known)
        return trust::errorOf(known.error());
    Result<GrowingFile> file = GrowingFile::open(part);
    if (!file)
        return file.error();
    TargetReceiver receiver(file.value(), target, progress);
    const Result<std::int64_t> from = receiver.resume();
    if (!from)
        return from.error();
    if (Outcome fetched = targets.fetch(address, from.value(), receiver); !fetched)
        return fetched;
    if (Outcome whole = receiver.finish(); !whole)
        return whole;
    return file.value().sync();
}

} // namespace

bool isThere(const std::filesystem::path& file, const trust::Target& target)
{
    std::error_code missing;
    if (!std::filesystem::is_regular_file(std::filesystem::symlink_status(file, missing)))
        return false;
    auto promised = PromisedFile::create(target.hashes, target.length);
    const Result<GrowingFile> there = GrowingFile::open(file);
    if (!promised || !there)
        return false;
    const Outcome read =
        there.value().read([&](std::string_view bytes) { return orError(promised.value().take(bytes)); });
    return read.ok() && promised.value().finish().ok();
}

Outcome fetchTarget(Transport& targets, const std::string& address, const trust::Target& target,
                    const std::filesystem::path& part, const std::filesystem::path& file, Unfinished unfinished,
                    const Progress& progress)
{
    Outcome done = completePart(targets, address, target, part, progress);
    if (done)
        return store::moveDurably(part, file);
    Error error = done.error();
    if (error.where.file.empty())
        error.where.file = targets.describe(address);
    // A part of another file would spoil the next try too.
    if (unfinished == Unfinished::IsDropped || error.code == ErrorCode::Untrusted) {
        std::error_code failed;
        std::filesystem::remove(part, failed);
    }
    return error;
}

} // namespace musubi::sync
