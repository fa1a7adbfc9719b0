// The options as they are written, before anybody has asked whether they make sense.
#pragma once

#include "kiosk/app/store_options.hpp"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace musubi::app {

struct Written
{
    std::string pack;
    std::string assets;
    std::string at = "attract";
    std::string language;
    std::string furigana = "off";
    std::string contrast = "normal";
    std::string motion = "full";
    std::string textSize = "normal";
    std::string reach = "off";
    std::optional<double> panelWidth;
    std::optional<double> mountingHeight;
    std::string now;
    std::string size = "1920x1080";
    std::string place;
    std::string shot;
    std::string dump;
    int still = 0;
    std::vector<std::string> journeys;
    bool selfCheck = false;
    StoreLine store;
    std::string bookings;
    std::string device;
    bool deviceKey = false;
    int idleWarning = 45;
    int idleReset = 60;
    bool window = false;
    bool noQuitKey = false;
    bool verbose = false;
    std::string config;
    bool checkConfig = false;
    bool sessionSettings = false;
};

/// Teaches `line` the options, which it writes into `written`, and what --help says of them.
void declare(CLI::App& line, Written& written);

} // namespace musubi::app
