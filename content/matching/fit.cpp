#include "content/matching/fit.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <set>

namespace musubi::matching {

namespace {

constexpr int kOthersWished = 2'000;
constexpr int kTopicInPart = 1'500;
constexpr int kDayToBeAgreed = 1'500;
constexpr int kGroup = 600;
constexpr int kNearKilometres = 5;
constexpr int kKilometre = 60;
constexpr int kFarthest = 3'000;

template <typename T>
bool haveCommon(const std::vector<T>& left, const std::vector<T>& right)
{
    return std::ranges::find_first_of(left, right) != left.end();
}

bool isTravelled(model::OfferFormat format)
{
    return format != model::OfferFormat::Online && format != model::OfferFormat::Kit;
}

/// Looks at one side of the pairing after the other, and writes down what it finds.
class Judge
{
public:
    Judge(const Need& need, const Availability& offered) : m_need(need), m_offered(offered) {}

    [[nodiscard]] Judgement judgement()
    {
        judgeTopic();
        judgeGrades();
        judgeGroups();
        judgeDays();
        judgeDistance();
        m_found.fit.against = std::min(m_found.fit.against, kWorst);
        return std::move(m_found);
    }

private:
    void refuse(Misfit misfit) { m_found.misfits.push_back(misfit); }

    void note(Point point, int against = 0)
    {
        m_found.fit.points.push_back(point);
        m_found.fit.against += against;
    }

    void judgeTopic()
    {
        if (std::ranges::find(m_need.wished, m_offered.offer) != m_need.wished.end())
            return note(Point::Wished);
        const bool isSubject = haveCommon(m_need.subjects, m_offered.subjects);
        const bool isTag = haveCommon(m_need.tags, m_offered.tags);
        if (!isSubject && !isTag)
            return refuse(Misfit::OtherTopic);
        if (isSubject && isTag)
            note(Point::TopicAgrees);
        else
            note(Point::TopicAgreesInPart, kTopicInPart);
        if (!m_need.wished.empty())
            note(Point::OthersWished, kOthersWished);
    }

    void judgeGrades()
    {
        const auto& grades = m_offered.grades;
        if (grades && (m_need.grades.from < grades->from || m_need.grades.to > grades->to))
            refuse(Misfit::OtherGrades);
    }

    void judgeGroups()
    {
        if (!m_offered.pupilsAtOnce)
            return;
        const int atOnce = std::max(*m_offered.pupilsAtOnce, 1);
        m_found.fit.groups = (m_need.pupils + atOnce - 1) / atOnce;
        if (m_found.fit.groups > m_offered.groupsADay)
            refuse(Misfit::TooManyPupils);
        else if (m_found.fit.groups > 1)
            note(Point::InGroups, (m_found.fit.groups - 1) * kGroup);
    }

    void judgeDays()
    {
        const bool isOpen = m_need.days.empty() || m_offered.days.empty();
        const auto suits = [&](Date day) {
            return isOpen || std::ranges::any_of(m_need.days, [&](const DateSpan& span) {
                       return span.from <= day && day <= span.until;
                   });
        };
        std::set<Date> days;
        std::ranges::copy_if(m_offered.days, std::inserter(days, days.end()), suits);
        m_found.fit.days.assign(days.begin(), days.end());
        if (isOpen)
            note(Point::DayToBeAgreed, kDayToBeAgreed);
        else if (days.empty())
            refuse(Misfit::NoCommonDay);
        else
            note(Point::DayAgrees);
    }

    void judgeDistance()
    {
        if (!isTravelled(m_offered.format) || !m_need.place || !m_offered.place)
            return;
        const int kilometres = kilometresBetween(*m_need.place, *m_offered.place);
        m_found.fit.kilometres = kilometres;
        if (m_offered.reachKilometres && kilometres > *m_offered.reachKilometres)
            refuse(Misfit::TooFar);
        else if (kilometres <= kNearKilometres)
            note(Point::Near);
        else
            note(Point::Far, std::min((kilometres - kNearKilometres) * kKilometre, kFarthest));
    }

    const Need& m_need;
    const Availability& m_offered;
    Judgement m_found;
};

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

} // namespace

Judgement judge(const Need& need, const Availability& availability)
{
    return Judge(need, availability).judgement();
}

int kilometresBetween(const model::Coordinates& left, const model::Coordinates& right)
{
    constexpr double kRadius = 6371.0;
    const double north = std::sin(radians(right.latitude - left.latitude) / 2);
    const double east = std::sin(radians(right.longitude - left.longitude) / 2);
    const double chord =
        north * north + std::cos(radians(left.latitude)) * std::cos(radians(right.latitude)) * east * east;
    return static_cast<int>(std::lround(2 * kRadius * std::asin(std::sqrt(std::clamp(chord, 0.0, 1.0)))));
}

} // namespace musubi::matching
