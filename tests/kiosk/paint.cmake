musubi_test(kiosk/paint LIBRARIES musubi::kiosk::paint sfml-graphics PkgConfig::PANGO ICU::uc)
