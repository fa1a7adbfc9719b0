#include "kiosk/app/options.hpp"

#include "kiosk/app/configured_line.hpp"
#include "kiosk/app/written_options.hpp"
#include "kiosk/present/address_check.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>
#include <optional>

namespace musubi::app {

namespace {

Error wrong(std::string message)
{
    return {ErrorCode::WrongOption, std::move(message), {}};
}

/// The parts of the options that are one of two words.
Outcome readChoices(const Written& written, Options& options)
{
    if (written.furigana != "on" && written.furigana != "off")
        return wrong("--furigana is \"" + written.furigana + "\" but can only be on or off");
    options.furigana = written.furigana == "on" ? present::Switch::On : present::Switch::Off;
    if (written.contrast != "normal" && written.contrast != "high")
        return wrong("--contrast is \"" + written.contrast + "\" but can only be normal or high");
    options.highContrast = written.contrast == "high" ? present::Switch::On : present::Switch::Off;
    if (written.motion != "full" && written.motion != "reduced")
        return wrong("--motion is \"" + written.motion + "\" but can only be full or reduced");
    options.reducedMotion = written.motion == "reduced" ? present::Switch::On : present::Switch::Off;
    const std::map<std::string, present::TextSize> sizes{{"normal", present::TextSize::Normal},
                                                         {"large", present::TextSize::Large},
                                                         {"very-large", present::TextSize::VeryLarge}};
    const auto size = sizes.find(written.textSize);
    if (size == sizes.end())
        return wrong("--text-size is \"" + written.textSize + "\" but can only be normal, large or very-large");
    options.textSize = size->second;
    if (written.reach != "on" && written.reach != "off")
        return wrong("--reach is \"" + written.reach + "\" but can only be on or off");
    options.reach = written.reach == "on" ? present::Switch::On : present::Switch::Off;
    if (!written.dump.empty() && written.dump != "scene" && written.dump != "reading")
        return wrong("--dump is \"" + written.dump + "\" but can only be scene or reading");
    if (!written.dump.empty())
        options.dump = written.dump == "scene" ? DumpKind::Scene : DumpKind::Reading;
    options.style = written.window ? WindowStyle::Framed : WindowStyle::Fullscreen;
    options.quitKey = written.noQuitKey ? QuitKey::Ignored : QuitKey::Honoured;
    options.verbosity = written.verbose ? Verbosity::Everything : Verbosity::Problems;
    return Done{};
}

/// Millimetres that a panel in a public building can have.
Outcome readMounting(const Written& written, Options& options)
{
    constexpr double kWidest = 5000;
    constexpr double kHighest = 2000;
    const auto isBetween = [](double least, double value, double most) { return value >= least && value <= most; };
    if (written.panelWidth && !isBetween(kSmallestShortSide, *written.panelWidth, kWidest))
        return wrong("--panel-width must lie between 270 and 5000 millimetres");
    if (written.mountingHeight && !isBetween(0, *written.mountingHeight, kHighest))
        return wrong("--mounting-height must lie between 0 and 2000 millimetres");
    options.mounting = {written.panelWidth.value_or(0), written.mountingHeight};
    return Done{};
}

Outcome readTimes(const Written& written, Options& options)
{
    if (written.idleWarning < 1 || written.idleReset <= written.idleWarning)
        return wrong("--idle-reset must be later than --idle-warning, and both at least 1 second");
    if (written.still < 0)
        return wrong("--still must be 0 seconds or more");
    options.still = std::chrono::seconds(written.still);
    options.idle = {std::chrono::seconds(written.idleWarning), std::chrono::seconds(written.idleReset)};
    if (written.now.empty())
        return Done{};
    const Result<Instant> now = parseInstant(written.now);
    if (!now)
        return wrong("--now: " + now.error().message);
    options.now = now.value();
    return Done{};
}

bool isPicture(const Options& options)
{
    return options.shot || options.dump;
}

/// Options of one picture say so where there is none.
Outcome readPicture(const Written& written, Options& options)
{
    if (!written.shot.empty() && !std::string_view(written.shot).ends_with(".png"))
        return wrong("--shot draws a PNG, so the name of its file ends in .png");
    if (!written.shot.empty())
        options.shot = written.shot;
    if (written.still != 0 && !isPicture(options))
        return wrong("--still belongs to --shot or --dump");
    return Done{};
}

/// A script whose variable is not set must not open a kiosk that nobody asked for.
Outcome requireNames(const CLI::App& line)
{
    for (const char* const option : {"--config", "--pack", "--assets", "--shot", "--lang"})
        if (line.count(option) > 0 && line.get_option(option)->as<std::string>().empty())
            return wrong(std::string(option) + " is given without a name");
    return Done{};
}

/// A password in the address is no business of a message.
Outcome readBookings(const Written& written, Options& options)
{
    const bool isServer = written.bookings.starts_with("postgresql://") || written.bookings.starts_with("postgres://");
    if (!written.bookings.empty() && !isServer)
        return wrong("--bookings must begin with postgresql://; without it, this kiosk keeps its own bookings");
    options.bookings = written.bookings;
    options.tellsDeviceKey = written.deviceKey;
    options.device = written.device.empty() ? stateFolder() : std::filesystem::path(written.device);
    return Done{};
}

Result<Command> understand(const Written& written, const Folders& defaults)
{
    Options options;
    options.folders = defaults;
    if (!written.pack.empty())
        options.folders.pack = written.pack;
    if (!written.assets.empty())
        options.folders.assets = written.assets;
    if (!written.language.empty())
        options.language = Language(written.language);
    options.folders.leader = written.pack.empty() ? std::string() : written.store.publisher();
    options.placeName = written.place;
    options.selfCheck = written.selfCheck;
    options.journeys.assign(written.journeys.begin(), written.journeys.end());

    const Result<present::Address> start = present::Address::parse(written.at);
    if (!start)
        return wrong("--at: " + start.error().message);
    if (const std::string strange = present::strangeIn(start.value()); !strange.empty())
        return wrong("--at: " + strange);
    options.start = start.value();
    const Result<PixelSize> size = parsePixelSize(written.size);
    if (!size)
        return wrong("--size: " + size.error().message);
    options.size = size.value();
    if (const Outcome choices = readChoices(written, options); !choices)
        return choices.error();
    if (const Outcome mounting = readMounting(written, options); !mounting)
        return mounting.error();
    if (const Outcome times = readTimes(written, options); !times)
        return times.error();
    if (const Outcome picture = readPicture(written, options); !picture)
        return picture.error();
    if (const Outcome bookings = readBookings(written, options); !bookings)
        return bookings.error();
    auto store = written.store.read();
    if (!store)
        return store.error();
    options.store = std::move(store).value();
    // A window's panel is known when it is open.
    if (const Outcome room = Panel(options.size, options.mounting).requireRoom(); isPicture(options) && !room)
        return room.error();
    return Command(options);
}

/// Only what is written, whether it makes sense or not; or the answer to --help and --version.
Result<std::optional<Answer>> readLine(const std::vector<std::string>& arguments, Written& written)
{
    CLI::App line("The kiosk: shows a pack to visitors.", "musubi-kiosk");
    declare(line, written);
    try {
        line.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        return std::optional(Answer{line.help()});
    } catch (const CLI::CallForVersion& version) {
        return std::optional(Answer{std::string(version.what()) + "\n"});
    } catch (const CLI::ParseError& error) {
        std::string sentence = error.what();
        if (const std::size_t twice = sentence.find(": At Most 1 required"); twice != std::string::npos)
            return wrong(sentence.substr(0, twice) + " can be given only once");
        std::replace(sentence.begin(), sentence.end(), '\n', ' ');
        return wrong(sentence);
    }
    if (const Outcome named = requireNames(line); !named)
        return named.error();
    return std::optional<Answer>();
}

/// The command line again, with what the file says; or only what was asked about the file.
Result<Command> parseConfigured(const std::vector<std::string>& byHand, const Folders& defaults, const Written& asked)
{
    auto loaded = loadConfiguration(asked.config);
    if (!loaded)
        return loaded.error();
    const Configuration configuration = givingWay(std::move(loaded).value(), byHand);
    std::vector<std::string> arguments = argumentsOf(configuration);
    arguments.insert(arguments.end(), byHand.begin(), byHand.end());
    Written written;
    const auto read = readLine(arguments, written);
    auto command = read ? understand(written, defaults) : Result<Command>(read.error());
    if (!command)
        return placedIn(configuration, command.error());
    if (asked.sessionSettings)
        return Command(Answer{environmentOf(configuration.session)});
    if (!asked.checkConfig)
        return command;
    if (const Outcome found = requireFiles(configuration); !found)
        return found.error();
    return Command(Answer{asked.config + " is right.\n"});
}

/// The window that the command line alone asks for, to say why it cannot be the one that the file asks for; nothing
/// when it asks for something else.
std::optional<Options> windowThatSays(const Error& fault, const Written& written, const Folders& defaults)
{
    const Result<Command> byHand = understand(written, defaults);
    const Options* const options = byHand ? std::get_if<Options>(&byHand.value()) : nullptr;
    if (options == nullptr || !options->isWindow())
        return std::nullopt;
    Options window = *options;
    window.fault = describe(fault);
    window.store.reset(); // no release is brought over the page, and none is blamed for it
    return window;
}

} // namespace

bool Options::isWindow() const
{
    const bool isAct = store && (store->act == StoreAct::SyncOnce || store->act == StoreAct::RetryRelease ||
                                 store->act == StoreAct::TellStatus);
    return !selfCheck && !tellsDeviceKey && journeys.empty() && !dump && !shot && !isAct;
}

Result<Command> parseOptions(const std::vector<std::string>& arguments, const Folders& defaults)
{
    Written written;
    const auto answer = readLine(arguments, written);
    if (!answer)
        return answer.error();
    if (answer.value())
        return Command(*answer.value());
    if (written.config.empty())
        return understand(written, defaults);
    Result<Command> configured = parseConfigured(arguments, defaults, written);
    if (configured || written.checkConfig || written.sessionSettings)
        return configured;
    const auto window = windowThatSays(configured.error(), written, defaults);
    return window ? Command(*window) : configured;
}

} // namespace musubi::app
