#include "tests/content/store/bookings/any_store.hpp"

#include "tests/support/source_folder.hpp"

#include <fstream>
#include <sstream>

namespace musubi::store::bookings {

namespace {

std::string shipped(const char* name)
{
    std::ostringstream text;
    text << std::ifstream(std::string(MUSUBI_SOURCE_DIR "/packaging/hosting/postgresql/") + name).rdbuf();
    return text.str();
}

} // namespace

test::Postgresql& PostgresqlKeeping::server()
{
    static test::Postgresql kServer(quickDisk());
    return kServer;
}

PostgresqlKeeping::PostgresqlKeeping()
{
    server().run("DROP SCHEMA public CASCADE; CREATE SCHEMA public;"
                 "DROP ROLE IF EXISTS kiosk_1, desk_1, musubi_kiosk, musubi_desk;" +
                 shipped("schema.sql") + shipped("roles.sql") +
                 "CREATE ROLE kiosk_1 LOGIN IN ROLE musubi_kiosk; CREATE ROLE desk_1 LOGIN IN ROLE musubi_desk;");
    server().setClock(at(0));
}

} // namespace musubi::store::bookings
