#include "kiosk/scene/shape_contrast.hpp"

namespace musubi::scene {

std::vector<Contrast> shapeContrastsOf(Scene scene)
{
    std::vector<Contrast> found;
    forEveryMeantShape(scene, [&found](const MeantShape& shape) {
        found.push_back({shape.node->id, Ink::Icon, *shape.colours.front(), shape.grounds.front(), contrastOf(shape),
                         shape.node->rect});
    });
    return found;
}

} // namespace musubi::scene
