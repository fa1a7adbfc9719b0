#include "kiosk/app/bell.hpp"

#include <algorithm>
#include <cstdint>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <vector>

namespace musubi::app {

namespace {

timespec timeUntil(std::chrono::steady_clock::time_point deadline)
{
    const auto left =
        std::max(deadline - std::chrono::steady_clock::now(), std::chrono::steady_clock::duration::zero());
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(left);
    return {seconds.count(), std::chrono::duration_cast<std::chrono::nanoseconds>(left - seconds).count()};
}

} // namespace

Result<std::unique_ptr<Bell>> Bell::make()
{
    const int descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (descriptor < 0)
        return Error{ErrorCode::Unavailable, "The system gives out no event descriptor.", {}};
    return std::unique_ptr<Bell>(new Bell(descriptor));
}

Bell::~Bell()
{
    close(m_descriptor);
}

void Bell::ring() const
{
    const std::uint64_t once = 1;
    // It can only fail when the bell has rung 2^64 times unheard.
    [[maybe_unused]] const ssize_t written = write(m_descriptor, &once, sizeof once);
}

void Bell::sleep(std::span<const int> descriptors, std::optional<std::chrono::steady_clock::time_point> deadline) const
{
    std::vector<pollfd> heard{{m_descriptor, POLLIN, 0}};
    for (const int descriptor : descriptors)
        heard.push_back({descriptor, POLLIN, 0});
    const timespec left = deadline ? timeUntil(*deadline) : timespec{};
    ppoll(heard.data(), heard.size(), deadline ? &left : nullptr, nullptr);
    std::uint64_t rung = 0;
    [[maybe_unused]] const ssize_t taken = read(m_descriptor, &rung, sizeof rung);
}

} // namespace musubi::app
