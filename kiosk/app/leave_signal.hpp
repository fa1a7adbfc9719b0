// The system asks the program to leave (SIGTERM, SIGINT): heard by the loop in its own time, so that what was begun is
// left in good order.
#pragma once

#include "content/base/result.hpp"
#include "content/store/descriptor.hpp"

#include <utility>

namespace musubi::app {

class LeaveSignal
{
public:
    /// From now on the signals wait to be heard here. To be called before there are other threads.
    /// Unavailable when the system has no descriptor left.
    [[nodiscard]] static Result<LeaveSignal> listen();

    [[nodiscard]] int descriptor() const { return m_descriptor.number(); } ///< readable when it is asked
    [[nodiscard]] bool isAsked() const;

private:
    explicit LeaveSignal(store::Descriptor descriptor) : m_descriptor(std::move(descriptor)) {}
    store::Descriptor m_descriptor;
};

} // namespace musubi::app
