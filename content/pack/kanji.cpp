#include "content/pack/kanji.hpp"

#include <string_view>

namespace musubi::pack {

namespace {

constexpr std::u32string_view kGradeOne =
    U"一右雨円王音下火花貝学気九休玉金空月犬見五口校左三山子四糸字耳七車手十出女小上森"
    U"人水正生青夕石赤千川先早草足村大男竹中虫町天田土二日入年白八百文木本名目立力林六";

constexpr std::u32string_view kGradeTwo =
    U"引羽雲園遠何科夏家歌画回会海絵外角楽活間丸岩顔汽記帰弓牛魚京強教近兄形計元言原戸"
    U"古午後語工公広交光考行高黄合谷国黒今才細作算止市矢姉思紙寺自時室社弱首秋週春書少"
    U"場色食心新親図数西声星晴切雪船線前組走多太体台地池知茶昼長鳥朝直通弟店点電刀冬当"
    U"東答頭同道読内南肉馬売買麦半番父風分聞米歩母方北毎妹万明鳴毛門夜野友用曜来里理話";

} // namespace

bool isKanji(char32_t letter)
{
    return (letter >= 0x4E00 && letter <= 0x9FFF) || (letter >= 0x3400 && letter <= 0x4DBF) ||
           (letter >= 0xF900 && letter <= 0xFAFF) || (letter >= 0x20000 && letter <= 0x3FFFF) || letter == U'々';
}

bool isTaughtByGradeTwo(char32_t letter)
{
    return letter == U'々' || kGradeOne.find(letter) != std::u32string_view::npos ||
           kGradeTwo.find(letter) != std::u32string_view::npos;
}

} // namespace musubi::pack
