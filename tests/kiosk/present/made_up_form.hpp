// A school's form as a pack would have it, for view models.
#pragma once

#include "kiosk/present/form_draft.hpp"
#include "tests/kiosk/present/made_up_catalogue.hpp"

namespace musubi::present {

inline constexpr const char* kFormNow = "2026-11-21T09:41";

inline LocalisedText inTwoLanguages(const std::string& ja, const std::string& en)
{
    return LocalisedText({{Language("ja"), RubyText::parse(ja).value()}, {Language("en"), RubyText::plain(en)}});
}

inline model::FormField formField(const std::string& id, model::FieldKind kind)
{
    model::FormField field;
    field.id = id;
    field.kind = kind;
    field.label = inTwoLanguages("{項目|こうもく}", "The " + id);
    field.reason = inTwoLanguages("ひつようなので", "Because of " + id);
    field.required = true;
    return field;
}

inline model::Form classForm()
{
    using model::FieldKind;
    model::FormField school = formField("school", FieldKind::School);
    school.meaning = model::FieldMeaning::School;
    model::FormField people = formField("people", FieldKind::Number);
    people.meaning = model::FieldMeaning::HeadCount;
    people.limits.most = 80;
    people.unit = inTwoLanguages("{人|にん}", "people");
    model::FormField grade = formField("grade", FieldKind::Choice);
    grade.choices = {{"g5", inTwoLanguages("5{年|ねん}", "Year 5")}, {"g6", inTwoLanguages("6{年|ねん}", "Year 6")}};
    model::FormField mail = formField("mail", FieldKind::Email);
    mail.meaning = model::FieldMeaning::Contact;
    model::FormField note = formField("note", FieldKind::Text);
    note.required = false;

    model::Form form;
    form.acts = {model::FormAct::ClassBooking};
    form.purpose = inTwoLanguages("{席|せき}を とっておきます", "We keep seats.");
    form.contact = {inTwoLanguages("{係|かかり}", "The desk"), "029-000-0000"};
    form.retentionDays = 30;
    form.steps = {{"class", inTwoLanguages("{学校|がっこう}", "School"), {school, people, grade}},
                  {"contact", inTwoLanguages("{連絡先|れんらくさき}", "Contact"), {mail, note}}};
    return form;
}

/// Everything that the form needs.
inline FormDraft filledIn()
{
    return {{{"school", "れい小学校"}, {"people", "６２"}, {"grade", "g5"}, {"mail", "Ｔｅａｃｈｅｒ@example.org"}},
            {},
            {}};
}

inline model::PackInfo packWithKey()
{
    model::PackInfo info;
    info.sealing = model::SealingKey{"desk", {1}};
    info.schools = {{"first", inTwoLanguages("{第一小学校|だいいちしょうがっこう}", "First Primary School")},
                    {"third", inTwoLanguages("{第三小学校|だいさんしょうがっこう}", "Third Primary School")},
                    {"lake", inTwoLanguages("みずうみ{第一中学校|だいいちちゅうがっこう}", "Lake School")}};
    return info;
}

inline MadeUpCatalogue catalogueWithForm(model::PackInfo info = packWithKey())
{
    return MadeUpCatalogue({madeUp("form/class-visit", classForm()), madeUp("event/stones", model::Event{})},
                           std::move(info));
}

} // namespace musubi::present
