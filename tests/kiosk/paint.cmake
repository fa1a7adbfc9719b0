musubi_test(kiosk/paint LIBRARIES musubi::kiosk::paint sfml-graphics PkgConfig::PANGO ICU::uc
             nlohmann_json::nlohmann_json)
