#include "content/model/form.hpp"

#include <gtest/gtest.h>

namespace musubi::model {
namespace {

FormField field(const std::string& id, std::optional<FieldMeaning> meaning = std::nullopt)
{
    FormField made;
    made.id = id;
    made.meaning = meaning;
    return made;
}

TEST(Form, FindsAFieldOfAnyStepByItsNameAndByWhatItMeans)
{
    Form form;
    form.steps.push_back({"school", {}, {field("school", FieldMeaning::School), field("note")}});
    form.steps.push_back({"contact", {}, {field("mail", FieldMeaning::Contact)}});
    ASSERT_NE(findField(form, "note"), nullptr);
    EXPECT_EQ(findField(form, "note")->id, "note");
    ASSERT_NE(findField(form, FieldMeaning::Contact), nullptr);
    EXPECT_EQ(findField(form, FieldMeaning::Contact)->id, "mail");
    EXPECT_EQ(findField(form, "nothing"), nullptr);
    EXPECT_EQ(findField(form, FieldMeaning::Day), nullptr);
}

TEST(FormAct, IsFoundByItsName)
{
    for (const FormAct act : kFormActs)
        EXPECT_EQ(formActNamed(nameOf(act)), act);
    EXPECT_EQ(formActNamed("poll"), std::nullopt);
}

} // namespace
} // namespace musubi::model
