#include "kiosk/screens/leaf_address.hpp"

#include "kiosk/present/address.hpp"

namespace musubi::screens {

std::string onFirstLeaf(const std::string& address)
{
    const auto parsed = present::Address::parse(address);
    // An arrow at the end of a list leads nowhere.
    return parsed && !address.empty() ? parsed.value().without("leaf").text() : address;
}

std::string onLeaf(const std::string& address, int leaf)
{
    const auto parsed = present::Address::parse(address);
    if (leaf <= 1 || address.empty() || !parsed)
        return onFirstLeaf(address);
    return parsed.value().with("leaf", std::to_string(leaf)).text();
}

} // namespace musubi::screens
