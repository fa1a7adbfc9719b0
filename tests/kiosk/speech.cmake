musubi_test(kiosk/speech LIBRARIES musubi::kiosk::speech musubi-test-kiosk-support Threads::Threads)
