// A small kiosk that takes bookings into a real file, with one event, one form and the desk's key.
#pragma once

#include "content/trust/opening/opening_key.hpp"
#include "kiosk/app/sign_ups_at_once.hpp"
#include "kiosk/present/typing.hpp"
#include "tests/kiosk/app/small_kiosk.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <string>

namespace musubi::app {

inline trust::opening::OpeningKey deskKey()
{
    trust::SecretBytes seed(trust::signing::SigningKey::kSeedBytes);
    std::ranges::fill(seed.bytes(), static_cast<unsigned char>(7));
    return trust::opening::OpeningKey::of(trust::signing::SigningKey::fromSeed(seed));
}

inline model::FormField fieldOf(const std::string& id, model::FieldKind kind)
{
    model::FormField field;
    field.id = id;
    field.kind = kind;
    field.label = inTwoLanguages(id, id);
    field.reason = inTwoLanguages("ひつよう", "We need it");
    field.required = true;
    return field;
}

inline model::Form familyForm()
{
    model::FormField people = fieldOf("people", model::FieldKind::Number);
    people.meaning = model::FieldMeaning::HeadCount;
    people.limits.most = 10;
    model::FormField name = fieldOf("name", model::FieldKind::Kana);
    model::Form form;
    form.acts = {model::FormAct::FamilyBooking};
    form.purpose = inTwoLanguages("せきの ため", "For your seats");
    form.contact = {inTwoLanguages("かかり", "The desk"), "029-000-0000"};
    form.retentionDays = 30;
    form.steps = {{"who", inTwoLanguages("だれ", "Who"), {people, name}}};
    return form;
}

/// An event with `seats` on the day of these tests and each day after it.
inline model::Event stoneClass(int seats, model::SignUpMode mode)
{
    model::SessionRule rule;
    rule.id = "daily";
    rule.start = *LocalDateTime::parse("2026-11-21T13:30");
    rule.duration = Minutes(90);
    rule.rrule = "FREQ=DAILY";
    rule.quota = seats;
    rule.signUp = mode;
    rule.closesHoursBefore = 1;
    model::Event event;
    event.sessions = {rule};
    return event;
}

inline model::Entry published(model::EntryId id, const std::string& title, model::EntryDetails details)
{
    model::Entry entry;
    entry.id = std::move(id);
    entry.state = model::EntryState::Published;
    entry.title = inTwoLanguages(title, title);
    entry.details = std::move(details);
    return entry;
}

class SignUpKiosk : public SmallKiosk
{
protected:
    static constexpr const char* kForm = "form/family?at=2026-11-28T13:30&of=event/stones";

    void start(const std::string& address, int seats = 6, model::SignUpMode mode = model::SignUpMode::FirstCome)
    {
        model::CatalogueParts parts = smallPack();
        parts.info.id = "small";
        model::SealingKey key{"desk", {}};
        const std::string open = deskKey().openHalf().bytes();
        std::ranges::copy(open, key.publicKey.begin());
        parts.info.sealing = key;
        parts.entries.push_back(published({model::EntryKind::Form, "family"}, "Sign up", familyForm()));
        parts.entries.push_back(published({model::EntryKind::Event, "stones"}, "Stones", stoneClass(seats, mode)));
        m_site.strings = &m_strings;
        m_site.metrics = &m_metrics;
        m_site.signUps = &m_signUps;
        m_catalogue = model::Catalogue::build(std::move(parts));
        m_kiosk.emplace(m_site, Content{m_catalogue, {}}, present::Address::parse(address).value(), now());
    }

    void tapNode(const std::string& id)
    {
        const scene::Node* const node = scene::findNode(m_kiosk->scene(), id);
        ASSERT_NE(node, nullptr) << id << " is not at " << place();
        ASSERT_TRUE(node->intent) << id << " does nothing at " << place();
        touch(scene::hitArea(*node).centre());
    }

    /// The key after which the field holds this.
    void tapKey(const std::string& field, const std::string& text)
    {
        const scene::Node* const node = control([&](const scene::Intent& offered) {
            const auto* const fill = std::get_if<scene::Fill>(&offered);
            return fill != nullptr && fill->field == field && fill->text == text;
        });
        ASSERT_NE(node, nullptr) << "no key makes " << field << " " << text << " at " << place();
        touch(scene::hitArea(*node).centre());
    }

    /// Letter by letter on the keys.
    void type(const std::string& field, const std::string& text)
    {
        std::string typed;
        while (typed.size() < text.size()) {
            typed = present::withLetter(typed, text.substr(typed.size(), letterAt(text, typed.size())), 40);
            tapKey(field, typed);
        }
    }

    /// From the purpose to the check before sending.
    void fillIn(const std::string& people, const std::string& name)
    {
        tapNode("form.next");
        type("people", people);
        tapNode("form.keys.done");
        type("name", name);
        tapNode("form.next");
    }

    void signUp(const std::string& people, const std::string& name)
    {
        fillIn(people, name);
        tapNode("form.next");
        wait(std::chrono::seconds(3)); // until the receipt takes touches
    }

    [[nodiscard]] const present::Sent& sent() const { return *m_kiosk->visit().sent(); }

private:
    /// Bytes of the letter of UTF-8 that begins there.
    [[nodiscard]] static std::size_t letterAt(const std::string& text, std::size_t at)
    {
        std::size_t end = at + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            ++end;
        return end - at;
    }

protected:
    test::TemporaryFolder m_device;
    SignUpsAtOnce m_signUps{BookingPlaces{m_device.path(), {}, store::bookings::kTrialPinCost}};
    Site m_site;
    std::shared_ptr<const model::Catalogue> m_catalogue;
};

} // namespace musubi::app
