// Textures made from texts, icons and pictures, kept while there is room: the least
// recently drawn go first. What the present frame draws stays until the frame ends.
#pragma once

#include "kiosk/paint/raster.hpp"

#include <SFML/Graphics/Texture.hpp>

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace musubi::paint {

struct Shelved
{
    std::unique_ptr<sf::Texture> texture; ///< null: there is nothing to see, or it could not be made
    int left = 0;                         ///< device pixels from the node's corner to the texture's
    int top = 0;
    bool isOpaque = false; ///< nothing shows through anywhere
};

enum class Filter
{
    Smooth,
    Crisp, ///< texels stay squares when they are enlarged
};

/// Null when the raster is empty or the graphics memory refuses.
[[nodiscard]] std::unique_ptr<sf::Texture> textureOf(const Raster& raster, Filter filter = Filter::Smooth);

/// Adds a number to the key of a texture; a fraction to its thousandth.
void put(std::string& key, float value);
void put(std::string& key, int value);

class TextureShelf
{
public:
    /// \param budget  bytes
    explicit TextureShelf(std::size_t budget) : m_budget(budget) {}

    [[nodiscard]] const Shelved* find(const std::string& key);
    const Shelved& keep(std::string key, Shelved item);
    /// The frame is on the screen: whatever is over the budget goes.
    void endFrame();
    void dropAll(std::string_view prefix);
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }
    /// Grows with every texture that goes: its address may belong to another picture now.
    [[nodiscard]] std::uint64_t dropped() const { return m_dropped; }

private:
    struct Slot
    {
        std::string key;
        Shelved item;
        std::size_t bytes = 0;
        std::uint64_t drawnIn = 0; ///< frame
    };
    using Slots = std::list<Slot>;

    [[nodiscard]] bool isFull() const;
    Slots::iterator drop(Slots::iterator slot);

    Slots m_slots; ///< most recently drawn first
    std::unordered_map<std::string, Slots::iterator> m_byKey;
    std::size_t m_budget;
    std::size_t m_bytes = 0;
    std::uint64_t m_frame = 1;
    std::uint64_t m_dropped = 0;
};

} // namespace musubi::paint
