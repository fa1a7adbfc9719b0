// A connection that goes in the middle, with an answer on its way.
#pragma once

#include "tests/content/store/bookings/any_store.hpp"

#include <functional>
#include <utility>

namespace musubi::store::bookings {

/// A database whose connection is gone from its nth commit on, with the answer to that commit.
class LeavingDatabase : public SqlDatabase
{
public:
    /// \param leaves  happens as the connection goes
    LeavingDatabase(
        std::unique_ptr<SqlDatabase> inner, int commits, std::function<void()> leaves = [] {})
        : m_inner(std::move(inner)), m_left(commits), m_leaves(std::move(leaves))
    {}

    [[nodiscard]] SqlOutcome begin() override { return m_left > 0 ? m_inner->begin() : SqlOutcome(gone()); }
    [[nodiscard]] Instant now(Instant told) const override { return m_inner->now(told); }
    [[nodiscard]] SqlOutcome commit() override
    {
        SqlOutcome done = m_inner->commit();
        if (--m_left > 0)
            return done;
        if (m_left == 0)
            m_leaves();
        return gone();
    }
    void rollBack() override { m_inner->rollBack(); }
    [[nodiscard]] SqlResult<SqlAnswer> run(Sql statement, std::span<const SqlValue> values) override
    {
        return m_inner->run(statement, values);
    }
    [[nodiscard]] SqlOutcome wipe() override { return m_inner->wipe(); }
    [[nodiscard]] bool isGone() const { return m_left <= 0; }

private:
    static SqlFailure gone() { return {SqlFault::Lost, {ErrorCode::Unreachable, "gone", {}}}; }

    std::unique_ptr<SqlDatabase> m_inner;
    int m_left;
    std::function<void()> m_leaves;
};

} // namespace musubi::store::bookings
