// Promise B6: what is sent to a database of bookings, SQLite, PostgreSQL and the clusters that speak its protocol can
// run, and spread by organisation.
#include "content/store/bookings/sql_statements.hpp"

#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <string>
#include <vector>

namespace musubi::store::bookings {

namespace {

std::string inCapitals(std::string text)
{
    for (char& letter : text)
        letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    return text;
}

/// What a cluster cannot run, or what makes two runs differ.
std::vector<std::string> faultsOf(const std::string& sql)
{
    static const std::regex kForbidden(
        R"(\b(PG_\w+|ADVISORY|TRIGGER|PROCEDURE|FUNCTION|LISTEN|NOTIFY|SERIAL|BIGSERIAL|SEQUENCE|NEXTVAL|AUTOINCREMENT|)"
        R"(IDENTITY|NOW|RANDOM|CURRENT_\w+|CLOCK_\w+|DATETIME|STRFTIME|JULIANDAY|UNIXEPOCH|GEN_RANDOM_UUID|ROWID|)"
        R"(CTID|REPLACE|FOREIGN|REFERENCES|DEFAULT|TEMP|PRAGMA)\b)");
    // A reference within one organisation is one that a cluster can keep on one machine.
    static const std::regex kReference(R"(FOREIGN KEY \(ORG, [^()]*\) REFERENCES \w+ \(ORG, [^()]*\))");
    const std::string loud = std::regex_replace(inCapitals(sql), kReference, "");
    std::vector<std::string> faults;
    for (std::sregex_iterator found(loud.begin(), loud.end(), kForbidden), end; found != end; ++found)
        faults.push_back(found->str());
    return faults;
}

/// Whether it asks for rows of one organisation only.
bool namesItsOrganisation(const std::string& sql)
{
    const std::string loud = inCapitals(sql);
    if (loud.starts_with("INSERT INTO"))
        return std::regex_search(loud, std::regex(R"(^INSERT INTO \w+ \(ORG, .*VALUES \(\$1, )"));
    static const std::regex kWhere(R"( WHERE ORG = \$1 AND )");
    const auto begin = std::sregex_iterator(loud.begin(), loud.end(), kWhere);
    const auto wheres = std::distance(begin, std::sregex_iterator());
    static const std::regex kAny(R"(\bWHERE\b|\bJOIN\b|\bUNION\b|\(SELECT\b)");
    const auto any = std::distance(std::sregex_iterator(loud.begin(), loud.end(), kAny), std::sregex_iterator());
    return wheres == 1 && any == 1;
}

/// The numbers of the placeholders.
std::set<int> placesIn(const std::string& sql)
{
    static const std::regex kPlace(R"(\$(\d+))");
    std::set<int> places;
    for (std::sregex_iterator found(sql.begin(), sql.end(), kPlace), end; found != end; ++found)
        places.insert(std::stoi((*found)[1]));
    return places;
}

} // namespace

TEST(SqlStatements, AreWhatEveryClusterCanRun)
{
    for (const SqlStatement& each : sqlStatements()) {
        EXPECT_TRUE(faultsOf(each.text).empty()) << each.name << ": " << faultsOf(each.text).front();
        EXPECT_EQ(std::string(each.text).find(';'), std::string::npos) << each.name << ": one at a time";
    }
    for (const char* const step : bookingSchema())
        EXPECT_TRUE(faultsOf(step).empty()) << faultsOf(step).front();
}

TEST(SqlStatements, AskForOneOrganisationOnly)
{
    for (const SqlStatement& each : sqlStatements())
        EXPECT_TRUE(namesItsOrganisation(each.text)) << each.name;
}

TEST(SqlStatements, NumberTheirValuesFromOne)
{
    for (const SqlStatement& each : sqlStatements()) {
        const std::set<int> places = placesIn(each.text);
        ASSERT_FALSE(places.empty()) << each.name;
        EXPECT_EQ(*places.begin(), 1) << each.name;
        EXPECT_EQ(*places.rbegin(), static_cast<int>(places.size())) << each.name << ": one is left out";
        EXPECT_EQ(&statementOf(each.statement), &each);
    }
}

TEST(SqlStatements, KeepEveryTableByOrganisation)
{
    std::string schema;
    for (const auto& steps : {bookingSchema(), outboxSchema()})
        for (const char* const step : steps)
            schema += std::string(step) + ";";
    const auto count = [&](const char* pattern) {
        const std::regex wanted(pattern);
        return std::distance(std::sregex_iterator(schema.begin(), schema.end(), wanted), std::sregex_iterator());
    };
    EXPECT_GT(count(R"(CREATE TABLE)"), 0);
    EXPECT_EQ(count(R"(CREATE TABLE)"), count(R"(CREATE TABLE \w+ \(\n  org TEXT NOT NULL,)"));
    EXPECT_EQ(count(R"(CREATE TABLE)"), count(R"(PRIMARY KEY \(org, )"));
    EXPECT_EQ(count(R"(\bUNIQUE\b)"), count(R"(UNIQUE \(org, )"));
    EXPECT_EQ(count(R"(CREATE INDEX)"), count(R"(CREATE INDEX \w+ ON \w+ \(org, )"));
}

// The reader above sees what it has to see.
TEST(SqlStatements, AreReadByEyesThatSee)
{
    EXPECT_FALSE(faultsOf("SELECT now()").empty());
    EXPECT_FALSE(faultsOf("insert into t (org) values (random())").empty());
    EXPECT_FALSE(faultsOf("SELECT pg_advisory_lock(1)").empty());
    EXPECT_FALSE(faultsOf("CREATE TABLE t (id SERIAL)").empty());
    EXPECT_FALSE(faultsOf("CREATE TABLE t (a TEXT, FOREIGN KEY (a) REFERENCES u (a))").empty());
    EXPECT_TRUE(faultsOf("CREATE TABLE t (a TEXT, FOREIGN KEY (org, a) REFERENCES u (org, a))").empty());
    EXPECT_FALSE(namesItsOrganisation("DELETE FROM booking WHERE purge_after <= $1"));
    EXPECT_FALSE(namesItsOrganisation("SELECT 1 FROM booking"));
    EXPECT_FALSE(namesItsOrganisation("SELECT 1 FROM a WHERE org = $1 AND b IN (SELECT c FROM d WHERE e = 1)"));
    EXPECT_FALSE(namesItsOrganisation("INSERT INTO booking (booking, org) VALUES ($1, $2)"));
}

} // namespace musubi::store::bookings
