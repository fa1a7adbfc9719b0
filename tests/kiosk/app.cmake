musubi_test(kiosk/app LIBRARIES musubi::kiosk::app musubi::kiosk::paint musubi::test::support musubi-test-kiosk-support)

# The program itself, on the display of the test. One at a time: a display has one pointer and one keyboard.
add_executable(test-kiosk-window kiosk/window/program_test.cpp kiosk/window/running_kiosk.cpp kiosk/window/window_test.cpp)
target_include_directories(test-kiosk-window PRIVATE ${CMAKE_SOURCE_DIR})
target_compile_definitions(test-kiosk-window PRIVATE MUSUBI_KIOSK="$<TARGET_FILE:musubi-kiosk>")
target_link_libraries(test-kiosk-window PRIVATE X11::X11 X11::Xtst GTest::gtest GTest::gtest_main)
add_dependencies(test-kiosk-window musubi-kiosk)
gtest_discover_tests(test-kiosk-window TEST_PREFIX "kiosk/window/" DISCOVERY_MODE PRE_TEST PROPERTIES
                     TIMEOUT 300 RESOURCE_LOCK display ENVIRONMENT "XDG_CACHE_HOME=${CMAKE_BINARY_DIR}/cache")
