#include "content/sync/http_transport.hpp"

#include "content/sync/http_connection.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace musubi::sync {

namespace {

struct FreeMulti
{
    void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};

Error cannotStart()
{
    return {ErrorCode::Unavailable, "The network library (libcurl) cannot start.", {}};
}

} // namespace

/// The fetches of a queue, several at a time. What is under way when one fails is given up.
class HttpTransport::Together
{
public:
    Together(const HttpTransport& transport, FetchQueue& queue)
        : m_transport(&transport), m_queue(&queue), m_multi(curl_multi_init())
    {}
    ~Together()
    {
        for (const HttpConnection* const connection : m_busy)
            curl_multi_remove_handle(m_multi.get(), connection->handle());
    }
    Together(const Together&) = delete;
    Together& operator=(const Together&) = delete;

    [[nodiscard]] Outcome run()
    {
        if (!m_multi)
            return cannotStart();
        while (true) {
            if (Outcome filled = fill(); !filled)
                return filled;
            if (m_busy.empty())
                return Done{};
            constexpr int kPatience = 1000; // ms; the stop token is asked by each connection
            int running = 0;
            if (curl_multi_perform(m_multi.get(), &running) != CURLM_OK ||
                (running == static_cast<int>(m_busy.size()) &&
                 curl_multi_poll(m_multi.get(), nullptr, 0, kPatience, nullptr) != CURLM_OK))
                return cannotStart();
            if (Outcome settled = settle(); !settled)
                return settled;
        }
    }

private:
    /// Gives every free place the next item.
    [[nodiscard]] Outcome fill()
    {
        while (!m_isEmpty && m_busy.size() < std::max<std::size_t>(1, m_transport->m_options.atOnce)) {
            const Result<std::optional<FetchQueue::Item>> item = m_queue->next();
            if (!item)
                return item.error();
            m_isEmpty = !item.value();
            if (m_isEmpty)
                break;
            HttpConnection* const connection = freeConnection();
            if (connection == nullptr)
                return cannotStart();
            begin(*connection, m_transport->describe(item.value()->address), item.value()->from,
                  *item.value()->receiver);
        }
        return Done{};
    }

    [[nodiscard]] HttpConnection* freeConnection()
    {
        if (m_free.empty()) {
            auto opened = HttpConnection::open(m_transport->m_options);
            if (!opened)
                return nullptr;
            m_free.push_back(opened.get());
            m_connections.push_back(std::move(opened));
        }
        HttpConnection* const connection = m_free.back();
        m_free.pop_back();
        return connection;
    }

    void begin(HttpConnection& connection, std::string url, std::int64_t from, Receiver& receiver)
    {
        connection.begin(std::move(url), from, receiver);
        curl_multi_add_handle(m_multi.get(), connection.handle());
        m_busy.push_back(&connection);
    }

    /// What has ended meanwhile.
    [[nodiscard]] Outcome settle()
    {
        int left = 0;
        while (const CURLMsg* const message = curl_multi_info_read(m_multi.get(), &left)) {
            if (message->msg != CURLMSG_DONE)
                continue;
            const CURLcode code = message->data.result; // gone with the handle's removal
            HttpConnection* connection = nullptr;
            curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &connection);
            curl_multi_remove_handle(m_multi.get(), connection->handle());
            std::erase(m_busy, connection);
            const Outcome fetched = connection->end(code);
            if (!fetched && connection->wantsTooMuch()) {
                begin(*connection, connection->url(), 0, connection->receiver());
                continue;
            }
            m_free.push_back(connection);
            if (Outcome ended = m_queue->ended(connection->receiver(), fetched); !ended)
                return ended;
        }
        return Done{};
    }

    const HttpTransport* m_transport;
    FetchQueue* m_queue;
    std::vector<std::unique_ptr<HttpConnection>> m_connections; ///< outlive the multi handle
    std::unique_ptr<CURLM, FreeMulti> m_multi;
    std::vector<HttpConnection*> m_busy;
    std::vector<HttpConnection*> m_free;
    bool m_isEmpty = false; ///< the queue
};

Result<std::unique_ptr<HttpTransport>> HttpTransport::create(std::string base, HttpOptions options)
{
    if (!base.starts_with("http://") && !base.starts_with("https://"))
        return Error{
            ErrorCode::WrongOption, "\"" + base + "\" is not an address that begins with http:// or https://.", {}};
    if (base.back() != '/')
        base += '/';
    std::unique_ptr<HttpTransport> transport(new HttpTransport(std::move(base), std::move(options)));
    if (!transport->m_connection)
        return cannotStart();
    return transport;
}

HttpTransport::HttpTransport(std::string base, HttpOptions options)
    : m_base(std::move(base)), m_options(std::move(options)), m_connection(HttpConnection::open(m_options))
{}

HttpTransport::~HttpTransport() = default;

std::string HttpTransport::describe(const std::string& address) const
{
    return m_base + address;
}

Outcome HttpTransport::fetch(const std::string& address, std::int64_t from, Receiver& receiver)
{
    const auto once = [&](std::int64_t begin) {
        m_connection->begin(describe(address), begin, receiver);
        return m_connection->end(curl_easy_perform(m_connection->handle()));
    };
    Outcome outcome = once(from);
    return !outcome && m_connection->wantsTooMuch() ? once(0) : outcome;
}

Outcome HttpTransport::fetchAll(FetchQueue& queue)
{
    return Together(*this, queue).run();
}

} // namespace musubi::sync
