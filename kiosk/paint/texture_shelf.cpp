#include "kiosk/paint/texture_shelf.hpp"

#include <cmath>
#include <iterator>
#include <utility>

namespace musubi::paint {

namespace {

constexpr std::size_t kSlots = 8192; ///< an empty texture costs no texture memory, but it costs

} // namespace

std::unique_ptr<sf::Texture> textureOf(const Raster& raster, Filter filter)
{
    auto texture = std::make_unique<sf::Texture>();
    if (raster.empty() || !texture->create(static_cast<unsigned>(raster.width), static_cast<unsigned>(raster.height)))
        return nullptr;
    texture->update(raster.pixels.data());
    texture->setSmooth(filter == Filter::Smooth);
    return texture;
}

void put(std::string& key, float value)
{
    key += std::to_string(std::lround(static_cast<double>(value) * 1000));
    key += ' ';
}

void put(std::string& key, int value)
{
    key += std::to_string(value);
    key += ' ';
}

bool TextureShelf::isFull() const
{
    return m_bytes > m_budget || m_slots.size() > kSlots;
}

const Shelved* TextureShelf::find(const std::string& key)
{
    const auto known = m_byKey.find(key);
    if (known == m_byKey.end())
        return nullptr;
    m_slots.splice(m_slots.begin(), m_slots, known->second);
    known->second->drawnIn = m_frame;
    return &known->second->item;
}

const Shelved& TextureShelf::keep(std::string key, Shelved item)
{
    Slot slot{std::move(key), std::move(item), 0, m_frame};
    if (slot.item.texture != nullptr)
        slot.bytes = static_cast<std::size_t>(slot.item.texture->getSize().x) * slot.item.texture->getSize().y * 4;
    m_bytes += slot.bytes;
    m_slots.push_front(std::move(slot));
    m_byKey[m_slots.front().key] = m_slots.begin();
    while (isFull() && m_slots.back().drawnIn != m_frame)
        drop(std::prev(m_slots.end()));
    return m_slots.front().item;
}

void TextureShelf::endFrame()
{
    ++m_frame;
    while (isFull() && !m_slots.empty())
        drop(std::prev(m_slots.end()));
}

TextureShelf::Slots::iterator TextureShelf::drop(Slots::iterator slot)
{
    ++m_dropped;
    m_bytes -= slot->bytes;
    m_byKey.erase(slot->key);
    return m_slots.erase(slot);
}

void TextureShelf::dropAll(std::string_view prefix)
{
    for (auto slot = m_slots.begin(); slot != m_slots.end();)
        slot = slot->key.starts_with(prefix) ? drop(slot) : std::next(slot);
}

} // namespace musubi::paint
