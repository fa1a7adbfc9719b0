#include "kiosk/app/store_options.hpp"

#include <CLI/CLI.hpp>

#include <utility>

namespace musubi::app {

namespace {

constexpr int kLongestMinutes = 1440;

Error wrong(std::string message)
{
    return {ErrorCode::WrongOption, std::move(message), {}};
}

} // namespace

void StoreLine::declare(CLI::App& line)
{
    line.add_option("--store", m_store, "Show the live release of this store instead of --pack")->type_name("DIR");
    line.add_option("--repository", m_repository,
                    "Keep the store up to date from there; a bucket is s3+https://ENDPOINT/BUCKET/…")
        ->type_name("URL|DIR");
    line.add_option("--trust-root", m_trustRoot, "The root of the repository, needed the first time")
        ->type_name("FILE");
    line.add_option("--publisher", m_publisher,
                    "Whose pack leads in the store, or in a --pack that holds those of several; without it, the first")
        ->type_name("NAME");
    line.add_option("--proxy", m_proxy, "Reach the repository through this proxy; \"\" for none")->type_name("URL");
    line.add_option("--certificates", m_certificates,
                    "The authorities (PEM) that vouch for the repository's server, instead of the system's")
        ->type_name("FILE");
    line.add_option("--s3-credentials", m_s3Credentials,
                    "The key that reads the bucket: aws_access_key_id, aws_secret_access_key and region, a line each")
        ->type_name("FILE");
    line.add_option("--sync-every", m_every, "Minutes between two updates, 1 to 1440")->type_name("MINUTES");
    line.add_option("--sync-patience", m_patience,
                    "Minutes after which an update is given up until the next, 1 to 1440")
        ->type_name("MINUTES");
    CLI::Option* const once =
        line.add_flag("--sync", m_once, "Bring the store up to date once, say what changed, and leave");
    line.add_flag("--status", m_status,
                  "Say how old the store's content is and when the repository was heard, and leave")
        ->excludes(once);
    line.add_option("--retry-release", m_retried,
                    "Let a release that was refused or taken back be tried again by the next update, and leave")
        ->type_name("NUMBER")
        ->excludes(once);
    line.footer("musubi-kiosk tuf --help: the client of signed repositories by hand");
}

Result<std::optional<StoreOptions>> StoreLine::read() const
{
    if (m_store.empty() && (!m_repository.empty() || m_once || m_status || !m_retried.empty()))
        return wrong("--repository, --sync, --status and --retry-release need a --store");
    if (m_once && m_repository.empty())
        return wrong("--sync needs a --repository");
    if (m_every < 1 || m_every > kLongestMinutes)
        return wrong("--sync-every must lie between 1 and 1440 minutes");
    if (m_patience < 1 || m_patience > kLongestMinutes)
        return wrong("--sync-patience must lie between 1 and 1440 minutes");
    std::error_code missing;
    if (!m_certificates.empty() && !std::filesystem::is_regular_file(m_certificates, missing))
        return wrong("--certificates: there is no file " + m_certificates);
    if (m_store.empty())
        return std::optional<StoreOptions>();
    StoreOptions options;
    options.folder = m_store;
    options.repository = m_repository;
    options.root = m_trustRoot;
    options.publisher = m_publisher;
    options.proxy = m_proxy;
    options.certificates = m_certificates;
    options.s3Credentials = m_s3Credentials;
    options.every = std::chrono::minutes(m_every);
    options.patience = std::chrono::minutes(m_patience);
    options.retried = m_retried;
    options.act = !m_retried.empty() ? StoreAct::RetryRelease
                  : m_status         ? StoreAct::TellStatus
                  : m_once           ? StoreAct::SyncOnce
                                     : StoreAct::SyncBeside;
    return std::optional(std::move(options));
}

} // namespace musubi::app
