#include "kiosk/paint/drawing.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>

namespace musubi::paint {

namespace {

constexpr std::size_t kWindows = 12;       ///< each costs a walk through the drawing
constexpr float kWorthAWindow = 128 * 128; ///< pixels painted in vain that cost less than one more window
constexpr float kNearlyAll = 0.7F;         ///< of the frame; from here on it is painted whole

/// The rectangle that holds points, grown one by one.
class Hull
{
public:
    void add(const sf::Vector2f& at)
    {
        m_left = std::min(m_left, at.x);
        m_top = std::min(m_top, at.y);
        m_right = std::max(m_right, at.x);
        m_bottom = std::max(m_bottom, at.y);
    }
    [[nodiscard]] Rect rect() const
    {
        return m_right >= m_left ? Rect{m_left, m_top, m_right - m_left, m_bottom - m_top} : Rect{};
    }

private:
    float m_left = std::numeric_limits<float>::max();
    float m_top = std::numeric_limits<float>::max();
    float m_right = std::numeric_limits<float>::lowest();
    float m_bottom = std::numeric_limits<float>::lowest();
};

Rect both(const Rect& one, const Rect& two)
{
    const float left = std::min(one.x, two.x);
    const float top = std::min(one.y, two.y);
    return {left, top, std::max(one.right(), two.right()) - left, std::max(one.bottom(), two.bottom()) - top};
}

float area(const Rect& rect)
{
    return rect.width * rect.height;
}

bool isSame(std::span<const sf::Vertex> one, std::span<const sf::Vertex> two)
{
    // Bytes: a vertex is floats and colours without gaps, and "equal" here means "drawn the same".
    static_assert(sizeof(sf::Vertex) == 2 * sizeof(sf::Vector2f) + sizeof(sf::Color));
    return one.size() == two.size() && std::memcmp(one.data(), two.data(), one.size_bytes()) == 0;
}

bool looksSame(const Patch& one, const Patch& two)
{
    return one.texture == two.texture && one.clip == two.clip;
}

/// Collects what differs in a few windows.
class Windows
{
public:
    explicit Windows(const Rect& frame) : m_frame(frame) {}

    void add(const Rect& changed)
    {
        const float left = std::floor(changed.x);
        const float top = std::floor(changed.y);
        Rect window = m_frame.common({left, top, std::ceil(changed.right()) - left, std::ceil(changed.bottom()) - top});
        if (area(window) <= 0 ||
            std::any_of(m_windows.begin(), m_windows.end(), [&](const Rect& known) { return known.holds(window); }))
            return;
        for (auto near = nearest(window); near != m_windows.end(); near = nearest(window)) {
            if (wasteOf(*near, window) > kWorthAWindow && m_windows.size() < kWindows)
                break;
            window = both(*near, window);
            m_windows.erase(near);
        }
        m_windows.push_back(window);
    }

    [[nodiscard]] std::vector<Rect> take()
    {
        float sum = 0;
        for (const Rect& window : m_windows)
            sum += area(window);
        if (sum > kNearlyAll * area(m_frame))
            return {m_frame};
        return std::move(m_windows);
    }

private:
    static float wasteOf(const Rect& one, const Rect& two) { return area(both(one, two)) - area(one) - area(two); }

    std::vector<Rect>::iterator nearest(const Rect& window)
    {
        return std::min_element(m_windows.begin(), m_windows.end(), [&](const Rect& one, const Rect& two) {
            return wasteOf(one, window) < wasteOf(two, window);
        });
    }

    Rect m_frame;
    std::vector<Rect> m_windows;
};

/// Where two patches differ.
void addDifference(const Drawing& before, const Patch& was, const Drawing& after, const Patch& is, Windows& windows)
{
    const std::span<const sf::Vertex> old = before.of(was);
    const std::span<const sf::Vertex> now = after.of(is);
    if (!looksSame(was, is) || old.size() != now.size()) {
        windows.add(was.seen());
        windows.add(is.seen());
        return;
    }
    // Triangle by triangle: of a thin ring that grows, the middle stays.
    for (std::size_t i = 0; i + 3 <= now.size(); i += 3) {
        if (isSame(old.subspan(i, 3), now.subspan(i, 3)))
            continue;
        Hull hull;
        for (std::size_t corner = i; corner < i + 3; ++corner) {
            hull.add(old[corner].position);
            hull.add(now[corner].position);
        }
        windows.add(is.clip ? hull.rect().common(*is.clip) : hull.rect());
    }
}

} // namespace

void Drawing::start(const sf::Texture* texture, const std::optional<Rect>& clip)
{
    patches.push_back({texture, clip, vertices.size(), 0, {}, std::nullopt});
}

void Drawing::add(const std::array<sf::Vertex, 3>& triangle)
{
    Hull hull;
    for (const sf::Vertex& corner : triangle)
        hull.add(corner.position);
    Patch& patch = patches.back();
    patch.bounds = patch.count == 0 ? hull.rect() : both(patch.bounds, hull.rect());
    patch.count += triangle.size();
    vertices.insert(vertices.end(), triangle.begin(), triangle.end());
}

void Drawing::clear()
{
    vertices.clear();
    patches.clear();
}

std::vector<Rect> changes(const Drawing& before, const Drawing& after, const Rect& frame)
{
    const auto isKept = [&](const Patch& was, const Patch& is) {
        return looksSame(was, is) && isSame(before.of(was), after.of(is));
    };
    const std::size_t shorter = std::min(before.patches.size(), after.patches.size());
    std::size_t first = 0;
    while (first < shorter && isKept(before.patches[first], after.patches[first]))
        ++first;
    std::size_t last = 0;
    while (last < shorter - first &&
           isKept(before.patches[before.patches.size() - 1 - last], after.patches[after.patches.size() - 1 - last]))
        ++last;
    const std::span<const Patch> old = std::span(before.patches).subspan(first, before.patches.size() - first - last);
    const std::span<const Patch> now = std::span(after.patches).subspan(first, after.patches.size() - first - last);
    Windows windows(frame);
    if (old.size() == now.size()) {
        for (std::size_t i = 0; i < now.size(); ++i)
            if (!isKept(old[i], now[i]))
                addDifference(before, old[i], after, now[i], windows);
        return windows.take();
    }
    for (const Patch& patch : old)
        windows.add(patch.seen());
    for (const Patch& patch : now)
        windows.add(patch.seen());
    return windows.take();
}

std::optional<std::size_t> firstSeen(const Drawing& drawing, const Rect& window)
{
    for (std::size_t i = drawing.patches.size(); i-- > 0;) {
        const Patch& patch = drawing.patches[i];
        if (patch.cover && (patch.clip ? patch.cover->common(*patch.clip) : *patch.cover).holds(window))
            return i;
    }
    return std::nullopt;
}

} // namespace musubi::paint
