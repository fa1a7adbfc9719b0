// The page of an entry as the kiosk shows it, painted by the kiosk's own code into memory, on a thread of its own.
//
// The thread owns the painter and with it SFML's graphics; the window never meets them.
#pragma once

#include "admin/app/background.hpp"
#include "admin/app/page_spots.hpp"
#include "admin/panels/act.hpp"
#include "content/pack/files.hpp"
#include "kiosk/present/strings.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace musubi::app {

struct PageWish
{
    std::shared_ptr<const pack::WorkspaceFiles> files;
    model::EntryId id;
    panels::PreviewWish wish;
};

/// Rows from the top, four bytes a pixel.
struct Page
{
    unsigned width = 0;
    unsigned height = 0;
    std::vector<std::uint8_t> pixels;
    std::vector<PageSpot> spots;
    std::string reason; ///< why there is no page, or what it lacks; empty: nothing to say
};

struct PageGround
{
    std::filesystem::path assets;
    std::filesystem::path workspace; ///< for its media
    present::Strings strings;        ///< of the kiosk
    LocalDateTime now;
};

using Preview = Background<PageWish, Page>;

/// To be called on the thread that will paint.
[[nodiscard]] Preview::Work pagePainter(PageGround ground);

} // namespace musubi::app
