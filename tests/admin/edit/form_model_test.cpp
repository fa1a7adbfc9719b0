#include "admin/edit/form_model.hpp"
#include "content/store/schema_folder.hpp"
#include "tests/support/source_folder.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace musubi::edit::test {

namespace {

const pack::Schemas& schemas()
{
    static const pack::Schemas kSchemas =
        store::loadSchemas(std::string(MUSUBI_SOURCE_DIR) + "/content/schema").value();
    return kSchemas;
}

FormModel formOf(model::EntryKind kind)
{
    auto form = formFor(schemas(), kind);
    EXPECT_TRUE(form);
    return form ? form.value() : FormModel();
}

const FormField& fieldOf(const FormModel& form, const std::string& name)
{
    static const FormField kNone;
    const FormField* const field = form.find(name);
    EXPECT_NE(field, nullptr) << name;
    return field == nullptr ? kNone : *field;
}

} // namespace

TEST(FormModel, AnEventHasTheFieldsOfItsSchemaInTheirOrder)
{
    const FormModel form = formOf(model::EntryKind::Event);
    EXPECT_EQ(fieldOf(form, "title").kind, FieldKind::TextInLanguages);
    EXPECT_EQ(fieldOf(form, "title").presence, Presence::Required);
    EXPECT_EQ(fieldOf(form, "title").mostLetters, 120U);
    EXPECT_EQ(fieldOf(form, "summary").presence, Presence::Optional);
    EXPECT_EQ(fieldOf(form, "theme").kind, FieldKind::Choice);
    EXPECT_EQ(fieldOf(form, "audience").kind, FieldKind::Choices);
    EXPECT_EQ(fieldOf(form, "audience").choices,
              (std::vector<std::string>{"toddlers", "primary", "secondary", "adults"}));
    EXPECT_EQ(fieldOf(form, "ties").kind, FieldKind::Ties);
    EXPECT_EQ(fieldOf(form, "sample").kind, FieldKind::Flag);
    EXPECT_LT(form.find("title"), form.find("audience"));
}

TEST(FormModel, TheInsideOfGroupsAndListsIsDescribedToo)
{
    const FormModel form = formOf(model::EntryKind::Event);
    const FormField& sessions = fieldOf(form, "sessions");
    ASSERT_EQ(sessions.kind, FieldKind::List);
    ASSERT_EQ(sessions.inside.size(), 1U);
    const FormModel session{model::EntryKind::Event, sessions.inside[0].inside};
    EXPECT_EQ(fieldOf(session, "start").kind, FieldKind::DateTime);
    EXPECT_EQ(fieldOf(session, "minutes").kind, FieldKind::Integer);
    EXPECT_EQ(fieldOf(session, "minutes").least, 1);
    EXPECT_EQ(fieldOf(session, "minutes").most, 20160);
    const FormModel venue{model::EntryKind::Event, fieldOf(form, "venue").inside};
    EXPECT_EQ(fieldOf(venue, "institution").kind, FieldKind::Reference);
    EXPECT_EQ(fieldOf(venue, "coordinates").kind, FieldKind::Coordinates);
    EXPECT_EQ(fieldOf(form, "valid").inside[0].kind, FieldKind::Date);
}

TEST(FormModel, WhatMayBeUnknownIsAsItIsWhenItIsKnown)
{
    const FormModel geosite = formOf(model::EntryKind::Geosite);
    EXPECT_EQ(fieldOf(geosite, "coordinates").kind, FieldKind::Coordinates);
    EXPECT_EQ(fieldOf(geosite, "coordinates").nothing, Nothing::Null);
    EXPECT_EQ(fieldOf(geosite, "title").nothing, Nothing::LeftOut);
    const FormModel award = formOf(model::EntryKind::Award);
    EXPECT_EQ(fieldOf(award, "year").kind, FieldKind::Integer);
    EXPECT_EQ(fieldOf(award, "year").nothing, Nothing::Null);
    EXPECT_EQ(fieldOf(award, "number").nothing, Nothing::LeftOut);
    const FormField grades = fieldOf(formOf(model::EntryKind::Offer), "grades");
    ASSERT_EQ(grades.kind, FieldKind::Group);
    EXPECT_EQ(grades.nothing, Nothing::Null);
    ASSERT_EQ(grades.inside.size(), 2U);
    EXPECT_EQ(grades.inside[0].most, 12);
    EXPECT_FALSE(fieldOf(formOf(model::EntryKind::Institution), "hours").inside.empty());
}

TEST(FormModel, EveryMemberOfEveryKindHasAControl)
{
    for (const model::EntryKind kind : model::kEntryKinds) {
        const std::function<void(const FormField&, const std::string&)> inspect = [&](const FormField& field,
                                                                                      const std::string& way) {
            EXPECT_NE(field.kind, FieldKind::Unknown) << model::nameOf(kind) << way;
            for (const FormField& inside : field.inside)
                inspect(inside, way + "/" + inside.name);
        };
        const FormModel form = formOf(kind);
        EXPECT_GT(form.fields.size(), 5U);
        for (const FormField& field : form.fields)
            inspect(field, "/" + field.name);
    }
}

TEST(FormModel, AKindWithoutASchemaSaysSo)
{
    EXPECT_EQ(formFor({}, model::EntryKind::Event).error().code, ErrorCode::NotFound);
}

} // namespace musubi::edit::test
