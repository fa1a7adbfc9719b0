// Wakes the sleeping loop from another thread (an eventfd).
#pragma once

#include "content/base/result.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <span>

namespace musubi::app {

class Bell
{
public:
    /// Unavailable when the system has no descriptor left.
    [[nodiscard]] static Result<std::unique_ptr<Bell>> make();
    ~Bell();
    Bell(const Bell&) = delete;
    Bell& operator=(const Bell&) = delete;

    /// From any thread.
    void ring() const;

    /// Sleeps until the bell rings, one of `descriptors` has something to read or `deadline` comes; without a deadline,
    /// until something happens. Nothing else wakes it.
    void sleep(std::span<const int> descriptors, std::optional<std::chrono::steady_clock::time_point> deadline) const;

private:
    explicit Bell(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

} // namespace musubi::app
