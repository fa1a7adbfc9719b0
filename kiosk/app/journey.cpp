#include "kiosk/app/journey.hpp"

#include "kiosk/app/journey_words.hpp"

#include <algorithm>
#include <charconv>
#include <map>

namespace musubi::app {

namespace {

using Words = std::vector<JourneyWord>;

Error wrong(std::string message)
{
    return {ErrorCode::Malformed, std::move(message), {}};
}

template <typename Value>
Result<Value> oneOf(const std::string& word, const std::map<std::string, Value>& choices)
{
    if (const auto found = choices.find(word); found != choices.end())
        return found->second;
    std::string names;
    for (const auto& [name, value] : choices)
        names += (names.empty() ? "" : ", ") + name;
    return wrong("\"" + word + "\" is none of " + names);
}

std::optional<float> numberIn(std::string_view text)
{
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return static_cast<float>(value);
}

Outcome readStartOption(const std::string& word, StartStep& step, bool& hasNow)
{
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const std::string value = equals == std::string::npos ? std::string() : word.substr(equals + 1);
    if (name == "lang" && !value.empty())
        step.language = Language(value);
    else if (name == "furigana" && (value == "on" || value == "off"))
        step.furigana = value == "on" ? present::Switch::On : present::Switch::Off;
    else if (name == "now") {
        const Result<Instant> now = parseInstant(value);
        if (!now)
            return now.error();
        step.now = now.value();
        hasNow = true;
    } else if (name == "size") {
        const Result<PixelSize> size = parsePixelSize(value);
        if (!size)
            return size.error();
        step.size = size.value();
    } else
        return wrong("\"" + word + "\" is none of lang=TAG, furigana=on|off, now=INSTANT, size=WxH");
    return Done{};
}

Result<StepAct> readStart(const Words& words)
{
    if (words.size() < 2)
        return wrong("start needs an address");
    const Result<present::Address> address = present::Address::parse(words[1].text);
    if (!address)
        return address.error();
    StartStep step;
    step.address = address.value();
    bool hasNow = false;
    for (std::size_t index = 2; index < words.size(); ++index) {
        if (const Outcome read = readStartOption(words[index].text, step, hasNow); !read)
            return read.error();
    }
    if (!hasNow)
        return wrong("start needs now=INSTANT, so that the journey is the same every day");
    return StepAct(step);
}

/// `tap` or `slide` and what is touched.
template <typename Step>
Result<StepAct> readTouch(const Words& words)
{
    const std::string form = words[0].text + " needs \"Label\", #node.id or x,y";
    if (words.size() != 2)
        return wrong(form);
    const JourneyWord& word = words[1];
    if (word.quoted == Quoted::Yes)
        return StepAct(Step{ByLabel{word.text}});
    if (word.text.size() > 1 && word.text.front() == '#')
        return StepAct(Step{ById{word.text.substr(1)}});
    const std::size_t comma = word.text.find(',');
    if (comma == std::string::npos)
        return wrong(form);
    const auto x = numberIn(std::string_view(word.text).substr(0, comma));
    const auto y = numberIn(std::string_view(word.text).substr(comma + 1));
    if (!x || !y)
        return wrong(form);
    return StepAct(Step{scene::Point{*x, *y}});
}

Result<StepAct> readSwipe(const Words& words)
{
    if (words.size() != 2)
        return wrong("swipe needs left or right");
    const auto towards =
        oneOf<input::Swipe>(words[1].text, {{"left", input::Swipe::Left}, {"right", input::Swipe::Right}});
    if (!towards)
        return towards.error();
    return StepAct(SwipeStep{towards.value()});
}

Result<StepAct> readWait(const Words& words)
{
    const std::string form = "wait needs a time such as 500ms, 45s or 2m";
    if (words.size() != 2)
        return wrong(form);
    const std::string& text = words[1].text;
    const std::size_t unitAt = std::min(text.find_first_not_of("0123456789"), text.size());
    const auto number = numberIn(std::string_view(text).substr(0, unitAt));
    const std::map<std::string, int> units{{"ms", 1}, {"s", 1000}, {"m", 60'000}};
    const auto unit = units.find(text.substr(unitAt));
    if (!number || unit == units.end())
        return wrong(form);
    return StepAct(WaitStep{Milliseconds(static_cast<long>(*number) * unit->second)});
}

Result<StepAct> readKey(const Words& words)
{
    if (words.size() != 2)
        return wrong("key needs tab, shift+tab, enter or escape");
    const auto key =
        oneOf<Key>(words[1].text,
                   {{"tab", Key::Next}, {"shift+tab", Key::Previous}, {"enter", Key::Activate}, {"escape", Key::Back}});
    if (!key)
        return key.error();
    return StepAct(KeyStep{key.value()});
}

Result<StepAct> readContent(const Words& words)
{
    if (words.size() != 2)
        return wrong("content needs none or pack");
    const auto there = oneOf<PackThere>(words[1].text, {{"none", PackThere::No}, {"pack", PackThere::Yes}});
    if (!there)
        return there.error();
    return StepAct(ContentStep{there.value()});
}

Result<StepAct> readExpect(const Words& words)
{
    const std::string what = words.size() > 1 ? words[1].text : std::string();
    const bool quoted = words.size() == 3 && words[2].quoted == Quoted::Yes;
    if (what == "warning" && words.size() == 2)
        return StepAct(ExpectWarning{});
    if (what == "attract" && words.size() == 2)
        return StepAct(ExpectAttract{});
    if (what == "text" && quoted)
        return StepAct(ExpectText{words[2].text, Presence::Shown});
    const bool isAbsence = what == "no" && words.size() == 4 && words[3].quoted == Quoted::Yes;
    if (isAbsence && words[2].text == "text")
        return StepAct(ExpectText{words[3].text, Presence::Absent});
    if (isAbsence && words[2].text == "control")
        return StepAct(ExpectControl{words[3].text, Presence::Absent});
    if (what == "selected" && quoted)
        return StepAct(ExpectSelected{words[2].text});
    if (what == "control" && quoted)
        return StepAct(ExpectControl{words[2].text, Presence::Shown});
    if (what == "focus" && quoted)
        return StepAct(ExpectFocus{words[2].text});
    if (what == "language" && words.size() == 3)
        return StepAct(ExpectLanguage{Language(words[2].text)});
    if (what != "at" || words.size() != 3)
        return wrong(
            "expect needs at ADDRESS, [no] text \"…\", [no] control \"…\", selected \"…\", focus \"…\", language TAG, "
            "warning or attract");
    const Result<present::Address> address = present::Address::parse(words[2].text);
    if (!address)
        return address.error();
    return StepAct(ExpectAt{address.value()});
}

struct StepReader
{
    Result<StepAct> (*read)(const Words&) = nullptr;
};

/// Every text holds the empty one, so that such a step would prove nothing.
bool saysNothing(const JourneyWord& word)
{
    return word.quoted == Quoted::Yes && word.text.find_first_not_of(" \t") == std::string::npos;
}

Result<StepAct> readStep(const Words& words)
{
    if (std::any_of(words.begin(), words.end(), saysNothing))
        return wrong("the text in quotation marks is empty, and would be found everywhere");
    const auto reader = oneOf<StepReader>(words[0].text, {{"start", {readStart}},
                                                          {"tap", {readTouch<TapStep>}},
                                                          {"slide", {readTouch<SlideStep>}},
                                                          {"swipe", {readSwipe}},
                                                          {"wait", {readWait}},
                                                          {"key", {readKey}},
                                                          {"content", {readContent}},
                                                          {"expect", {readExpect}}});
    if (!reader)
        return reader.error();
    return reader.value().read(words);
}

} // namespace

Result<Journey> parseJourney(std::string_view bytes, const std::string& file)
{
    constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf"; // some editors of Windows begin every file with it
    if (bytes.starts_with(kByteOrderMark))
        bytes.remove_prefix(kByteOrderMark.size());
    Journey journey{file, {}};
    int number = 0;
    const auto refuse = [&file, &number](const std::string& why) {
        return Error{ErrorCode::Malformed, why, {file, "", number}};
    };
    while (!bytes.empty()) {
        const std::string_view line = bytes.substr(0, bytes.find('\n'));
        bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
        ++number;
        const Result<Words> words = wordsOfLine(line);
        if (!words)
            return refuse(words.error().message);
        if (words.value().empty())
            continue;
        const Result<StepAct> act = readStep(words.value());
        if (!act)
            return refuse(act.error().message);
        if (journey.steps.empty() && !std::holds_alternative<StartStep>(act.value()))
            return refuse("a journey begins with start ADDRESS now=INSTANT");
        journey.steps.push_back({act.value(), std::string(line), number});
    }
    if (journey.steps.empty())
        return refuse("the journey has no step");
    return journey;
}

} // namespace musubi::app
