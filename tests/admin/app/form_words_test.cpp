#include "admin/edit/form_model.hpp"
#include "content/store/schema_folder.hpp"
#include "tests/support/source_folder.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <functional>

namespace musubi::app::test {

TEST(FormWords, EveryMemberAndEveryChoiceHasAWordInBothLanguages)
{
    constexpr std::size_t kMostWithWords = 100; // the names of icons are their own
    const std::string source = MUSUBI_SOURCE_DIR;
    const pack::Schemas schemas = store::loadSchemas(source + "/content/schema").value();
    for (const char* const language : {"ja", "en"}) {
        const auto words = nlohmann::json::parse(std::ifstream(source + "/assets/admin/strings/" + language + ".json"));
        const std::function<void(const edit::FormField&)> inspect = [&](const edit::FormField& field) {
            EXPECT_TRUE(field.name.empty() || field.name == "$schema" || words.contains("field." + field.name))
                << language << " has no word for the member " << field.name;
            for (const std::string& choice : field.choices)
                EXPECT_TRUE(field.choices.size() > kMostWithWords || words.contains("choice." + choice))
                    << language << " has no word for " << choice << " of " << field.name;
            for (const edit::FormField& inside : field.inside)
                inspect(inside);
        };
        for (const model::EntryKind kind : model::kEntryKinds) {
            const auto form = edit::formFor(schemas, kind);
            ASSERT_TRUE(form) << form.error().message;
            for (const edit::FormField& field : form.value().fields)
                inspect(field);
        }
    }
}

} // namespace musubi::app::test
