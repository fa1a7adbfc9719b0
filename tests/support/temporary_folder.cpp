#include "tests/support/temporary_folder.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace musubi::test {

namespace {

namespace fs = std::filesystem;

bool writeFile(const fs::path& file, std::string_view bytes)
{
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    std::ofstream stream(file, std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    return static_cast<bool>(stream);
}

} // namespace

TemporaryFolder::TemporaryFolder(const fs::path& parent)
{
    std::string pattern = (parent / "musubi-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        throw std::runtime_error("no temporary folder can be made");
    m_path = pattern;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code error;
    fs::remove_all(m_path, error);
}

void TemporaryFolder::write(const std::string& name, std::string_view bytes) const
{
    if (!writeFile(m_path / name, bytes))
        throw std::runtime_error("cannot write " + name);
}

Outcome writeWorkspace(const pack::WorkspaceFiles& files, const fs::path& folder)
{
    for (const pack::File& file : files.json) {
        if (!writeFile(folder / file.path, file.bytes))
            return Error{ErrorCode::Unreadable, "The file cannot be written.", {file.path, "", 0}};
    }
    return Done{};
}

} // namespace musubi::test
