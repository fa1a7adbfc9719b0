if(NOT TARGET musubi-test-support)
  include(${CMAKE_CURRENT_SOURCE_DIR}/support/content.cmake)
endif()

musubi_test(content/base LIBRARIES musubi::content::base)
musubi_test(content/model LIBRARIES musubi::content::model musubi::test::support)
musubi_test(content/booking LIBRARIES musubi::content::booking musubi-test-trust-support)
target_sources(test-content-booking PRIVATE content/booking/lease_world.cpp)
musubi_test(content/pack LIBRARIES musubi::content::store musubi::test::support nlohmann_json::nlohmann_json)
musubi_test(content/store LIBRARIES musubi::content::store musubi::test::support)
musubi_test(content/search LIBRARIES musubi::content::search musubi::test::support)
musubi_test(content/trust LIBRARIES musubi-test-trust-support)
musubi_test(content/sync LIBRARIES musubi::content::sync musubi-test-trust-support)
target_sources(test-content-sync PRIVATE support/failing_system.cpp)
target_link_libraries(test-content-sync PRIVATE ${CMAKE_DL_LIBS})
musubi_test(content/store/sealing LIBRARIES musubi::content::store::sealing musubi::content::trust::opening musubi::test::support)
musubi_test(content/store/bookings LIBRARIES musubi::content::store::bookings musubi::content::store::sealing
            musubi::content::trust::opening musubi::test::support PkgConfig::SQLITE PkgConfig::POSTGRESQL fmt::fmt
            TOGETHER BookingStoreOfEither LentSeatsOfEither ManyVisitors FleetMeeting)
target_sources(test-content-store-bookings PRIVATE content/store/bookings/any_store.cpp support/failing_system.cpp
               support/postgresql.cpp)
target_link_libraries(test-content-store-bookings PRIVATE ${CMAKE_DL_LIBS})
musubi_test(content/trust/signing LIBRARIES musubi::content::trust::signing nlohmann_json::nlohmann_json)
