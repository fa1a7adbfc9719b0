# What tests of content share: folders that vanish, and packs of any size.
add_library(musubi-test-support STATIC
  ${CMAKE_CURRENT_LIST_DIR}/entries.cpp
  ${CMAKE_CURRENT_LIST_DIR}/json_files.cpp
  ${CMAKE_CURRENT_LIST_DIR}/pack_generator.cpp
  ${CMAKE_CURRENT_LIST_DIR}/pack_words.cpp
  ${CMAKE_CURRENT_LIST_DIR}/temporary_folder.cpp)
target_include_directories(musubi-test-support PUBLIC ${CMAKE_SOURCE_DIR})
target_link_libraries(musubi-test-support PUBLIC musubi::content::store PRIVATE nlohmann_json::nlohmann_json)
add_library(musubi::test::support ALIAS musubi-test-support)

# A pack of COUNT entries on disk, for benchmarks and for trying things by hand.
add_executable(musubi-generate-pack ${CMAKE_CURRENT_LIST_DIR}/generate_pack.cpp)
target_link_libraries(musubi-generate-pack PRIVATE musubi::test::support)

# Repositories of The Update Framework that a test makes and spoils.
add_library(musubi-test-trust-support STATIC
  ${CMAKE_CURRENT_LIST_DIR}/certificate.cpp
  ${CMAKE_CURRENT_LIST_DIR}/loopback_server.cpp
  ${CMAKE_CURRENT_LIST_DIR}/nginx.cpp
  ${CMAKE_CURRENT_LIST_DIR}/program.cpp
  ${CMAKE_CURRENT_LIST_DIR}/signing_key.cpp
  ${CMAKE_CURRENT_LIST_DIR}/tuf_repository.cpp)
target_include_directories(musubi-test-trust-support PUBLIC ${CMAKE_SOURCE_DIR})
target_link_libraries(musubi-test-trust-support PUBLIC musubi::test::support musubi::content::trust nlohmann_json::nlohmann_json OpenSSL::Crypto)
