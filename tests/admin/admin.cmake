musubi_test(admin/workspace LIBRARIES musubi::admin::workspace musubi::test::support nlohmann_json::nlohmann_json)
musubi_test(admin/panels LIBRARIES musubi::admin::panels)
musubi_test(admin/app LIBRARIES musubi::admin::app musubi::admin::cli musubi::test::support sfml-graphics nlohmann_json::nlohmann_json)
target_sources(test-admin-app PRIVATE support/program.cpp)
add_dependencies(test-admin-app musubi-admin) # which it also runs
musubi_test(admin/edit LIBRARIES musubi::admin::edit musubi::content::store nlohmann_json::nlohmann_json)
musubi_test(admin/cli LIBRARIES musubi::admin::cli musubi::content::store::sealing musubi-test-trust-support
            nlohmann_json::nlohmann_json OpenSSL::Crypto PkgConfig::POSTGRESQL)
target_sources(test-admin-cli PRIVATE support/postgresql.cpp)
# Tests that run the programs, kill them or look into them.
add_library(die-at-write SHARED support/die_at_write.cpp)
target_link_libraries(die-at-write PRIVATE ${CMAKE_DL_LIBS})
set_target_properties(die-at-write PROPERTIES COMPILE_OPTIONS "-fno-sanitize=all" LINK_OPTIONS "-fno-sanitize=all")
file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/generated/tests/admin/cli/programs.hpp INPUT ${CMAKE_CURRENT_SOURCE_DIR}/admin/cli/programs.hpp.in)
add_dependencies(test-admin-cli musubi-admin musubi-kiosk die-at-write)
target_link_libraries(test-admin-cli PRIVATE util)
