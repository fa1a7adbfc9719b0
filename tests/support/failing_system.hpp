// A disk or a network that fails, or a power cut, at any moment that a test chooses.
//
// Linked into a test, it stands between the program and the system's open, openat, fopen64, write, fsync, rename, read,
// pread, link, unlink, mkdir and ftruncate, and its connect, send, recv and poll; and between SQLite and its pwrite64,
// fdatasync and ftruncate64.
#pragma once

namespace musubi::test {

enum class Fault
{
    Fails, ///< the act is refused with EIO
    Kills, ///< the process ends in the middle of the act
    Fills, ///< the disk is full from this act on: whatever needs room is refused with ENOSPC
};

/// From now on the `nth` act (from 1) goes wrong, in this process.
void failAt(int nth, Fault fault);
/// How many acts there were since then.
[[nodiscard]] int actsSoFar();
/// Bytes that were written to files and not synced since: what a power cut would take. Counted over all files.
[[nodiscard]] long bytesAtRisk();

} // namespace musubi::test
