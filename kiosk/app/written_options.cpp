#include "kiosk/app/written_options.hpp"

#include <CLI/CLI.hpp>

namespace musubi::app {

namespace {

void declareConfiguration(CLI::App& line, Written& written)
{
    CLI::Option* const config =
        line.add_option("--config", written.config, "The file (TOML) that says what this kiosk is; options win over it")
            ->type_name("FILE");
    CLI::Option* const check =
        line.add_flag("--check-config", written.checkConfig, "Only say whether the file of --config is right");
    line.add_flag("--session-settings", written.sessionSettings,
                  "Only say how the panel hangs, for the session that opens the display")
        ->needs(config)
        ->excludes(check);
    check->needs(config);
}

} // namespace

void declare(CLI::App& line, Written& written)
{
    line.set_version_flag("--version", std::string("musubi-kiosk ") + MUSUBI_VERSION);
    declareConfiguration(line, written);
    line.add_option("--pack", written.pack, "Folder of the pack to show")->type_name("DIR");
    line.add_option("--assets", written.assets, "Folder of the program's pictures and words")->type_name("DIR");
    line.add_option("--at", written.at, "Where to begin, e.g. home or event/fossil-class")->type_name("ADDRESS");
    line.add_option("--lang", written.language, "Language every visit begins with")->type_name("TAG");
    line.add_option("--furigana", written.furigana, "Readings over kanji: on or off")->type_name("on|off");
    line.add_option("--contrast", written.contrast, "Colours every visit begins with")->type_name("normal|high");
    line.add_option("--motion", written.motion, "Movement every visit begins with")->type_name("full|reduced");
    line.add_option("--text-size", written.textSize, "Text every visit begins with")
        ->type_name("normal|large|very-large");
    line.add_option("--reach", written.reach, "Every control low, for a wheelchair or a child: on or off")
        ->type_name("on|off");
    line.add_option("--panel-width", written.panelWidth,
                    "Width of the picture on the glass, at least 480 (upright 270); without it, of 43 inches")
        ->type_name("MM");
    line.add_option("--mounting-height", written.mountingHeight,
                    "Height of the picture's lower edge above the floor; without it, 800, upright 600")
        ->type_name("MM");
    line.add_option("--now", written.now, "Begin at this time, e.g. 2026-11-21T09:41+09:00")->type_name("INSTANT");
    line.add_option("--size", written.size, "Size of the window or picture, e.g. 1920x1080")->type_name("WxH");
    line.add_flag("--window", written.window, "A window with a frame instead of the full screen");
    line.add_option("--place", written.place, "Name of the place where the kiosk stands")->type_name("NAME");
    line.add_option("--idle-warning", written.idleWarning, "Ask after so many seconds without a touch")
        ->type_name("SECONDS");
    line.add_option("--idle-reset", written.idleReset, "End the visit after so many seconds without a touch")
        ->type_name("SECONDS");
    line.add_flag("--no-quit-key", written.noQuitKey, "Ctrl+Q does nothing (installed session)");
    line.add_flag("--verbose", written.verbose, "Say on stderr what happens, with times");
    CLI::Option* const shot =
        line.add_option("--shot", written.shot, "Draw one picture into this PNG and leave")->type_name("FILE");
    CLI::Option* const dump =
        line.add_option("--dump", written.dump, "Print the page as text: scene or reading")->type_name("scene|reading");
    line.add_option("--still", written.still, "With --shot or --dump: as after so many seconds without a touch")
        ->type_name("SECONDS");
    CLI::Option* const journey =
        line.add_option("--journey", written.journeys, "Play this journey and leave; may be repeated")
            ->type_name("FILE");
    CLI::Option* const selfCheck = line.add_flag("--self-check", written.selfCheck,
                                                 "Try the pack where nobody sees it: read it, draw it, and leave");
    written.store.declare(line);
    line.add_option("--bookings", written.bookings,
                    "The bookings of a fleet, postgresql://…; without it, this kiosk keeps its own")
        ->type_name("ADDRESS");
    line.add_option("--device", written.device,
                    "Folder of this kiosk's key and bookings; without it, musubi in the user's state folder")
        ->type_name("DIR");
    line.add_flag("--device-key", written.deviceKey,
                  "Say the open half of this kiosk's key, by which the desk knows its forms, and leave");
    shot->excludes(dump);
    shot->excludes(journey);
    dump->excludes(journey);
    selfCheck->excludes(shot)->excludes(dump)->excludes(journey);
}

} // namespace musubi::app
