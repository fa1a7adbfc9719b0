#include "content/pack/problem.hpp"

namespace musubi::pack {

std::string_view nameOf(ProblemCode code)
{
    switch (code) {
    case ProblemCode::PackMissing:
        return "pack-missing";
    case ProblemCode::FileUnreadable:
        return "file-unreadable";
    case ProblemCode::FileTooLarge:
        return "file-too-large";
    case ProblemCode::NotJson:
        return "not-json";
    case ProblemCode::DuplicateMember:
        return "duplicate-member";
    case ProblemCode::Schema:
        return "schema";
    case ProblemCode::IdNotFileName:
        return "id-not-file-name";
    case ProblemCode::DuplicateId:
        return "duplicate-id";
    case ProblemCode::DuplicateEntry:
        return "duplicate-entry";
    case ProblemCode::DuplicateSession:
        return "duplicate-session";
    case ProblemCode::DuplicateTie:
        return "duplicate-tie";
    case ProblemCode::TieToNowhere:
        return "tie-to-nowhere";
    case ProblemCode::TieToDraft:
        return "tie-to-draft";
    case ProblemCode::TieNotAllowed:
        return "tie-not-allowed";
    case ProblemCode::ReferenceToNowhere:
        return "reference-to-nowhere";
    case ProblemCode::ReferenceToDraft:
        return "reference-to-draft";
    case ProblemCode::ReferenceNotAllowed:
        return "reference-not-allowed";
    case ProblemCode::Island:
        return "island";
    case ProblemCode::FallbackLoop:
        return "fallback-loop";
    case ProblemCode::LanguageMissing:
        return "language-missing";
    case ProblemCode::TextUntranslated:
        return "text-untranslated";
    case ProblemCode::TextTooLong:
        return "text-too-long";
    case ProblemCode::TextBlank:
        return "text-blank";
    case ProblemCode::ControlCharacter:
        return "control-character";
    case ProblemCode::GlyphMissing:
        return "glyph-missing";
    case ProblemCode::AltTextMissing:
        return "alt-text-missing";
    case ProblemCode::PictureMissing:
        return "picture-missing";
    case ProblemCode::PictureUnreadable:
        return "picture-unreadable";
    case ProblemCode::RecordingMissing:
        return "recording-missing";
    case ProblemCode::RecordingUnreadable:
        return "recording-unreadable";
    case ProblemCode::MediumUnused:
        return "medium-unused";
    case ProblemCode::RubyMalformed:
        return "ruby-malformed";
    case ProblemCode::RubyMismatch:
        return "ruby-mismatch";
    case ProblemCode::ReadingMissing:
        return "reading-missing";
    case ProblemCode::RecurrenceInvalid:
        return "recurrence-invalid";
    case ProblemCode::ExceptNeverMet:
        return "except-never-met";
    case ProblemCode::PastOnly:
        return "past-only";
    case ProblemCode::SessionNeverShown:
        return "session-never-shown";
    case ProblemCode::OutsideOpeningHours:
        return "outside-opening-hours";
    case ProblemCode::HoursOverlap:
        return "hours-overlap";
    case ProblemCode::HoursContradictory:
        return "hours-contradictory";
    case ProblemCode::QuotaMissing:
        return "quota-missing";
    case ProblemCode::ValidityReversed:
        return "validity-reversed";
    case ProblemCode::RoadmapReversed:
        return "roadmap-reversed";
    case ProblemCode::ReviewsIrregular:
        return "reviews-irregular";
    case ProblemCode::YearImplausible:
        return "year-implausible";
    case ProblemCode::OffTheMap:
        return "off-the-map";
    case ProblemCode::AwardWithoutWinner:
        return "award-without-winner";
    case ProblemCode::QuizAnswer:
        return "quiz-answer";
    case ProblemCode::FormIncomplete:
        return "form-incomplete";
    case ProblemCode::FieldImpossible:
        return "field-impossible";
    case ProblemCode::ChildNameAsked:
        return "child-name-asked";
    case ProblemCode::HtmlInText:
        return "html-in-text";
    case ProblemCode::FormulaFailed:
        return "formula-failed";
    case ProblemCode::TelephoneImplausible:
        return "telephone-implausible";
    case ProblemCode::AgeReversed:
        return "age-reversed";
    case ProblemCode::SampleUnmarked:
        return "sample-unmarked";
    case ProblemCode::HolidaysEnd:
        return "holidays-end";
    case ProblemCode::UnknownFile:
        return "unknown-file";
    }
    return "unknown";
}

std::string_view nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Hint:
        return "hint";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        return "error";
    }
    return "unknown";
}

std::string describe(const Problem& problem)
{
    std::string text = problem.where.file;
    if (problem.where.line > 0)
        text += ":" + std::to_string(problem.where.line);
    if (!problem.where.pointer.empty())
        text += " " + problem.where.pointer;
    text +=
        ": " + std::string(nameOf(problem.severity)) + " " + std::string(nameOf(problem.code)) + ": " + problem.message;
    for (const Fix& fix : problem.fixes)
        text += "\n    fix: " + fix.description;
    return text;
}

} // namespace musubi::pack
