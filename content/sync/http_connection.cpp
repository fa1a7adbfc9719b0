#include "content/sync/http_connection.hpp"

#include <utility>

namespace musubi::sync {

namespace {

constexpr long kMostRedirects = 5;
constexpr long kWhole = 200;
constexpr long kPart = 206;
constexpr long kNoSuchPart = 416;
constexpr long kForbidden = 403;
constexpr long kNotFound = 404;
constexpr long kGone = 410;
constexpr long kFirstThatIsNoSuccess = 300;
/// S3 wants the hash of what is sent to stand in the request, and a fetch sends nothing.
constexpr const char* kNothingSent =
    "x-amz-content-sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

long statusOf(CURL* handle)
{
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

/// Whether the receiver wants to go on.
bool accepted(std::optional<Error>& refused, const Outcome& outcome)
{
    if (!outcome)
        refused = outcome.error();
    return outcome.ok();
}

Error unreachable(const std::string& why, const std::string& address)
{
    return {ErrorCode::Unreachable, why, {address, "", 0}};
}

} // namespace

bool HttpConnection::hasBegun(Arrival& arrival)
{
    const long status = statusOf(arrival.handle);
    if (status != kWhole && status != kPart)
        return false; // the page that explains an error is of no use
    arrival.hasBegun = true;
    return accepted(arrival.refused, arrival.receiver->begin(status == kPart ? arrival.from : 0));
}

// Called by C: whatever it threw would be lost in there, so it does not.
std::size_t HttpConnection::take(char* bytes, std::size_t /*one*/, std::size_t count, void* data) noexcept
{
    auto& arrival = *static_cast<Arrival*>(data);
    if (!arrival.hasBegun && !hasBegun(arrival))
        return CURL_WRITEFUNC_ERROR;
    return accepted(arrival.refused, arrival.receiver->take({bytes, count})) ? count : CURL_WRITEFUNC_ERROR;
}

int HttpConnection::progress(void* data, curl_off_t /*total*/, curl_off_t /*now*/, curl_off_t /*upTotal*/,
                             curl_off_t /*up*/) noexcept
{
    return static_cast<Arrival*>(data)->stop->stop_requested() ? 1 : 0;
}

std::unique_ptr<HttpConnection> HttpConnection::open(const HttpOptions& options)
{
    static const CURLcode kStarted = curl_global_init(CURL_GLOBAL_DEFAULT);
    CURL* const handle = kStarted == CURLE_OK ? curl_easy_init() : nullptr;
    return std::unique_ptr<HttpConnection>(handle == nullptr ? nullptr : new HttpConnection(handle, options));
}

HttpConnection::HttpConnection(CURL* handle, const HttpOptions& options) : m_handle(handle), m_options(&options)
{
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, m_message.data());
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L); // this is not the main thread
    curl_easy_setopt(handle, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "musubi");
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(handle, CURLOPT_MAXREDIRS, kMostRedirects);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, static_cast<long>(options.connectPatience.count()));
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, options.rateFloor);
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, static_cast<long>(options.rateWindow.count()));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(options.deadline.count()));
    if (options.proxy)
        curl_easy_setopt(handle, CURLOPT_PROXY, options.proxy->c_str());
    if (!options.certificates.empty())
        curl_easy_setopt(handle, CURLOPT_CAINFO, options.certificates.c_str());
    if (options.s3)
        signWith(*options.s3);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &take);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &progress);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &m_arrival);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &m_arrival);
    curl_easy_setopt(handle, CURLOPT_PRIVATE, this);
}

void HttpConnection::signWith(const S3Access& access)
{
    CURL* const handle = m_handle.get();
    m_headers.reset(curl_slist_append(nullptr, kNothingSent));
    const std::string scheme = "aws:amz:" + access.region + ":s3";
    curl_easy_setopt(handle, CURLOPT_AWS_SIGV4, scheme.c_str());
    curl_easy_setopt(handle, CURLOPT_USERNAME, access.keyId.c_str());
    curl_easy_setopt(handle, CURLOPT_PASSWORD, access.secret.c_str());
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, m_headers.get());
}

void HttpConnection::begin(std::string url, std::int64_t from, Receiver& receiver)
{
    CURL* const handle = m_handle.get();
    m_url = std::move(url);
    m_arrival = {handle, &receiver, &m_options->stop, from, false, std::nullopt};
    m_message.front() = '\0';
    const std::string range = std::to_string(from) + "-";
    curl_easy_setopt(handle, CURLOPT_URL, m_url.c_str());
    curl_easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS_STR, m_url.starts_with("https://") ? "https" : "http,https");
    curl_easy_setopt(handle, CURLOPT_RANGE, from > 0 ? range.c_str() : nullptr);
}

Outcome HttpConnection::end(CURLcode code)
{
    if (m_arrival.refused)
        return *m_arrival.refused;
    const long status = statusOf(handle());
    if (status == kForbidden && m_options->s3)
        return Error{
            ErrorCode::NotFound, "The store has no such file, or does not give it to this key.", {m_url, "", 0}};
    if (status == kForbidden || status == kNotFound || status == kGone)
        return Error{ErrorCode::NotFound, "The server has no such file.", {m_url, "", 0}};
    if (status >= kFirstThatIsNoSuccess)
        return unreachable("The server answers " + std::to_string(status) + ".", m_url);
    if (code == CURLE_ABORTED_BY_CALLBACK)
        return unreachable("It was given up.", m_url);
    if (code != CURLE_OK) {
        const std::string said = m_message.data();
        return unreachable("The server cannot be reached: " + (said.empty() ? curl_easy_strerror(code) : said) + ".",
                           m_url);
    }
    // An empty file has no byte to begin with.
    return m_arrival.hasBegun ? Outcome(Done{}) : m_arrival.receiver->begin(status == kPart ? m_arrival.from : 0);
}

bool HttpConnection::wantsTooMuch() const
{
    return m_arrival.from > 0 && statusOf(handle()) == kNoSuchPart;
}

} // namespace musubi::sync
