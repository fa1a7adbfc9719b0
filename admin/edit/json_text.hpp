// A document as the bytes of a file, as like the file it came from as can be.
#pragma once

#include "admin/edit/document.hpp"

#include <string>
#include <string_view>

namespace musubi::edit {

/// The document in the hand of `original`: every value that is the same stands letter by letter as it stood there, what
/// is new follows its indentation and line ends. A document that did not change gives `original` itself.
/// \param original  JSON, the bytes that the document was read from; empty: a new file, indented by two spaces
[[nodiscard]] std::string encodeLike(std::string_view original, const Document& document);

} // namespace musubi::edit
