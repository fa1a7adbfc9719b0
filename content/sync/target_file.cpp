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

} // namespace

/// Writes what arrives and hashes it on the way.
class TargetFetch::Writing : public Receiver
{
public:
    Writing(GrowingFile file, const trust::Target& target, const Progress& progress)
        : m_file(std::move(file)), m_target(target), m_progress(&progress), m_promised(promised())
    {}

    /// Hashes what is there already. More than is wanted, or another length, is no beginning.
    [[nodiscard]] Result<std::int64_t> resume()
    {
        const Result<std::int64_t> size = m_file.size();
        if (!size)
            return size.error();
        if (size.value() == 0 || size.value() >= m_target.length)
            return restart();
        const Outcome read = m_file.read([&](std::string_view bytes) { return orError(m_promised.take(bytes)); });
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
        return m_file.append(bytes);
    }

    /// Whether it is whole, and on the disk.
    [[nodiscard]] Outcome finish()
    {
        if (Outcome whole = orError(m_promised.finish()); !whole)
            return whole;
        return m_file.sync();
    }

private:
    // Whoever makes this has asked whether a hash is known.
    [[nodiscard]] PromisedFile promised() const
    {
        return std::move(PromisedFile::create(m_target.hashes, m_target.length)).value();
    }

    [[nodiscard]] Result<std::int64_t> restart()
    {
        m_promised = promised();
        const Outcome cleared = m_file.clear();
        return cleared ? Result<std::int64_t>(0) : cleared.error();
    }

    GrowingFile m_file;
    trust::Target m_target;
    const Progress* m_progress;
    PromisedFile m_promised;
};

TargetFetch::TargetFetch(std::unique_ptr<Writing> writing, std::filesystem::path part, std::int64_t from)
    : m_writing(std::move(writing)), m_part(std::move(part)), m_from(from)
{}

TargetFetch::~TargetFetch() = default;

Result<std::unique_ptr<TargetFetch>> TargetFetch::begin(const trust::Target& target, std::filesystem::path part,
                                                        const Progress& progress)
{
    if (const auto known = PromisedFile::create(target.hashes, target.length); !known)
        return trust::errorOf(known.error());
    Result<GrowingFile> file = GrowingFile::open(part);
    if (!file)
        return file.error();
    auto writing = std::make_unique<Writing>(std::move(file).value(), target, progress);
    const Result<std::int64_t> from = writing->resume();
    if (!from)
        return from.error();
    return std::unique_ptr<TargetFetch>(new TargetFetch(std::move(writing), std::move(part), from.value()));
}

std::int64_t TargetFetch::from() const
{
    return m_from;
}

Receiver& TargetFetch::receiver()
{
    return *m_writing;
}

Outcome TargetFetch::end(const Outcome& fetched, const std::filesystem::path& file, Unfinished unfinished,
                         const std::string& described)
{
    const Outcome done = fetched ? m_writing->finish() : fetched;
    if (done)
        return store::moveDurably(m_part, file);
    Error error = done.error();
    if (error.where.file.empty())
        error.where.file = described;
    // A part of another file would spoil the next try too.
    if (unfinished == Unfinished::IsDropped || error.code == ErrorCode::Untrusted) {
        std::error_code failed;
        std::filesystem::remove(m_part, failed);
    }
    return error;
}

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
    const Result<std::unique_ptr<TargetFetch>> fetch = TargetFetch::begin(target, part, progress);
    if (!fetch)
        return fetch.error();
    TargetFetch& begun = *fetch.value();
    const Outcome fetched = targets.fetch(address, begun.from(), begun.receiver());
    return begun.end(fetched, file, unfinished, targets.describe(address));
}

} // namespace musubi::sync
