#include "kiosk/paint/icon_face.hpp"

#include "tests/support/source_folder.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace musubi::paint {
namespace {

/// Every icon that the design names.
constexpr const char* kNames =
    "accessible account_tree add agriculture arrow_back arrow_drop_down arrow_forward arrow_right "
    "arrow_upward assignment backspace bar_chart block blur_on bolt bookmark boy build calendar_month "
    "call campaign casino celebration check check_box check_box_outline_blank check_circle chevron_left "
    "chevron_right child_care close cloud_done cloud_off cloud_sync compare confirmation_number "
    "content_copy contrast deployed_code devices diamond difference directions_bus directions_car "
    "directions_walk door_open download drag_indicator draw eco edit edit_document edit_square error "
    "event explore face fact_check favorite filter_alt flag format_quote forum group groups help history "
    "hive home hourglass_top how_to_vote hub image info inventory_2 key landscape lightbulb link "
    "local_florist local_library location_city location_on lock mail map menu_book mobile museum payments "
    "pedal_bike power_settings_new precision_manufacturing print publish quiz redeem remove restart_alt "
    "rocket rocket_launch rule sailing schedule science search settings_backup_restore shield show_chart "
    "skip_next smart_toy south space_bar spellcheck storage swap_horiz sync table_chart text_increase "
    "thermostat touch_app translate tune undo upload_file usb verified view_kanban visibility volume_up "
    "wand_stars warning water_drop wifi workspace_premium ";

TEST(Icons, AreOneGlyphEach)
{
    const auto type = TypeCase::open().value();
    std::istringstream names(kNames);
    for (std::string name; names >> name;)
        EXPECT_TRUE(isKnownIcon(*type, name)) << name;
    EXPECT_FALSE(isKnownIcon(*type, "no_such_icon_at_all"));
}

TEST(Icons, ThatThePublishedSchemaNamesCanAllBeDrawn)
{
    const auto type = TypeCase::open().value();
    std::ifstream file(MUSUBI_SOURCE_DIR "/content/schema/icons.schema.json");
    const auto names = nlohmann::json::parse(file).at("enum").get<std::vector<std::string>>();
    EXPECT_GT(names.size(), 2'000U);
    for (const std::string& name : names)
        EXPECT_TRUE(isKnownIcon(*type, name)) << name;
}

TEST(Icons, AreWhiteInksInsideTheirSquare)
{
    const auto type = TypeCase::open().value();
    for (const char* name : {"event", "furigana", "edit_square"}) {
        const Raster icon = drawIcon(*type, name, 38, 1.5F);
        ASSERT_EQ(icon.width, 57) << name;
        ASSERT_EQ(icon.height, 57);
        std::size_t inked = 0;
        for (std::size_t i = 0; i < icon.pixels.size(); i += 4) {
            ASSERT_EQ(icon.pixels[i], icon.pixels[i + 3]) << "premultiplied white";
            inked += icon.pixels[i + 3] > 128 ? 1 : 0;
        }
        EXPECT_GT(inked, 200U) << name;
        EXPECT_LT(inked, 2500U) << name;
    }
}

} // namespace
} // namespace musubi::paint
