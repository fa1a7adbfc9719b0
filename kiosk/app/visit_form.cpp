// What a visitor fills in, and what comes of it.
#include "kiosk/app/visit.hpp"
#include "kiosk/present/receipt_view.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace musubi::app {

namespace {

/// What is filled in at an address: a form, or number and PIN of a receipt; empty: nothing.
std::string formAt(const present::Address& address)
{
    if (address.place() == present::kReceiptPlace)
        return address.place();
    const auto entry = address.entry();
    return entry && entry->kind == model::EntryKind::Form ? entry->text() : std::string();
}

present::SentAct actOf(scene::Sending what)
{
    switch (what) {
    case scene::Sending::Form:
        return present::SentAct::Form;
    case scene::Sending::LookUp:
        return present::SentAct::LookUp;
    case scene::Sending::Cancel:
        break;
    }
    return present::SentAct::Cancel;
}

} // namespace

Effect Visit::fill(const scene::Fill& filled)
{
    const std::string form = formAt(m_address);
    if (form.empty() || isWaiting())
        return Effect::None;
    if (m_draft.form != form)
        m_draft.wipe();
    m_draft.form = form;
    if (!filled.field.empty()) {
        m_draft.typed[filled.field] = filled.text;
        m_draft.finished.erase(filled.field);
    }
    m_draft.finished.insert(filled.finishes.begin(), filled.finishes.end());
    if (m_sent && !isWaiting()) // who writes on has read what came of it
        m_sent.reset();
    if (!filled.address.empty() && change(filled.address) == Effect::Changed)
        return Effect::Changed;
    return Effect::Filled;
}

Effect Visit::send(scene::Sending what)
{
    if (isWaiting() || formAt(m_address).empty())
        return Effect::None;
    std::optional<present::ReceiptFacts> receipt = m_sent ? m_sent->receipt : std::nullopt;
    if ((what == scene::Sending::Cancel) != receipt.has_value())
        return Effect::None;
    m_sent = present::Sent{};
    m_sent->act = actOf(what);
    m_sent->receipt = std::move(receipt);
    return Effect::Sent;
}

void Visit::answered(present::Sent sent)
{
    if (!m_sent || m_sent->state != present::SentState::Underway || m_sent->act != sent.act)
        return; // of a visit that is over
    const bool isReceipt = sent.state == present::SentState::Received;
    if (!isReceipt && sent.act == present::SentAct::Cancel)
        sent.receipt = std::move(m_sent->receipt); // it still stands
    m_sent = std::move(sent);
    if (!isReceipt) {
        m_address = m_address.without("field").without("keys"); // why not stands on the page with everything
        return;
    }
    m_draft.wipe();
    m_address = present::Address(present::kReceiptPlace);
    if (m_sent->act == present::SentAct::Form)
        m_history = {present::Address("home")};
}

bool Visit::isWaiting() const
{
    return m_sent && m_sent->state == present::SentState::Underway;
}

/// Who goes back in a form wants the page before, not to lose what they have written.
bool Visit::stepBack()
{
    const int step = m_address.number("step", 0);
    if (formAt(m_address).empty() || step <= 0)
        return false;
    m_address = m_address.without("field").without("keys").without("leaf").with(
        "step", step > 1 ? std::to_string(step - 1) : "");
    return true;
}

/// What was written goes when nothing leads back to its form; who is home has left altogether, and whoever comes next
/// finds neither it nor a receipt.
void Visit::leaveForms()
{
    const bool isHome = m_address.place() == "home";
    const auto isItsForm = [this](const present::Address& address) { return formAt(address) == m_draft.form; };
    if (isHome || (!isItsForm(m_address) && std::ranges::none_of(m_history, isItsForm)))
        m_draft.wipe();
    if (isHome)
        m_sent.reset();
}

} // namespace musubi::app
