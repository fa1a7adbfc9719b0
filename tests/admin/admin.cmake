musubi_test(admin/cli LIBRARIES musubi::admin::cli musubi::test::support nlohmann_json::nlohmann_json)
