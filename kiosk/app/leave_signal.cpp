#include "kiosk/app/leave_signal.hpp"

#include <csignal>
#include <poll.h>
#include <sys/signalfd.h>

namespace musubi::app {

Result<LeaveSignal> LeaveSignal::listen()
{
    sigset_t asked;
    sigemptyset(&asked);
    sigaddset(&asked, SIGTERM);
    sigaddset(&asked, SIGINT);
    pthread_sigmask(SIG_BLOCK, &asked, nullptr);
    std::signal(SIGPIPE, SIG_IGN); // whoever read the log has gone; the screen stays
    store::Descriptor descriptor(signalfd(-1, &asked, SFD_CLOEXEC | SFD_NONBLOCK));
    if (!descriptor.isOpen())
        return Error{ErrorCode::Unavailable, "The system gives out no descriptor for its signals.", {}};
    return LeaveSignal(std::move(descriptor));
}

bool LeaveSignal::isAsked() const
{
    pollfd asked{m_descriptor.number(), POLLIN, 0};
    return poll(&asked, 1, 0) > 0;
}

} // namespace musubi::app
