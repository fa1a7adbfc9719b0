// One session as a card shows it: when, what, where, how many seats.
// Shared by home, events, the calendar and the attract loop.
#pragma once

#include "kiosk/present/context.hpp"

#include <string>

namespace musubi::present {

enum class SeatState
{
    NoSignUp, ///< just come
    Limited,  ///< a number of seats in all; how many of them are taken is not known
    FewLeft,  ///< nearly all seats are known to be taken
    Drawn,    ///< a draw decides
    Asked,    ///< approved one by one
    Unknown,  ///< no date is announced here; the official site knows
};

struct SessionCard
{
    model::Session session;
    Words day;   ///< きょう · あす 日曜 · 11月28日(土)
    Words start; ///< 13:30
    Words times; ///< 13:30 – 15:00
    Words title;
    Words place;      ///< venue's name, may be empty
    Words seats;      ///< 定員 20人 · 申しこみ不要
    Words audience;   ///< 小学生から, may be empty
    Words sampleMark; ///< 見本
    std::string picture;
    Words alternative;
    std::string address;
    SeatState state = SeatState::NoSignUp;
    bool sample = false;
    bool over = false; ///< it has ended
};

[[nodiscard]] SessionCard sessionCard(const Context& context, const model::Session& session);
/// An event without announced dates: its usual months stand where the time would.
[[nodiscard]] SessionCard yearlyCard(const Context& context, const model::Entry& entry);
/// "10月・11月"; empty when no month is known.
[[nodiscard]] Words usualMonthsWords(const Context& context, const model::Event& event);
[[nodiscard]] Words feeWords(const Context& context, const model::Fee& fee);
/// The name of the place: the institution's title, else the venue's words; empty when neither is known.
[[nodiscard]] Words venueWords(const Context& context, const model::Event& event);
/// 定員 20人 and the like for one rule.
[[nodiscard]] Words seatWords(const Context& context, const model::SessionRule& rule);
[[nodiscard]] SeatState seatStateOf(const model::SessionRule& rule);
/// "小学生", "中高生・おとな", or everybody.
[[nodiscard]] Words audienceWords(const Context& context, const model::Event& event);

} // namespace musubi::present
