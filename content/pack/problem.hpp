// What is wrong with a workspace: every problem at once, each with its place and,
// where one exists, the fix.
#pragma once

#include "content/base/error.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace musubi::pack {

enum class Severity
{
    Hint,    ///< could be better; nothing a visitor would notice
    Warning, ///< a visitor would notice
    Error,   ///< the entry cannot be shown, or publishing must refuse
};

enum class ProblemCode
{
    PackMissing, ///< no pack.json
    FileUnreadable,
    FileTooLarge,
    NotJson,
    DuplicateMember, ///< one JSON object names a member twice
    Schema,          ///< breaks the published schema
    IdNotFileName,
    DuplicateId,
    DuplicateEntry,   ///< same kind, title and first date as another entry
    DuplicateSession, ///< same moment as another session of the event
    DuplicateTie,
    TieToNowhere,
    TieToDraft,          ///< from something published to something that visitors cannot see yet
    TieNotAllowed,       ///< this kind of tie does not lead from here to there
    ReferenceToNowhere,  ///< pillar, measure, goal, programme, story, route stop, venue, featured
    ReferenceToDraft,    ///< the same, to something that visitors cannot see yet
    ReferenceNotAllowed, ///< the same, to an entry of another kind than belongs there
    Island,              ///< tied to nothing
    FallbackLoop,        ///< languages that stand in for each other
    LanguageMissing,
    TextUntranslated, ///< in another language the same letters, which that language does not have
    TextTooLong,      ///< more letters than there is room for on any screen
    TextBlank,        ///< nothing in it, or only spaces
    ControlCharacter, ///< control characters, marks that turn the direction of writing, a line break in a title
    GlyphMissing,     ///< a letter that the kiosk's fonts cannot draw
    AltTextMissing,
    PictureMissing,
    PictureUnreadable,
    RecordingMissing,
    RecordingUnreadable,
    MediumUnused,
    RubyMalformed,
    RubyMismatch,   ///< reading that cannot belong to its base (not kana, or base without kanji)
    ReadingMissing, ///< kanji without a reading where children read and the voice speaks
    RecurrenceInvalid,
    ExceptNeverMet,    ///< a day is called off on which the rule has no session
    PastOnly,          ///< an event all of whose sessions are over
    SessionNeverShown, ///< no day of it lies in the time in which its entry is shown
    OutsideOpeningHours,
    HoursOverlap,       ///< two opening spans of one day
    HoursContradictory, ///< exceptions of which only one can be true
    QuotaMissing,       ///< seats are given out, and nobody says how many
    ValidityReversed,
    RoadmapReversed,  ///< a step that ends before it begins, or steps out of order
    ReviewsIrregular, ///< progress is not confirmed every second year
    YearImplausible,
    OffTheMap,          ///< a position nowhere near the pack's map
    AwardWithoutWinner, ///< or with winners and "noWinner"
    QuizAnswer,         ///< not exactly one right choice
    FormIncomplete,     ///< does not ask for what its act needs
    FieldImpossible,    ///< a field of a form that nobody can fill in, or that cannot mean what it says
    ChildNameAsked,     ///< a school's form that asks for the name of a child
    HtmlInText,         ///< <b> or &amp;, from a web page: a screen shows it as it is written
    FormulaFailed,      ///< #REF! and its like, from a spreadsheet
    TelephoneImplausible,
    AgeReversed,
    SampleUnmarked,
    HolidaysEnd, ///< opening hours depend on holidays that the pack will soon not have
    UnknownFile, ///< a file no reader will look at
};

/// What `musubi-admin` (and later its fix button) would do.
struct Fix
{
    std::string description; ///< one sentence
    std::string pointer;     ///< RFC 6901, in the problem's file
    std::string replacement; ///< JSON text to put there; empty: remove

    friend bool operator==(const Fix&, const Fix&) = default;
};

struct Problem
{
    ProblemCode code = ProblemCode::Schema;
    Severity severity = Severity::Error;
    Where where;
    std::string message;
    std::vector<Fix> fixes; ///< empty, one, or several acts that belong together, in their order

    friend bool operator==(const Problem&, const Problem&) = default;
};

[[nodiscard]] std::string_view nameOf(ProblemCode code); ///< "tie-to-nowhere"
[[nodiscard]] std::string_view nameOf(Severity severity);
/// One line for a terminal, then an indented line with the fix if there is one.
[[nodiscard]] std::string describe(const Problem& problem);

} // namespace musubi::pack
