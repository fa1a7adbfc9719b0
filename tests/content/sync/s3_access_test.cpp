#include "content/sync/s3_access.hpp"

#include "content/sync/open_transport.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

namespace musubi::sync {

TEST(S3Access, IsReadFromAmazonsOwnFile)
{
    const auto access = parseS3Access("# kiosk\r\n[other]\naws_access_key_id = NOT\n[default]\r\n"
                                      "aws_access_key_id=AKID\naws_secret_access_key = a/b+c=\n\noutput = json\n"
                                      "region = ap-northeast-1");
    ASSERT_TRUE(access) << describe(access.error());
    EXPECT_EQ(access.value(), (S3Access{"AKID", "a/b+c=", "ap-northeast-1"}));
    EXPECT_EQ(parseS3Access("aws_access_key_id=A\naws_secret_access_key=B\n").value(),
              (S3Access{"A", "B", "us-east-1"}));
}

TEST(S3Access, SaysWhereItIsWrongAndNoSecret)
{
    const auto error = [](const char* text) { return parseS3Access(text).error(); };
    EXPECT_EQ(error("aws_access_key_id=A\nmy secret\n").where.line, 2);
    EXPECT_EQ(error("aws_access_key_id=A\naws_secret_access_key=\n").where.line, 2);
    EXPECT_EQ(error("aws_access_key_id=A\naws_secret_access_key=topsecret topsecret\n").where.line, 2);
    EXPECT_EQ(describe(error("aws_access_key_id=A\naws_secret_access_key=topsecret topsecret\n")).find("topsecret"),
              std::string::npos);
    for (const char* const text : {"", "[default]\n", "aws_access_key_id=A\n",
                                   "[other]\naws_access_key_id=A\n"
                                   "aws_secret_access_key=B\n"})
        EXPECT_EQ(error(text).code, ErrorCode::Malformed) << text;
}

TEST(S3Access, BelongsToABucketAndABucketToIt)
{
    const test::TemporaryFolder folder;
    folder.write("key", "aws_access_key_id=A\naws_secret_access_key=B\n");
    const auto key = folder.path() / "key";
    const auto refused = [](const std::string& where, const std::filesystem::path& credentials) {
        return openTransport(where, {}, credentials).error().code;
    };
    EXPECT_EQ(refused("s3+https://example.org/bucket", {}), ErrorCode::WrongOption);
    EXPECT_EQ(refused("https://example.org/bucket", key), ErrorCode::WrongOption);
    EXPECT_EQ(refused("s3+ftp://example.org/bucket", key), ErrorCode::WrongOption);
    EXPECT_EQ(refused("s3+https://example.org/bucket", folder.path() / "nowhere"), ErrorCode::NotFound);
    const auto transport = openTransport("s3+https://example.org/bucket", {}, key);
    ASSERT_TRUE(transport);
    EXPECT_EQ(transport.value()->describe("metadata/timestamp.json"),
              "https://example.org/bucket/metadata/timestamp.json");
}

} // namespace musubi::sync
