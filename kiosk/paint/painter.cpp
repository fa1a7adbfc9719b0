#include "kiosk/paint/painter.hpp"

#include "kiosk/paint/canvas.hpp"
#include "kiosk/paint/icon_face.hpp"
#include "kiosk/paint/typesetter.hpp"
#include "kiosk/theme/motion.hpp"

#include <SFML/Graphics/RenderTarget.hpp>
#include <X11/Xlib.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace musubi::paint {

namespace {

/// SFML ends the whole process when there is no X server, so ask before it does.
bool canReachDisplay()
{
    Display* display = XOpenDisplay(nullptr);
    if (display != nullptr)
        XCloseDisplay(display);
    return display != nullptr;
}

bool canMakeTextures()
{
    return sf::Texture().create(1, 1);
}

Error unavailable(std::string sentence)
{
    return {ErrorCode::Unavailable, std::move(sentence), {}};
}

} // namespace

/// Everything behind the painter's door.
struct Painter::Rooms
{
    std::unique_ptr<Typesetter> type;
    Canvas canvas;

    Rooms(PaintOptions options, std::unique_ptr<Typesetter> typesetter)
        : type(std::move(typesetter)), canvas(std::move(options), *type)
    {}
};

namespace {

/// The node with the gold ring, drawn when everything else is.
struct Focus
{
    const scene::Node* node = nullptr;
    Pose pose;
};

void paintTree(Canvas& canvas, const scene::Node& node, const Moment& moment, const Pose& above, Focus& focus)
{
    const Pose pose = posed(node, moment, above);
    canvas.draw(node, pose);
    if (!moment.focused.empty() && node.id == moment.focused)
        focus = {&node, pose};
    for (const scene::Node& child : node.children)
        paintTree(canvas, child, moment, pose, focus);
}

/// The scene as large as it fits, in the middle of the target.
Pose standing(const scene::Size& scene, const sf::Vector2u& target)
{
    const auto width = static_cast<float>(target.x);
    const auto height = static_cast<float>(target.y);
    Pose pose;
    pose.scale = std::min(width / std::max(1.0F, scene.width), height / std::max(1.0F, scene.height));
    pose.x = (width - scene.width * pose.scale) / 2;
    pose.y = (height - scene.height * pose.scale) / 2;
    return pose;
}

} // namespace

Painter::Painter(std::unique_ptr<Rooms> rooms) : m_rooms(std::move(rooms))
{}
Painter::~Painter() = default;

Result<std::unique_ptr<Painter>> Painter::open(PaintOptions options)
{
    const std::filesystem::path pictures = options.assets / "illustrations";
    std::error_code ignored;
    if (!std::filesystem::is_directory(pictures, ignored))
        return Error{
            ErrorCode::NotFound, "The folder with the program's pictures is not there.", {pictures.string(), {}, 0}};
    auto type = Typesetter::open();
    if (!type)
        return type.error();
    if (!type.value()->type().has(kIconFamily))
        return unavailable("The icon font is not installed; install the package fonts-material-design-icons-iconfont.");
    if (!canReachDisplay())
        return unavailable("There is no display: no X server answers at $DISPLAY.");
    if (!canMakeTextures())
        return unavailable("OpenGL does not start on this display.");
    return std::unique_ptr<Painter>(new Painter(std::make_unique<Rooms>(std::move(options), std::move(type).value())));
}

void Painter::paint(const scene::Scene& scene, const Moment& moment, sf::RenderTarget& target, Before before)
{
    const sf::View view = target.getView();
    const Pose pose = standing(scene.size, target.getSize());
    Canvas& canvas = m_rooms->canvas;
    canvas.begin(target, pose.scale);
    Focus focus;
    paintTree(canvas, scene.root, moment, pose, focus);
    if (focus.node != nullptr)
        canvas.ring(*focus.node, focus.pose);
    canvas.end(before);
    target.setView(view);
}

bool Painter::isMoving(const scene::Scene& scene, const Moment& moment) const
{
    const float arrival = arrivalOf(scene.root);
    switch (moment.liveliness) {
    case Liveliness::Settled:
        return false;
    case Liveliness::Reduced:
        return arrival > 0 && moment.sinceShown < theme::kReducedFade;
    case Liveliness::Full:
        return scene.loops || moment.sinceShown < arrival ||
               (!moment.pressed.empty() && moment.sincePressed < theme::kPressDown);
    }
    return false;
}

void Painter::setPackRoot(const std::filesystem::path& root)
{
    m_rooms->canvas.setPackRoot(root);
}

const scene::TextMetrics& Painter::metrics() const
{
    return *m_rooms->type;
}

std::vector<PaintProblem> Painter::takeProblems()
{
    return m_rooms->canvas.takeProblems();
}

std::size_t Painter::textureBytes() const
{
    return m_rooms->canvas.textureBytes();
}

double Painter::paintedPixels() const
{
    return m_rooms->canvas.paintedPixels();
}

} // namespace musubi::paint
