musubi_test(kiosk/scene LIBRARIES musubi::kiosk::scene)
