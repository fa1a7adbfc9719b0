#include "content/sync/http_transport.hpp"

#include <curl/curl.h>

#include <array>
#include <utility>

namespace musubi::sync {

namespace {

constexpr long kMostRedirects = 5;
constexpr long kWhole = 200;
constexpr long kPart = 206;
constexpr long kNoSuchPart = 416;
constexpr long kForbidden = 403;
/// S3 wants the hash of what is sent to stand in the request, and a fetch sends nothing.
constexpr const char* kNothingSent =
    "x-amz-content-sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

struct FreeHandle
{
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};

struct FreeList
{
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

/// What happens between the first and the last byte of one fetch.
struct Arrival
{
    CURL* handle = nullptr;
    Receiver* receiver = nullptr;
    const std::stop_token* stop = nullptr;
    std::int64_t from = 0;
    bool hasBegun = false;
    std::optional<Error> refused; ///< by the receiver
};

long statusOf(CURL* handle)
{
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

/// Whether the receiver wants to go on.
bool accepted(Arrival& arrival, const Outcome& outcome)
{
    if (!outcome)
        arrival.refused = outcome.error();
    return outcome.ok();
}

bool begin(Arrival& arrival)
{
    const long status = statusOf(arrival.handle);
    if (status != kWhole && status != kPart)
        return false; // the page that explains an error is of no use
    arrival.hasBegun = true;
    return accepted(arrival, arrival.receiver->begin(status == kPart ? arrival.from : 0));
}

// Called by C: whatever it threw would be lost in there, so it does not.
std::size_t take(char* bytes, std::size_t /*one*/, std::size_t count, void* data) noexcept
{
    auto& arrival = *static_cast<Arrival*>(data);
    if (!arrival.hasBegun && !begin(arrival))
        return CURL_WRITEFUNC_ERROR;
    return accepted(arrival, arrival.receiver->take({bytes, count})) ? count : CURL_WRITEFUNC_ERROR;
}

int progress(void* data, curl_off_t /*total*/, curl_off_t /*now*/, curl_off_t /*upTotal*/, curl_off_t /*up*/) noexcept
{
    return static_cast<Arrival*>(data)->stop->stop_requested() ? 1 : 0;
}

Error unreachable(const std::string& why, const std::string& address)
{
    return {ErrorCode::Unreachable, why, {address, "", 0}};
}

bool startsWith(const std::string& text, std::string_view beginning)
{
    return std::string_view(text).starts_with(beginning);
}

} // namespace

struct HttpTransport::Connection
{
    std::unique_ptr<CURL, FreeHandle> handle;
    std::unique_ptr<curl_slist, FreeList> headers; ///< outlives every use of the handle
    std::array<char, CURL_ERROR_SIZE> message{};

    void signWith(const S3Access& access)
    {
        headers.reset(curl_slist_append(nullptr, kNothingSent));
        const std::string scheme = "aws:amz:" + access.region + ":s3";
        curl_easy_setopt(handle.get(), CURLOPT_AWS_SIGV4, scheme.c_str());
        curl_easy_setopt(handle.get(), CURLOPT_USERNAME, access.keyId.c_str());
        curl_easy_setopt(handle.get(), CURLOPT_PASSWORD, access.secret.c_str());
        curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
    }
};

Result<std::unique_ptr<HttpTransport>> HttpTransport::create(std::string base, HttpOptions options)
{
    if (!startsWith(base, "http://") && !startsWith(base, "https://"))
        return Error{
            ErrorCode::WrongOption, "\"" + base + "\" is not an address that begins with http:// or https://.", {}};
    static const CURLcode kStarted = curl_global_init(CURL_GLOBAL_DEFAULT);
    auto connection = std::make_unique<Connection>();
    connection->handle.reset(kStarted == CURLE_OK ? curl_easy_init() : nullptr);
    if (!connection->handle)
        return Error{ErrorCode::Unavailable, "The network library (libcurl) cannot start.", {}};
    if (base.back() != '/')
        base += '/';
    return std::unique_ptr<HttpTransport>(
        new HttpTransport(std::move(base), std::move(options), std::move(connection)));
}

HttpTransport::HttpTransport(std::string base, HttpOptions options, std::unique_ptr<Connection> connection)
    : m_base(std::move(base)), m_options(std::move(options)), m_connection(std::move(connection))
{
    CURL* const handle = m_connection->handle.get();
    const bool isSecret = startsWith(m_base, "https://");
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, m_connection->message.data());
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L); // this is not the main thread
    curl_easy_setopt(handle, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "musubi");
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS_STR, isSecret ? "https" : "http,https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(handle, CURLOPT_MAXREDIRS, kMostRedirects);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, static_cast<long>(m_options.connectPatience.count()));
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, m_options.rateFloor);
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, static_cast<long>(m_options.rateWindow.count()));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(m_options.deadline.count()));
    if (m_options.proxy)
        curl_easy_setopt(handle, CURLOPT_PROXY, m_options.proxy->c_str());
    if (!m_options.certificates.empty())
        curl_easy_setopt(handle, CURLOPT_CAINFO, m_options.certificates.c_str());
    if (m_options.s3)
        m_connection->signWith(*m_options.s3);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &take);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &progress);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
}

HttpTransport::~HttpTransport() = default;

std::string HttpTransport::describe(const std::string& address) const
{
    return m_base + address;
}

Outcome HttpTransport::fetch(const std::string& address, std::int64_t from, Receiver& receiver)
{
    Outcome outcome = fetchOnce(address, from, receiver);
    // The part that is wanted lies beyond the file that is there: begin again.
    if (!outcome && from > 0 && statusOf(m_connection->handle.get()) == kNoSuchPart)
        outcome = fetchOnce(address, 0, receiver);
    return outcome;
}

Outcome HttpTransport::fetchOnce(const std::string& address, std::int64_t from, Receiver& receiver)
{
    CURL* const handle = m_connection->handle.get();
    const std::string url = describe(address);
    const std::string range = std::to_string(from) + "-";
    Arrival arrival{handle, &receiver, &m_options.stop, from, false, std::nullopt};
    m_connection->message.front() = '\0';
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle, CURLOPT_RANGE, from > 0 ? range.c_str() : nullptr);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &arrival);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &arrival);
    const CURLcode code = curl_easy_perform(handle);
    if (arrival.refused)
        return *arrival.refused;
    const long status = statusOf(handle);
    if (status == kForbidden && m_options.s3)
        return Error{ErrorCode::NotFound, "The store has no such file, or does not give it to this key.", {url, "", 0}};
    if (status == kForbidden || status == 404 || status == 410)
        return Error{ErrorCode::NotFound, "The server has no such file.", {url, "", 0}};
    if (status >= 300)
        return unreachable("The server answers " + std::to_string(status) + ".", url);
    if (code == CURLE_ABORTED_BY_CALLBACK)
        return unreachable("It was given up.", url);
    if (code != CURLE_OK) {
        const std::string said = m_connection->message.data();
        return unreachable("The server cannot be reached: " + (said.empty() ? curl_easy_strerror(code) : said) + ".",
                           url);
    }
    // An empty file has no byte to begin with.
    return arrival.hasBegun ? Outcome(Done{}) : receiver.begin(status == kPart ? from : 0);
}

} // namespace musubi::sync
