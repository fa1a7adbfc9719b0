# What tests of screens share: the default pack, the shipped words, real text metrics.
add_library(musubi-test-kiosk-support STATIC ${CMAKE_CURRENT_SOURCE_DIR}/support/kiosk_fixture.cpp)
target_include_directories(musubi-test-kiosk-support PUBLIC ${CMAKE_SOURCE_DIR})
target_link_libraries(musubi-test-kiosk-support PUBLIC musubi::kiosk::screens musubi::kiosk::paint musubi::content::store)

musubi_test(kiosk/screens/pieces LIBRARIES musubi-test-kiosk-support)
musubi_test(kiosk/screens/pages LIBRARIES musubi-test-kiosk-support)
musubi_test(kiosk/screens LIBRARIES musubi-test-kiosk-support musubi::test::support musubi::kiosk::app PkgConfig::ICAL
            TOGETHER SearchColumn SearchOnEveryGlass)
