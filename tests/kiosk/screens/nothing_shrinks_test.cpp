// Larger text makes no word smaller on the glass. A step of the text size is a smaller stage, so what counts is the
// size in millimetres: every text of a page is compared with itself one step before, on glass that lies and that
// stands.
#include "kiosk/present/address.hpp"
#include "tests/kiosk/screens/inspector.hpp"

#include <functional>
#include <map>
#include <tuple>
#include <utility>

namespace musubi::test {

namespace {

using scene::Role;

/// Words and what they are to who listens.
using Said = std::pair<std::string, Role>;
/// Millimetres of one em where the words are smallest, by the node that has them.
using Places = std::map<std::string, double>;
using Page = std::map<Said, Places>;

/// What is not under a sheet.
std::vector<const scene::Node*> uncovered(const scene::Scene& scene)
{
    std::vector<const scene::Node*> nodes = scene::allNodes(scene);
    const auto sheet = std::find_if(nodes.rbegin(), nodes.rend(),
                                    [&](const scene::Node* node) { return scene::coversPage(*node, scene); });
    if (sheet != nodes.rend())
        nodes.erase(nodes.begin(), std::prev(sheet.base()));
    return nodes;
}

void note(const scene::Scene& leaf, double millimetres, Page& page)
{
    for (const scene::Node* const node : uncovered(leaf))
        if (const auto* const text = std::get_if<scene::TextContent>(&node->content); text && !text->text.empty()) {
            const double size = text->style.size * millimetres;
            const auto [at, isNew] = page[{text->text.base(), node->role}].try_emplace(node->id, size);
            if (!isNew)
                at->second = std::min(at->second, size);
        }
}

/// Every text of all leaves of every page, by the page's address.
std::map<std::string, Page> textsOn(const Walk& walk)
{
    const auto& [language, setting] = walk;
    const double millimetres = millimetresPerScenePixel(setting, stageFor(visitIn(language, setting), setting));
    std::map<std::string, Page> pages;
    forEveryLeaf(walk, present::Switch::Off, [&](const scene::Scene& leaf, const std::string& where) {
        note(leaf, millimetres, pages[present::Address::parse(where).value().without("leaf").text()]);
    });
    return pages;
}

/// `compare` sees each text twice: as it was, and as it is now. A text is the one with the same id; those that only one
/// of both steps has stand in another drawing of the page, and are taken in the order of their size.
std::size_t matched(Places before, Places now,
                    const std::function<void(const std::string& id, double was, double is)>& compare)
{
    std::size_t count = 0;
    for (auto one = before.begin(); one != before.end();) {
        const auto same = now.find(one->first);
        if (same == now.end()) {
            ++one;
            continue;
        }
        compare(one->first, one->second, same->second);
        ++count;
        now.erase(same);
        one = before.erase(one);
    }
    const auto bySize = [](const Places& places) {
        std::vector<std::pair<double, std::string>> sizes;
        for (const auto& [id, size] : places)
            sizes.emplace_back(size, id);
        std::ranges::sort(sizes, std::greater{});
        return sizes;
    };
    const auto was = bySize(before);
    const auto is = bySize(now);
    for (std::size_t index = 0; index < std::min(was.size(), is.size()); ++index, ++count)
        compare(was[index].second + " as " + is[index].second, was[index].first, is[index].first);
    return count;
}

/// A name on a map takes what room lakes, borders and pins leave it, and grows when the map is brought nearer: it is
/// never smaller than at the usual text size, and between the two others it may give way.
constexpr const char* kNameOnMap = ".map.name.";

/// Of a text at the usual text size; 0 where it does not stand on that page.
double sizeOf(const std::map<std::string, Page>& pages, const std::string& address, const Said& said,
              const std::string& id)
{
    const auto page = pages.find(address);
    if (page == pages.end())
        return 0;
    const auto places = page->second.find(said);
    if (places == page->second.end())
        return 0;
    const auto place = places->second.find(id);
    return place == places->second.end() ? 0 : place->second;
}

constexpr double kRounding = 0.01; // of a millimetre

/// Language, orientation, and whether every control is low.
class NothingShrinks : public testing::TestWithParam<std::tuple<const char*, const char*, const char*>>
{};

} // namespace

TEST_P(NothingShrinks, WhenTheTextIsMadeLarger)
{
    const std::string language = std::get<0>(GetParam());
    const std::string orientation = std::get<1>(GetParam());
    const std::string reach = std::get<2>(GetParam());
    Findings findings;
    const std::map<std::string, Page> usual = textsOn({language, settingNamed(orientation + reach)});
    std::map<std::string, Page> before = usual;
    for (const std::string step : {" large", " very large"}) {
        std::size_t compared = 0;
        std::map<std::string, Page> now = textsOn({language, settingNamed(orientation + step + reach)});
        for (const auto& [address, page] : now)
            for (const auto& [said, places] : page)
                compared += matched(before[address][said], places, [&](const std::string& id, double was, double is) {
                    const bool isOnMap = id.find(kNameOnMap) != std::string::npos;
                    const double least = isOnMap ? std::min(was, sizeOf(usual, address, said, id)) : was;
                    if (is + kRounding < least)
                        findings.add(id + " becomes smaller", address + step + ": " + said.first + " " +
                                                                  std::to_string(was) + " -> " + std::to_string(is));
                });
        EXPECT_GT(compared, 2000U) << step;
        before = std::move(now);
    }
}

INSTANTIATE_TEST_SUITE_P(Steps, NothingShrinks,
                         testing::Combine(testing::Values("ja", "ja-easy", "en", "zh", "ko"),
                                          testing::Values("lying", "upright"), testing::Values("", " reach")),
                         [](const auto& one) {
                             std::string name = std::string(std::get<0>(one.param)) + "_" + std::get<1>(one.param) +
                                                std::get<2>(one.param);
                             std::erase(name, '-');
                             std::ranges::replace(name, ' ', '_');
                             return name;
                         });

} // namespace musubi::test
