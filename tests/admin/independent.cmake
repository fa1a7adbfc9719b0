# What we publish verifies with a client that is not ours (promise T7). Skipped, and said, when npm's registry is out of reach.
find_program(NODE NAMES node nodejs REQUIRED)
find_program(NPM npm REQUIRED)
add_test(NAME independent/tuf-js
  COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/independent/run.sh $<TARGET_FILE:musubi-admin> ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR})
set_tests_properties(independent/tuf-js PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77)
# What S3 asks of a request is proved with a store and a signer that are not ours. Skipped like the above.
add_test(NAME independent/s3
  COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/independent/s3.sh $<TARGET_FILE:musubi-kiosk> $<TARGET_FILE:musubi-admin> ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR})
set_tests_properties(independent/s3 PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77)
# And the other way round: what another implementation serves verifies with ours.
add_test(NAME independent/repo-mock
  COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/independent/repo_mock.sh $<TARGET_FILE:musubi-kiosk> ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR})
set_tests_properties(independent/repo-mock PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77)
# All install npm's part once, into the same folder.
set_tests_properties(independent/tuf-js independent/s3 independent/repo-mock PROPERTIES RESOURCE_LOCK npm)
