#include "kiosk/screens/pieces/move_by.hpp"

namespace musubi::screens {

void moveBy(scene::Node& node, float dx, float dy)
{
    node.rect = node.rect.moved(dx, dy);
    for (scene::Node& child : node.children)
        moveBy(child, dx, dy);
}

} // namespace musubi::screens
