#include "admin/app/preview.hpp"

#include "content/pack/reader.hpp"
#include "kiosk/paint/painter.hpp"
#include "kiosk/scene/high_contrast.hpp"
#include "kiosk/screens/screen.hpp"

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderTexture.hpp>

#include <map>
#include <utility>

namespace musubi::app {

namespace {

/// About twice the pixels that the panel has for it: halving them is the smoothest way to make a picture smaller.
constexpr unsigned kLongSide = 1056;
constexpr unsigned kShortSide = 594;

float enlargementOf(present::TextSize size)
{
    switch (size) {
    case present::TextSize::Normal:
        return 1;
    case present::TextSize::Large:
        return 1.2F;
    case present::TextSize::VeryLarge:
        return 1.45F;
    }
    return 1;
}

Page without(std::string reason)
{
    Page page;
    page.reason = std::move(reason);
    return page;
}

class PagePainter
{
public:
    explicit PagePainter(PageGround ground)
        : m_ground(std::move(ground)), m_painter(paint::Painter::open({m_ground.assets}))
    {
        if (m_painter)
            m_painter.value()->setPackRoot(m_ground.workspace);
    }

    Page paint(const PageWish& wish)
    {
        if (!m_painter)
            return without(m_painter.error().message);
        const auto read = readPack(wish);
        if (!read)
            return without(read.error().message);
        const auto catalogue = model::Catalogue::build(read.value());
        if (catalogue->find(wish.id) == nullptr)
            return without(m_refusal);
        return paintScene(sceneOf(*catalogue, wish), wish.wish.orientation);
    }

private:
    struct Read
    {
        std::string bytes;
        Result<model::Entry> entry;
    };

    /// The draft's entries; those that did not change since the last page are not read again.
    Result<model::CatalogueParts> readPack(const PageWish& wish)
    {
        pack::ReadPack pack;
        m_refusal.clear();
        std::map<std::string, Read> read;
        for (const pack::File& file : wish.files->json) {
            const pack::FileRole role = pack::roleOf(file.path);
            if (role == pack::FileRole::PackInfo) {
                auto info = pack::fittingPackInfo(file.bytes, file.path);
                if (!info)
                    return info.error();
                pack.parts.info = std::move(info.value().info);
            } else if (role == pack::FileRole::Map) {
                if (auto map = pack::parseMap(file.bytes, file.path))
                    pack.parts.map = std::move(map).value();
            } else if (role == pack::FileRole::Entry) {
                takeIn(pack, read, file, wish.id);
            }
        }
        m_read = std::move(read);
        pack.parts.root = m_ground.workspace.string();
        return std::move(pack.parts);
    }

    void takeIn(pack::ReadPack& pack, std::map<std::string, Read>& read, const pack::File& file,
                const model::EntryId& shown)
    {
        const auto known = m_read.find(file.path);
        const bool isKnown = known != m_read.end() && known->second.bytes == file.bytes;
        Read now = isKnown ? std::move(known->second) : Read{file.bytes, pack::parseEntry(file.bytes, file.path)};
        Result<model::Entry> entry = now.entry;
        const bool isShown = pack::idOfPath(file.path) == shown;
        if (isShown && !entry)
            m_refusal = entry.error().message;
        if (isShown && entry) { // also what visitors cannot see yet is seen here
            entry.value().state = model::EntryState::Published;
            entry.value().valid = {};
        }
        pack::takeIn(pack, std::move(entry), file.path);
        read.emplace(file.path, std::move(now));
    }

    scene::Scene sceneOf(const model::Catalogue& catalogue, const PageWish& wish) const
    {
        const present::VisitSettings& settings = wish.wish.settings;
        const bool isLying = wish.wish.orientation == panels::Orientation::Lying;
        const float larger = enlargementOf(settings.textSize);
        screens::Stage stage;
        stage.size = isLying ? scene::Size{1920 / larger, 1080 / larger} : scene::Size{1080 / larger, 1920 / larger};
        stage.metrics = &m_painter.value()->metrics();
        stage.contrast = settings.highContrast;
        stage.grain = larger;
        const present::Context context(catalogue, m_ground.strings, settings, present::Address::of(wish.id),
                                       m_ground.now);
        scene::Scene scene = screens::drawScreen(context, stage);
        return settings.highContrast == present::Switch::On ? scene::highContrast(std::move(scene)) : scene;
    }

    Page paintScene(const scene::Scene& scene, panels::Orientation orientation)
    {
        const bool isLying = orientation == panels::Orientation::Lying;
        Page page{isLying ? kLongSide : kShortSide, isLying ? kShortSide : kLongSide, {}, spotsOf(scene), m_refusal};
        if (m_target.getSize() != sf::Vector2u(page.width, page.height) && !m_target.create(page.width, page.height))
            return without("The graphics cannot draw a picture of this size.");
        paint::Moment moment;
        moment.liveliness = paint::Liveliness::Settled;
        m_painter.value()->paint(scene, moment, m_target);
        m_target.display();
        const sf::Image image = m_target.getTexture().copyToImage();
        page.pixels.assign(image.getPixelsPtr(), image.getPixelsPtr() + std::size_t{4} * page.width * page.height);
        for (const paint::PaintProblem& problem : m_painter.value()->takeProblems())
            page.reason += (page.reason.empty() ? "" : "\n") + problem.what;
        return page;
    }

    PageGround m_ground;
    Result<std::unique_ptr<paint::Painter>> m_painter;
    sf::RenderTexture m_target;
    std::map<std::string, Read> m_read;
    std::string m_refusal;
};

} // namespace

Preview::Work pagePainter(PageGround ground)
{
    auto painter = std::make_shared<PagePainter>(std::move(ground));
    return [painter](const PageWish& wish, const std::stop_token&) { return painter->paint(wish); };
}

} // namespace musubi::app
