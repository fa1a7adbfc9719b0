// Promise P2 in memory: what was typed is copied into no memory that is let go of as it is.
//
// Every block that this program lets go of is looked at while a word is searched for.
#include "kiosk/present/form_answers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <malloc.h>
#include <new>
#include <span>
#include <string>
#include <string_view>

namespace {

constexpr std::string_view kWord = "canary-that-nobody-may-find-in-memory";
bool isSearching = false; // NOLINT: operator delete has no other way to know
int found = 0;            // NOLINT

void lookAt(void* block)
{
    if (!isSearching || block == nullptr)
        return;
    const std::string_view bytes(static_cast<const char*>(block), malloc_usable_size(block));
    found += bytes.find(kWord) == std::string_view::npos ? 0 : 1;
}

} // namespace

void* operator new(std::size_t size)
{
    if (void* const block = std::malloc(std::max<std::size_t>(size, 1)))
        return block;
    throw std::bad_alloc();
}

// What the standard library asks for without exceptions ends in the same delete.
void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept
{
    return std::malloc(std::max<std::size_t>(size, 1));
}

void operator delete(void* block) noexcept
{
    lookAt(block);
    std::free(block);
}

void operator delete(void* block, std::size_t /*size*/) noexcept
{
    lookAt(block);
    std::free(block);
}

namespace musubi::present {
namespace {

class SearchInMemory : public ::testing::Test
{
protected:
    SearchInMemory()
    {
        found = 0;
        isSearching = true;
    }
    ~SearchInMemory() override { isSearching = false; }
};

TEST_F(SearchInMemory, FindsWhatIsLetGoOfAsItIs)
{
    {
        const std::string careless(kWord);
    }
    EXPECT_EQ(found, 1);
}

TEST_F(SearchInMemory, FindsNothingOfAnswersThatWereEncodedAndWiped)
{
    FormAnswers answers;
    answers.form = "form/a";
    answers.answers.resize(1);
    answers.answers.front().value = kWord;
    answers.answers.front().text = std::string(kWord) + "\n\"and more\"";
    found = 0; // of how the test filled it in
    std::array<unsigned char, 1024> locked{};
    const std::span<unsigned char> bytes = std::span(locked).first(encodedSize(answers));
    encodeAnswers(answers, bytes);
    EXPECT_FALSE(std::ranges::search(bytes, kWord).empty());
    wipe(answers);
    EXPECT_EQ(found, 0);
}

} // namespace
} // namespace musubi::present
