#include "tests/support/kiosk_fixture.hpp"

#include "content/store/workspace_folder.hpp"
#include "kiosk/paint/text_setter.hpp"
#include "tests/support/source_folder.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <utility>

namespace musubi::test {

namespace {

const std::filesystem::path kRoot = MUSUBI_SOURCE_DIR;

template <typename T>
T require(Result<T> result)
{
    if (!result) {
        std::cerr << describe(result.error()) << "\n";
        std::abort();
    }
    return std::move(result).value();
}

std::string bytesOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

model::CatalogueParts defaultPack()
{
    return require(store::loadPack(kRoot / "content/packs/tsukuba")).parts;
}

model::CatalogueParts withDesk(model::CatalogueParts parts)
{
    parts.info.sealing = model::SealingKey{"desk", {1}};
    return parts;
}

} // namespace

LocalDateTime saturdayMorning()
{
    return *LocalDateTime::parse("2026-11-21T09:41");
}

present::Strings shippedStrings()
{
    std::map<Language, std::string> files;
    for (const auto& file : std::filesystem::directory_iterator(kRoot / "assets/strings"))
        files[Language(file.path().stem().string())] = bytesOf(file.path());
    return require(present::Strings::parse(files));
}

KioskParts::KioskParts()
    : m_catalogue(model::Catalogue::build(defaultPack())),
      m_withDesk(model::Catalogue::build(withDesk(defaultPack()))),
      m_strings(std::make_unique<present::Strings>(shippedStrings())),
      m_metrics(require(paint::openTextMetrics()))
{}

const KioskParts& KioskParts::shared()
{
    static const KioskParts kParts;
    return kParts;
}

present::Context KioskParts::context(const std::string& address, const std::string& language, present::Switch furigana,
                                     LocalDateTime now) const
{
    return {*m_catalogue, *m_strings, {Language(language), furigana}, require(present::Address::parse(address)), now};
}

scene::Scene KioskParts::draw(const std::string& address, const std::string& language, present::Switch furigana) const
{
    return screens::drawScreen(context(address, language, furigana), stage());
}

} // namespace musubi::test
