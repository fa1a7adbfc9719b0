#include "content/sync/s3_access.hpp"

#include "content/sync/open_transport.hpp"

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
    HttpOptions options;
    EXPECT_EQ(openTransport("s3+https://example.org/bucket", options).error().code, ErrorCode::WrongOption);
    options.s3 = S3Access{"A", "B", "us-east-1"};
    EXPECT_EQ(openTransport("https://example.org/bucket", options).error().code, ErrorCode::WrongOption);
    EXPECT_EQ(openTransport("s3+ftp://example.org/bucket", options).error().code, ErrorCode::WrongOption);
    const auto transport = openTransport("s3+https://example.org/bucket", options);
    ASSERT_TRUE(transport);
    EXPECT_EQ(transport.value()->describe("metadata/timestamp.json"),
              "https://example.org/bucket/metadata/timestamp.json");
}

} // namespace musubi::sync
