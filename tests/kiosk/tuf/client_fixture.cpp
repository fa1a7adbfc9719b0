#include "tests/kiosk/tuf/client_fixture.hpp"

#include "content/trust/names.hpp"
#include "tests/support/program.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace musubi::test {

namespace {

namespace fs = std::filesystem;

std::string bytesOf(const fs::path& file)
{
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return std::move(bytes).str();
}

std::string withoutPrefix(const std::string& path)
{
    const std::string metadata = "metadata/";
    return path.starts_with(metadata) ? path.substr(metadata.size()) : path;
}

int versionIn(const std::string& bytes)
{
    return nlohmann::json::parse(bytes)["signed"]["version"].get<int>();
}

} // namespace

int TufClient::run(const Words& arguments)
{
    Words command{MUSUBI_KIOSK, "tuf", "--metadata-dir", (m_folder.path() / "metadata").string()};
    command.insert(command.end(), arguments.begin(), arguments.end());
    const Answer answer = [this](const Asked& asked, const Answering& answering) {
        m_asked.push_back(withoutPrefix(asked.path));
        if (const auto bytes = repository.answer(asked.path))
            answering.answer("200 OK", *bytes);
        else
            answering.answer("404 Not Found", "<html>There is nothing here.</html>");
    };
    const Ended ended = runProgram(command, [&](int untilReadable) { m_server.serve(answer, untilReadable); });
    m_said = ended.said;
    return ended.status;
}

int TufClient::init()
{
    return init(repository.version("root", 1));
}

int TufClient::init(const std::string& root)
{
    m_folder.write("initial_root.json", root);
    return run({"init", (m_folder.path() / "initial_root.json").string()});
}

int TufClient::refresh(int days)
{
    return run({"--now", daysFromTestNow(days), "--metadata-url", m_server.address() + "/metadata/", "refresh"});
}

int TufClient::download(const Words& paths, int days)
{
    Words arguments{"--now",
                    daysFromTestNow(days),
                    "--metadata-url",
                    m_server.address() + "/metadata",
                    "--target-base-url",
                    m_server.address() + "/targets",
                    "--target-dir",
                    (m_folder.path() / "targets").string()};
    for (const std::string& path : paths)
        arguments.insert(arguments.end(), {"--target-name", path});
    arguments.emplace_back("download");
    return run(arguments);
}

Words TufClient::trustedRoles() const
{
    Words roles;
    for (const auto& entry : fs::directory_iterator(m_folder.path() / "metadata"))
        roles.push_back(entry.path().stem().string() + " " + std::to_string(versionIn(bytesOf(entry.path()))));
    std::sort(roles.begin(), roles.end());
    return roles;
}

std::string TufClient::stored(const std::string& role) const
{
    return bytesOf(m_folder.path() / "metadata" / trust::metadataName(role, std::nullopt));
}

int TufClient::version(const std::string& role) const
{
    const std::string bytes = stored(role);
    return bytes.empty() ? 0 : versionIn(bytes);
}

void TufClient::removeStored(const std::string& role) const
{
    fs::remove(m_folder.path() / "metadata" / trust::metadataName(role, std::nullopt));
}

Words TufClient::downloaded() const
{
    std::vector<fs::path> files;
    for (const std::string& name : targetFiles())
        files.push_back(m_folder.path() / "targets" / name);
    std::stable_sort(files.begin(), files.end(), [](const fs::path& left, const fs::path& right) {
        return fs::last_write_time(left) < fs::last_write_time(right);
    });
    Words contents;
    for (const fs::path& file : files)
        contents.push_back(bytesOf(file));
    return contents;
}

Words TufClient::targetFiles() const
{
    Words names;
    std::error_code missing;
    for (const auto& entry : fs::directory_iterator(m_folder.path() / "targets", missing))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace musubi::test
