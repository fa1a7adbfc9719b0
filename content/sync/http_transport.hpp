// A repository on a web server or in an S3-compatible store, over HTTP or HTTPS.
//
// The server is trusted with nothing: it may send too much, too slowly, without end or something else, and a fetch
// ends. Redirects are followed at most five times and never from https to http. Threads: one at a time.
#pragma once

#include "content/sync/s3_access.hpp"
#include "content/sync/transport.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace musubi::sync {

struct HttpOptions
{
    std::optional<std::string> proxy;              ///< "" for none; without it, what the environment says
    std::filesystem::path certificates;            ///< PEM of the authorities to trust; empty: the system's
    std::optional<S3Access> s3;                    ///< signs each request (AWS Signature Version 4)
    std::chrono::seconds connectPatience{15};      ///< until somebody answers
    std::size_t atOnce = 6;                        ///< fetches of a queue
    long rateFloor = 100;                          ///< bytes a second (promise T3) …
    std::chrono::seconds rateWindow{10};           ///< … below which, for so long, a fetch ends
    std::chrono::milliseconds deadline{1'800'000}; ///< for one file, from first to last byte
    std::stop_token stop;                          ///< ends a fetch that is under way
};

class HttpConnection;

class HttpTransport : public Transport
{
public:
    /// WrongOption when `base` is not an http or https address; Unavailable when libcurl cannot start.
    [[nodiscard]] static Result<std::unique_ptr<HttpTransport>> create(std::string base, HttpOptions options);
    ~HttpTransport() override;

    /// NotFound for 403 (what object stores answer for what is not there), 404 and 410.
    [[nodiscard]] Outcome fetch(const std::string& address, std::int64_t from, Receiver& receiver) override;
    /// Several at a time (libcurl's multi interface): a repository of many small files is a matter of the way there and
    /// back, not of bytes.
    [[nodiscard]] Outcome fetchAll(FetchQueue& queue) override;
    [[nodiscard]] std::string describe(const std::string& address) const override;

private:
    class Together;
    HttpTransport(std::string base, HttpOptions options);

    std::string m_base; ///< with a slash at the end
    HttpOptions m_options;
    std::unique_ptr<HttpConnection> m_connection; ///< kept open from file to file
};

} // namespace musubi::sync
