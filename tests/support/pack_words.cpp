#include "tests/support/pack_words.hpp"

#include <nlohmann/json.hpp>

#include <array>

namespace musubi::test {

namespace {

using Json = nlohmann::json;

struct Word
{
    const char* ja;
    const char* easy;
    const char* en;
    const char* zh;
    const char* ko;
};

constexpr std::array kThings{
    Word{"{石|いし}", "{石|いし}", "stone", "石头", "돌"},
    Word{"{星|ほし}", "{星|ほし}", "star", "星星", "별"},
    Word{"{植物|しょくぶつ}", "しょくぶつ", "plant", "植物", "식물"},
    Word{"ロボット", "ロボット", "robot", "机器人", "로봇"},
    Word{"{湖|みずうみ}", "みずうみ", "lake", "湖泊", "호수"},
    Word{"{化石|かせき}", "かせき", "fossil", "化石", "화석"},
    Word{"{素粒子|そりゅうし}", "そりゅうし", "particle", "粒子", "소립자"},
    Word{"{蛙|かえる}", "かえる", "frog", "青蛙", "개구리"},
    Word{"{地図|ちず}", "ちず", "map", "地图", "지도"},
    Word{"{気象|きしょう}", "てんき", "weather", "天气", "날씨"},
    Word{"{発酵|はっこう}", "はっこう", "ferment", "发酵", "발효"},
};

constexpr std::array kActs{
    Word{"{不思議|ふしぎ}な", "ふしぎな", "Strange", "奇妙的", "신기한"},
    Word{"{小|ちい}さな", "{小|ちい}さな", "Small", "小小的", "작은"},
    Word{"{光|ひか}る", "ひかる", "Shining", "发光的", "빛나는"},
    Word{"{動|うご}く", "うごく", "Moving", "会动的", "움직이는"},
    Word{"むかしの", "むかしの", "Old", "古老的", "옛날"},
    Word{"{新|あたら}しい", "あたらしい", "New", "新的", "새로운"},
    Word{"{静|しず}かな", "しずかな", "Quiet", "安静的", "조용한"},
};

const Word& thing(std::size_t number)
{
    return kThings[number % kThings.size()];
}

const Word& act(std::size_t number)
{
    return kActs[number / kThings.size() % kActs.size()];
}

} // namespace

Json titleFor(std::size_t number)
{
    const std::string end = " " + std::to_string(number);
    const Word& first = act(number);
    const Word& second = thing(number);
    return {{"ja", std::string(first.ja) + "\u200B" + second.ja + end},
            {"ja-easy", std::string(first.easy) + " " + second.easy + end},
            {"en", std::string(first.en) + " " + second.en + end},
            {"zh", std::string(first.zh) + second.zh + end},
            {"ko", std::string(first.ko) + " " + second.ko + end}};
}

Json sentenceFor(std::size_t number)
{
    const Word& word = thing(number);
    return {{"ja", std::string(word.ja) + "について、{近|ちか}くで{見|み}て{学|まな}べます。"},
            {"ja-easy", std::string(word.easy) + "を ちかくで {見|み}ましょう。"},
            {"en", std::string("Look at a ") + word.en + " from close by."}};
}

Json wordFor(std::size_t number)
{
    const Word& word = thing(number);
    return {{"ja", word.ja}, {"ja-easy", word.easy}, {"en", word.en}, {"zh", word.zh}, {"ko", word.ko}};
}

Json inAllLanguages(const std::string& text)
{
    return {{"ja", text}, {"ja-easy", text}, {"en", text}, {"zh", text}, {"ko", text}};
}

} // namespace musubi::test
