// Editions that are written and wait for signatures.
#pragma once

#include "content/trust/signing/document.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace musubi::trust::signing {

struct Pending
{
    std::optional<Document> root;
    std::optional<Document> targets;
    std::map<std::string, Document> publishers; ///< by name

    [[nodiscard]] bool isEmpty() const { return !root && !targets && publishers.empty(); }
    void put(const std::string& role, Document document);
    /// nullptr when nothing waits for the role.
    [[nodiscard]] Document* find(const std::string& role);
    [[nodiscard]] const Document* find(const std::string& role) const;
    [[nodiscard]] std::vector<std::string> roles() const;
};

} // namespace musubi::trust::signing
