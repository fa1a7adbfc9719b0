// A file that the system has opened, closed when this goes.
#pragma once

#include <unistd.h>
#include <utility>

namespace musubi::store {

class Descriptor
{
public:
    /// \param number  what open(2) answered; negative is "not open"
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor()
    {
        if (isOpen())
            close(m_number); // a failed close after a sync loses nothing
    }

    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

} // namespace musubi::store
