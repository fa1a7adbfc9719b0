// The default pack, the shipped strings and real text metrics, loaded once for all
// tests of screens.
#pragma once

#include "content/model/catalogue.hpp"
#include "kiosk/present/context.hpp"
#include "kiosk/scene/text_metrics.hpp"
#include "kiosk/screens/screen.hpp"

#include <memory>
#include <string>
#include <vector>

namespace musubi::test {

/// A Saturday with a full programme.
[[nodiscard]] LocalDateTime saturdayMorning();

/// Everything a screen needs; aborts the test program with a sentence when the tree is incomplete.
class KioskParts
{
public:
    [[nodiscard]] static const KioskParts& shared();

    [[nodiscard]] const model::Catalogue& catalogue() const { return *m_catalogue; }
    /// The same with a desk's key, so that visitors can sign up.
    [[nodiscard]] const model::Catalogue& catalogueWithDesk() const { return *m_withDesk; }
    [[nodiscard]] const present::Strings& strings() const { return *m_strings; }
    [[nodiscard]] screens::Stage stage() const { return {{1920, 1080}, m_metrics.get()}; }
    [[nodiscard]] const scene::TextMetrics& metrics() const { return *m_metrics; }
    [[nodiscard]] present::Context context(const std::string& address, const std::string& language = "ja",
                                           present::Switch furigana = present::Switch::Off,
                                           LocalDateTime now = saturdayMorning()) const;
    [[nodiscard]] scene::Scene draw(const std::string& address, const std::string& language = "ja",
                                    present::Switch furigana = present::Switch::Off) const;

private:
    KioskParts();
    std::shared_ptr<const model::Catalogue> m_catalogue;
    std::shared_ptr<const model::Catalogue> m_withDesk;
    std::unique_ptr<present::Strings> m_strings;
    std::unique_ptr<scene::TextMetrics> m_metrics;
};

/// The shipped strings of every language.
[[nodiscard]] present::Strings shippedStrings();

} // namespace musubi::test
