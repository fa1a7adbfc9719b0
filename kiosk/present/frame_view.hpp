// What stands around every page: language bar, back, home, search, access bar.
#pragma once

#include "kiosk/present/context.hpp"

#include <string>
#include <vector>

namespace musubi::present {

struct LanguageChoice
{
    std::string tag;
    std::string name; ///< in its own language
    Switch chosen = Switch::Off;
};

struct FrameView
{
    std::string language; ///< BCP 47 of the page
    Words brand;
    Words brandLine;
    Words back;
    Words home;
    Words search;
    Words textSize;
    Words contrast;
    Words furigana;
    Words reach;
    Words motion;
    Words readAloud;
    Words languageBar; ///< spoken name of the bar
    Words sample;      ///< 見本 / Sample
    Words clock;
    Words stopReading;
    Words repeatReading;
    Words skipReading;
    Words volume; ///< "Volume 2"
    Switch readAloudOn = Switch::Off;
    Switch furiganaOn = Switch::Off;
    Switch contrastOn = Switch::Off;
    Switch motionReduced = Switch::Off;
    Switch furiganaUseful = Switch::On; ///< off where the page's language has no readings, or always has them
    std::vector<LanguageChoice> languages;
    TextSize textSizeStep = TextSize::Normal;
    Switch reachOn = Switch::Off;
    /// On a narrow stage the bars say less, and the languages lie on a sheet.
    struct Short
    {
        Words textSize;
        Words contrast;
        Words furigana;
        Words motion;
        Words reach;
        Words readAloud;
        Words stop;
        Words repeat;
        Words skip;
        Words volume;
        Words home;
        Words search;
        Words back;
    } brief;
    Words languageName; ///< of the page's language
    int leaf = 0;       ///< of a page in one column; 0: the one at which it opens
    Words previousLeaf;
    Words nextLeaf;
    Address here;        ///< with the leaf, when one was asked for
    Words otherLanguage; ///< 正文只有英语: of an entry whose text is not in the page's language; else empty
    bool atHome = false;
    bool atSearch = false;
};

[[nodiscard]] FrameView frameView(const Context& context);

} // namespace musubi::present
