if(NOT TARGET musubi-test-support)
  include(${CMAKE_CURRENT_SOURCE_DIR}/support/content.cmake)
endif()

musubi_test(content/base LIBRARIES musubi::content::base)
musubi_test(content/model LIBRARIES musubi::content::model musubi::test::support)
musubi_test(content/pack LIBRARIES musubi::content::store musubi::test::support nlohmann_json::nlohmann_json)
musubi_test(content/store LIBRARIES musubi::content::store musubi::test::support)
musubi_test(content/search LIBRARIES musubi::content::search musubi::test::support)
