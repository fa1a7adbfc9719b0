#include "kiosk/scene/geometry.hpp"

namespace musubi::scene {

Rect Rect::cutTop(float amount, float gap)
{
    const float taken = std::clamp(amount, 0.0F, height);
    const Rect strip{x, y, width, taken};
    const float gone = std::min(height, taken + gap);
    y += gone;
    height -= gone;
    return strip;
}

Rect Rect::cutBottom(float amount, float gap)
{
    const float taken = std::clamp(amount, 0.0F, height);
    const Rect strip{x, bottom() - taken, width, taken};
    height -= std::min(height, taken + gap);
    return strip;
}

Rect Rect::cutLeft(float amount, float gap)
{
    const float taken = std::clamp(amount, 0.0F, width);
    const Rect strip{x, y, taken, height};
    const float gone = std::min(width, taken + gap);
    x += gone;
    width -= gone;
    return strip;
}

Rect Rect::cutRight(float amount, float gap)
{
    const float taken = std::clamp(amount, 0.0F, width);
    const Rect strip{right() - taken, y, taken, height};
    width -= std::min(width, taken + gap);
    return strip;
}

std::vector<Rect> Rect::grid(int columns, int rows, float gapX, float gapY) const
{
    std::vector<Rect> cells;
    if (columns <= 0 || rows <= 0)
        return cells;
    const float cellWidth = (width - gapX * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float cellHeight = (height - gapY * static_cast<float>(rows - 1)) / static_cast<float>(rows);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            cells.push_back({x + static_cast<float>(column) * (cellWidth + gapX),
                             y + static_cast<float>(row) * (cellHeight + gapY), cellWidth, cellHeight});
    return cells;
}

} // namespace musubi::scene
