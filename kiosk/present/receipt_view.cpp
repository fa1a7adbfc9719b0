#include "kiosk/present/receipt_view.hpp"

#include "kiosk/present/dates.hpp"
#include "kiosk/present/form_fields.hpp"
#include "kiosk/present/sent_words.hpp"

#include <algorithm>
#include <utility>

namespace musubi::present {

namespace {

using booking::BookingState;

constexpr std::size_t kNumberLetters = 14; ///< three groups of four with what stands between them

const model::Entry* entryAt(const Context& context, const std::string& text)
{
    const auto id = model::EntryId::parse(text);
    return id ? context.catalogue().find(id.value()) : nullptr;
}

/// Whether a visitor still can say that they will not come.
bool canBeCancelled(BookingState state)
{
    return booking::after(state, booking::Cause::CancelledByVisitor).has_value();
}

bool stands(BookingState state)
{
    return state != BookingState::Cancelled && state != BookingState::Declined && state != BookingState::DrawnOut &&
           state != BookingState::Expired;
}

std::vector<ReceiptLine> linesOf(const Context& context, const ReceiptFacts& receipt)
{
    std::vector<ReceiptLine> lines;
    if (const model::Entry* const subject = entryAt(context, receipt.of))
        lines.push_back({"menu_book", context.words(subject->title)});
    else if (const model::Entry* const form = entryAt(context, receipt.form))
        lines.push_back({"assignment", context.words(form->title)});
    if (const auto at = LocalDateTime::parse(receipt.at))
        lines.push_back({"event", momentWords(context, *at)});
    if (receipt.heads > 0)
        lines.push_back({"groups", context.say("receipt.heads", {{"count", receipt.heads}})});
    return lines;
}

/// Everything that is on the receipt, for a phone that shows text.
std::string phoneText(const ReceiptView& view)
{
    std::string text;
    for (const ReceiptLine& line : view.lines)
        text += line.words.text.base() + "\n";
    text += view.state.text.base() + "\n" + view.numberLabel.text.base() + ": " + view.number.text.base() + "\n";
    return text + view.pinLabel.text.base() + ": " + view.pin.text.base() + "\n";
}

void describeCancelling(const Context& context, const ReceiptFacts& receipt, ReceiptView& view)
{
    const Sent* const sent = context.sent();
    view.isUnderway = sent != nullptr && sent->act == SentAct::Cancel && sent->state == SentState::Underway;
    if (sent != nullptr && sent->act == SentAct::Cancel)
        view.trouble = troubleWords(context, *sent);
    if (!canBeCancelled(receipt.state))
        return;
    view.asksAgain = context.address().get("sure") == "1";
    view.cancel = context.say(view.isUnderway ? "receipt.underway" : "receipt.cancel");
    view.cancelAddress = context.address().with("sure", "1").text();
    view.question = context.sayFully("receipt.sure");
    view.keepBooking = context.say("receipt.not-after-all");
    view.keepAddress = context.address().without("sure").text();
}

model::FormField field(const char* id, std::size_t letters)
{
    model::FormField field;
    field.id = id;
    field.required = true;
    field.limits.letters = static_cast<int>(letters);
    return field;
}

/// What is typed of a PIN is not for everybody behind the visitor.
Words hidden(const Context& context, const std::string& typed)
{
    std::string dots;
    for (std::size_t letter = 0; letter < letterCount(typed); ++letter)
        dots += "●";
    return context.literal(dots);
}

} // namespace

ReceiptView receiptView(const Context& context, const ReceiptFacts& receipt)
{
    ReceiptView view;
    const bool isNew = !receipt.pin.empty();
    view.isDone = stands(receipt.state);
    view.title = context.say(isNew ? "receipt.title" : "receipt.found");
    view.thanks = context.sayFully(isNew ? "receipt.thanks" : "receipt.found");
    view.state = stateWords(context, receipt);
    view.numberLabel = context.sayFully("receipt.number");
    view.number = context.literal(receipt.number);
    view.lines = linesOf(context, receipt);
    if (const model::Entry* const form = entryAt(context, receipt.form))
        view.afterwards = context.fullWords(form->as<model::Form>().afterwards);
    if (isNew) {
        view.pinLabel = context.sayFully("receipt.pin");
        view.pin = context.literal(receipt.pin);
        view.keep = context.sayFully("receipt.keep");
        view.qr = phoneText(view);
        view.qrWords = context.say("receipt.qr");
    }
    view.home = context.say("receipt.home");
    describeCancelling(context, receipt, view);
    return view;
}

LookUpView lookUpView(const Context& context, const FormDraft& draft)
{
    model::FormStep step;
    step.fields = {field(kReceiptNumber, kNumberLetters), field(kReceiptPin, kPinLetters)};
    const std::string active = activeField(context, step, draft);
    LookUpView view;
    view.title = context.sayFully("receipt.look-up");
    view.text = context.sayFully("receipt.look-up-text");
    view.fields = fieldViews(context, step, draft, active);
    view.typing = context.address().get("field") == active ? Switch::On : Switch::Off;
    view.done = afterField(context, step, draft, active);
    for (FormFieldView& one : view.fields) {
        const bool isPin = one.id == kReceiptPin;
        one.label = context.sayFully(isPin ? "receipt.pin" : "receipt.number");
        one.mark = {};
        one.keys = isPin ? KeyLayout::Digits : KeyLayout::Latin;
        if (isPin)
            one.shown = hidden(context, one.typed);
        if (one.id == active)
            view.keyboard = keysFor(context, one, view.done);
    }
    const Sent* const sent = context.sent();
    if (sent != nullptr && sent->act == SentAct::LookUp) {
        view.trouble = troubleWords(context, *sent);
        view.isUnderway = sent->state == SentState::Underway;
    }
    view.next = context.say(view.isUnderway ? "receipt.underway" : "receipt.show");
    view.sends = !view.isUnderway && std::ranges::none_of(step.fields, [&](const model::FormField& one) {
        return draft.textOf(one.id).empty();
    });
    return view;
}

} // namespace musubi::present
