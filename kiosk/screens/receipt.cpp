#include "kiosk/screens/receipt.hpp"

#include "kiosk/screens/form_fields.hpp"
#include "kiosk/screens/form_foot.hpp"
#include "kiosk/screens/ticket.hpp"

#include <utility>

namespace musubi::screens {

namespace {

constexpr const char* kIcon = "confirmation_number";

ButtonSpec homeSpec(const present::ReceiptView& view)
{
    return {"receipt.home", view.home,         "home", {}, ButtonLook::Selected, Section::SignUp,
            scene::Home{},  theme::kBodyLarge, {}};
}

ButtonSpec cancelSpec(const present::ReceiptView& view)
{
    ButtonSpec spec{
        "receipt.cancel", view.cancel, {}, {}, ButtonLook::Plain, Section::SignUp, scene::Change{view.cancelAddress},
        theme::kBody,     {}};
    if (!view.asksAgain)
        return spec;
    spec.look = view.isUnderway ? ButtonLook::Disabled : ButtonLook::Main;
    spec.intent = view.isUnderway ? std::nullopt : std::optional<Intent>(scene::Send{scene::Sending::Cancel});
    return spec;
}

/// Asked once more before anything is lost.
void addCancelling(Column& column, const present::ReceiptView& view, const Stage& stage)
{
    column.parts.insert(column.parts.begin(),
                        headingPart("receipt.sure", view.question, theme::kH3, theme::kInk, stage));
    addFoot(column, cancelSpec(view),
            ButtonSpec{"receipt.stay",
                       view.keepBooking,
                       {},
                       {},
                       ButtonLook::Plain,
                       Section::SignUp,
                       scene::Change{view.keepAddress},
                       theme::kBody,
                       {}},
            stage);
}

Node tinted(const Stage& stage)
{
    BoxContent look;
    look.fill = theme::coloursOf(Section::SignUp).tint;
    return box("ground", {0, 0, stage.size.width, stage.size.height}, look);
}

} // namespace

scene::Scene receiptScreen(const present::ReceiptView& view, const present::FrameView& frame, const Stage& stage)
{
    Column column;
    column.title = {view.title, {}, Section::SignUp, kIcon};
    column.ground = tinted(stage);
    if (!view.trouble.empty())
        add(column.parts, troublePart(view.trouble, stage));
    add(column.parts, ticketParts(view, stage));
    if (view.asksAgain)
        addCancelling(column, view, stage);
    else
        addFoot(column, homeSpec(view), view.cancel.empty() ? std::nullopt : std::optional(cancelSpec(view)), stage);
    return columnPage(frame, std::move(column), stage);
}

scene::Scene lookUpScreen(const present::LookUpView& view, const present::FrameView& frame, const Stage& stage)
{
    FieldsPage fields;
    fields.title = {view.title, view.text, Section::SignUp, kIcon};
    fields.text = view.text;
    fields.trouble = view.trouble;
    fields.fields = view.fields;
    fields.keyboard = view.keyboard;
    fields.done = view.done;
    fields.typing = view.typing;
    fields.next = {"receipt.look-up", view.next,         {}, "arrow_forward", ButtonLook::Main, Section::SignUp,
                   std::nullopt,      theme::kBodyLarge, {}};
    if (view.sends)
        fields.next.intent = scene::Send{scene::Sending::LookUp};
    else
        fields.next.look = ButtonLook::Disabled;
    return fieldsScreen(std::move(fields), frame, stage);
}

} // namespace musubi::screens
