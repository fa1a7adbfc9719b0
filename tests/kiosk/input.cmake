musubi_test(kiosk/input LIBRARIES musubi::kiosk::input)
