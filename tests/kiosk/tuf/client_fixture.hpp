// The program as a client of a simulated repository on the loopback interface: what it asks for, what it trusts
// afterwards, what it downloads.
#pragma once

#include "tests/support/loopback_server.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/tuf_repository.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace musubi::test {

using Words = std::vector<std::string>;

class TufClient : public ::testing::Test
{
protected:
    /// Begins the trust with version 1 of the root, or with `root`.
    [[nodiscard]] int init();
    [[nodiscard]] int init(const std::string& root);
    /// \param days  after kTestNow
    [[nodiscard]] int refresh(int days = 0);
    [[nodiscard]] int download(const Words& paths, int days = 0);

    /// Any other command line.
    [[nodiscard]] int runTuf(const Words& arguments) { return run(arguments); }

    /// "root 1", "snapshot 2" …, by the names of the files, in their order.
    [[nodiscard]] Words trustedRoles() const;
    /// The version of a stored role; 0 when there is none.
    [[nodiscard]] int version(const std::string& role) const;
    /// The bytes of a stored role.
    [[nodiscard]] std::string stored(const std::string& role) const;
    void removeStored(const std::string& role) const;
    /// The contents of all downloaded files, in the order in which they were written.
    [[nodiscard]] Words downloaded() const;
    /// The names of everything in the folder of the targets.
    [[nodiscard]] Words targetFiles() const;

    /// What was asked for since the last call: "2.root.json", "targets/…".
    [[nodiscard]] Words asked() { return std::exchange(m_asked, {}); }
    /// The last of that; empty: nothing.
    [[nodiscard]] std::string lastAsked()
    {
        const Words names = asked();
        return names.empty() ? std::string() : names.back();
    }
    /// What the program said on stderr the last time.
    [[nodiscard]] const std::string& said() const { return m_said; }

    TufRepository repository; // NOLINT: the tests are about it

private:
    [[nodiscard]] int run(const Words& arguments);

    TemporaryFolder m_folder;
    LoopbackServer m_server;
    Words m_asked;
    std::string m_said;
};

} // namespace musubi::test
