#include "content/search/inquiry.hpp"

#include <algorithm>

namespace musubi::search {

namespace {

/// Rows of a kind that are looked at for one depth: a bound for catalogues full of entries that are not valid today.
constexpr std::size_t kRowLimit = 10'000;
/// Entries of a kind that one question may read again, about 50 µs each; the rest is believed to hold what it seems to.
constexpr std::size_t kReadingLimit = 60;

} // namespace

Inquiry::Inquiry(const model::Catalogue& catalogue, const Question& question, const Query& query)
    : m_catalogue(catalogue),
      m_question(question),
      m_query(query),
      m_isExact(query.isExact()),
      m_hitLimit(std::min(question.hitsOfKind, kCountLimit))
{}

Result<Answer> Inquiry::answer(Statement& rows)
{
    auto answer = answerWith(Fit::Word, rows);
    if (answer && answer.value().empty() && m_query.hasKana())
        answer = answerWith(Fit::Inside, rows);
    return answer;
}

Result<Answer> Inquiry::answerWith(Fit least, Statement& rows)
{
    m_least = least;
    Answer answer;
    for (std::size_t kind = 0; kind < model::kTopicKinds.size(); ++kind) {
        if (m_question.kind.value_or(model::kTopicKinds[kind]) != model::kTopicKinds[kind])
            continue;
        Found found;
        found.kind = kind;
        found.hits.kind = model::kTopicKinds[kind];
        for (const Depth depth : {Depth::TitleStart, Depth::Title, Depth::Page}) {
            if (auto done = look(rows, depth, found); !done)
                return done.error();
        }
        found.hits.isMore = found.hits.isMore || found.looked >= kRowLimit;
        if (found.hits.count > 0)
            answer.push_back(std::move(found.hits));
    }
    return answer;
}

Outcome Inquiry::look(Statement& rows, Depth depth, Found& found)
{
    found.looked = 0;
    if (hasEnough(found, depth))
        return Done{};
    rows.bind(1, expression(depth, found.kind));
    auto step = rows.step();
    while (step && step.value() == Step::Row && !hasEnough(found, depth)) {
        take(positionOf(rows.number(0)), depth, found);
        step = rows.step();
    }
    rows.reset();
    if (!step)
        return step.error();
    return Done{};
}

std::string Inquiry::expression(Depth depth, std::size_t kind) const
{
    if (depth == Depth::TitleStart)
        return m_query.startExpression(markOf(depth, kind), markOf(Depth::Title, kind));
    return m_query.expression(markOf(depth, kind));
}

void Inquiry::take(std::size_t position, Depth depth, Found& found)
{
    ++found.looked;
    const auto entries = m_catalogue.allOfKind(found.hits.kind);
    if (position >= entries.size() || !entries[position]->valid.holds(m_question.today))
        return;
    if (std::find(found.positions.begin(), found.positions.end(), position) != found.positions.end())
        return;
    const model::Entry& entry = *entries[position];
    if (depth == Depth::Page)
        takePage(entry, position, found);
    else
        takeTitle(entry, position, found);
}

void Inquiry::takeTitle(const model::Entry& entry, std::size_t position, Found& found)
{
    if (const auto foundIn = findInTitle(entry.title, m_query, m_least))
        addHit(entry, position, *foundIn, found);
    else
        ++found.readings;
}

void Inquiry::takePage(const model::Entry& entry, std::size_t position, Found& found)
{
    if (found.hits.count == kCountLimit) {
        found.hits.isMore = true;
        return;
    }
    const bool mayRead = !m_isExact && found.readings < kReadingLimit;
    found.readings += mayRead ? 1 : 0;
    if (mayRead && !holds(entry, m_catalogue, m_query, m_least))
        return;
    if (found.hits.hits.size() < m_hitLimit)
        addHit(entry, position, FoundIn::Body, found);
    else
        ++found.hits.count;
}

void Inquiry::addHit(const model::Entry& entry, std::size_t position, FoundIn foundIn, Found& found) const
{
    const RubyText title = entry.title.in(m_question.language, m_catalogue.info().fallback).text;
    found.hits.hits.push_back({entry.id, foundIn, marksIn(title, m_query)});
    found.positions.push_back(position);
    ++found.hits.count;
}

bool Inquiry::hasEnough(const Found& found, Depth depth) const
{
    if (found.looked >= kRowLimit)
        return true;
    if (depth == Depth::Page)
        return found.hits.isMore;
    return found.hits.hits.size() >= m_hitLimit || found.readings >= kReadingLimit;
}

} // namespace musubi::search
