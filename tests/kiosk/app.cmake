musubi_test(kiosk/app LIBRARIES musubi::kiosk::app musubi::kiosk::paint musubi::content::trust::opening
            musubi::content::store::bookings musubi::test::support musubi-test-kiosk-support PkgConfig::SQLITE
            PkgConfig::POSTGRESQL fmt::fmt)
target_sources(test-kiosk-app PRIVATE content/store/bookings/any_store.cpp support/postgresql.cpp)

# The program itself, on the display of the test. One at a time: a display has one pointer and one keyboard.
add_executable(test-kiosk-window kiosk/window/program_test.cpp kiosk/window/running_kiosk.cpp kiosk/window/store_test.cpp
               kiosk/window/window_test.cpp)
target_include_directories(test-kiosk-window PRIVATE ${CMAKE_SOURCE_DIR})
target_compile_definitions(test-kiosk-window PRIVATE MUSUBI_KIOSK="$<TARGET_FILE:musubi-kiosk>")
target_link_libraries(test-kiosk-window PRIVATE musubi-test-trust-support X11::X11 X11::Xtst GTest::gtest GTest::gtest_main)
add_dependencies(test-kiosk-window musubi-kiosk)
gtest_discover_tests(test-kiosk-window TEST_PREFIX "kiosk/window/" DISCOVERY_MODE PRE_TEST PROPERTIES
                     TIMEOUT 300 RESOURCE_LOCK display ENVIRONMENT "XDG_CACHE_HOME=${CMAKE_BINARY_DIR}/cache")

# The program as a client of signed repositories that each test makes and serves on the loopback interface.
file(GLOB tuf_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/tuf/*.cpp)
add_executable(test-kiosk-tuf ${tuf_sources})
target_include_directories(test-kiosk-tuf PRIVATE ${CMAKE_SOURCE_DIR})
target_compile_definitions(test-kiosk-tuf PRIVATE MUSUBI_KIOSK="$<TARGET_FILE:musubi-kiosk>")
target_link_libraries(test-kiosk-tuf PRIVATE musubi-test-trust-support musubi::test::support GTest::gtest GTest::gtest_main)
add_dependencies(test-kiosk-tuf musubi-kiosk)
gtest_discover_tests(test-kiosk-tuf TEST_PREFIX "kiosk/tuf/" DISCOVERY_MODE PRE_TEST PROPERTIES TIMEOUT 300)
