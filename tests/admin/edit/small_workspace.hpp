// A workspace of a few files whose entries refer to each other.
#pragma once

#include "admin/edit/editing.hpp"

#include <string>
#include <vector>

namespace musubi::edit::test {

inline const std::string kStonePath = "events/stone.json";

inline std::string stoneBytes()
{
    return R"({
  "id": "stone",
  "kind": "event",
  "state": "published",
  "title": {
    "ja": "{石|いし}の{教室|きょうしつ}",
    "en": "Stone class"
  },
  "usualMonths": [3, 11],
  "position": { "latitude": 36.080, "longitude": 140.110 },
  "ties": [
    {
      "kind": "hosted-by",
      "to": "institution/museum"
    },
    {
      "kind": "next",
      "to": "event/stone"
    }
  ],
  "note": "event/stone",
  "source": [
    "event/stone"
  ]
}
)";
}

inline std::vector<pack::File> smallWorkspace()
{
    return {{kStonePath, stoneBytes()},
            {"institutions/museum.json",
             "{\"id\": \"museum\", \"kind\": \"institution\", \"state\": \"ready\",\n"
             " \"title\": {\"en\": \"Museum\"}, \"ties\": [{\"kind\": \"related\", \"to\": \"event/stone\"}]}"},
            {"pack.json", "{\r\n\t\"id\": \"city\",\r\n\t\"featured\": [\r\n\t\t\"event/stone\"\r\n\t]\r\n}\r\n"}};
}

inline std::string textOf(const Editing& editing, const std::string& path, const std::string& pointer)
{
    const Document* const document = editing.draft().find(path);
    return document == nullptr ? "(no file)" : textAt(*document, pointer);
}

inline model::EntryId idOf(const std::string& text)
{
    return model::EntryId::parse(text).value();
}

} // namespace musubi::edit::test
