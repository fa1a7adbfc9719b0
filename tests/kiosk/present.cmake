musubi_test(kiosk/present LIBRARIES musubi::kiosk::present)
