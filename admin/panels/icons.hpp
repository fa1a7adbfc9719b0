// Letters of the Material icon font, which is merged into every font of the window.
#pragma once

namespace musubi::panels::icons {

inline constexpr const char* kEdit = "\uE3C9";
inline constexpr const char* kSearch = "\uE8B6";
inline constexpr const char* kEvent = "\uE878";
inline constexpr const char* kLandscape = "\uE3F7";
inline constexpr const char* kScience = "\uEA4B";
inline constexpr const char* kAward = "\uE7AF";
inline constexpr const char* kCity = "\uE7F1";
inline constexpr const char* kRocket = "\uEB9B";
inline constexpr const char* kSchool = "\uE80C";
inline constexpr const char* kQuiz = "\uF04C";
inline constexpr const char* kForm = "\uE85D";
inline constexpr const char* kTree = "\uE97A";
inline constexpr const char* kEye = "\uE8F4";
inline constexpr const char* kRule = "\uF1C2";
inline constexpr const char* kError = "\uE000";
inline constexpr const char* kWarning = "\uE002";
inline constexpr const char* kHint = "\uE88E";
inline constexpr const char* kDone = "\uE86C";
inline constexpr const char* kUndo = "\uE166";
inline constexpr const char* kRedo = "\uE15A";
inline constexpr const char* kSave = "\uE161";
inline constexpr const char* kSaved = "\uE2BF";
inline constexpr const char* kUnsaved = "\uE2C1";
inline constexpr const char* kFix = "\uE869";
inline constexpr const char* kAdd = "\uE145";
inline constexpr const char* kClose = "\uE5CD";
inline constexpr const char* kLink = "\uE157";
inline constexpr const char* kImage = "\uE3F4";
inline constexpr const char* kSync = "\uE627";
inline constexpr const char* kCalendar = "\uE916";
inline constexpr const char* kBefore = "\uE5CB";
inline constexpr const char* kAfter = "\uE5CC";
inline constexpr const char* kLess = "\uE15B";
inline constexpr const char* kMore = "\uE5D3";
inline constexpr const char* kCopy = "\uE14D";
inline constexpr const char* kArchive = "\uE149";
inline constexpr const char* kDifference = "\uEB7D";

} // namespace musubi::panels::icons
