// What a person reads aloud, as the pack names it. Broken ones: tests/packs/invalid/recording-…
#include "content/pack/files.hpp"
#include "content/pack/reader.hpp"
#include "content/store/workspace_folder.hpp"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace musubi::pack {
namespace {

std::string eventWith(const std::string& recording)
{
    return R"({"id": "class", "kind": "event", "state": "published", "title": {"ja": "いし"}, "recordings": [)" +
           recording + "]}";
}

TEST(Recordings, AreReadWithTheirLanguageAndText)
{
    const auto entry = parseEntry(
        eventWith(R"({"sound": "media/a.ogg", "language": "ja", "of": "body", "licence": "CC0-1.0", "credit": "N"})"),
        "events/class.json");
    ASSERT_TRUE(entry) << entry.error().message;
    const model::Recording expected{"media/a.ogg", Language("ja"), model::RecordedText::Body, "CC0-1.0", "N"};
    EXPECT_EQ(entry.value().recordings, std::vector<model::Recording>{expected});
}

TEST(Recordings, OfATextThatNoEntryHasAreRefused)
{
    EXPECT_FALSE(parseEntry(eventWith(R"({"sound": "media/a.ogg", "language": "ja", "of": "smell", "licence": "x"})"),
                            "events/class.json"));
}

TEST(Recordings, AreToldFromPicturesByTheirNames)
{
    EXPECT_TRUE(isRecording("media/a.ogg"));
    EXPECT_TRUE(isRecording("media/a.wav"));
    EXPECT_TRUE(isRecording("media/a.flac"));
    EXPECT_FALSE(isRecording("media/ogg.png"));
    EXPECT_FALSE(isRecording("media/a.mp3")) << "the kiosk's audio library does not read it";
}

TEST(Recordings, AreKnownByTheirFirstBytes)
{
    const auto file = std::filesystem::temp_directory_path() / "musubi-recordings-test.ogg";
    const auto looks = [&file](const std::string& bytes) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
        return store::looksLikeRecording(file);
    };
    EXPECT_TRUE(looks("OggS and more"));
    EXPECT_TRUE(looks("fLaC and more"));
    EXPECT_TRUE(looks("RIFF1234WAVEfmt "));
    EXPECT_FALSE(looks("RIFF1234WEBPVP8 ")) << "a picture";
    EXPECT_FALSE(looks("RIFF"));
    EXPECT_FALSE(looks(""));
    std::filesystem::remove(file);
    EXPECT_FALSE(store::looksLikeRecording(file));
}

} // namespace
} // namespace musubi::pack
