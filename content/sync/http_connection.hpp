// One connection of libcurl's, on which one fetch goes on at a time. Internal to this folder.
#pragma once

#include "content/sync/http_transport.hpp"

#include <curl/curl.h>

#include <array>
#include <memory>
#include <string>

namespace musubi::sync {

class HttpConnection
{
public:
    /// Null when libcurl cannot start. \param options  outlive this
    [[nodiscard]] static std::unique_ptr<HttpConnection> open(const HttpOptions& options);

    /// Sets a fetch up; whoever runs the handle then calls `end`.
    void begin(std::string url, std::int64_t from, Receiver& receiver);
    [[nodiscard]] Outcome end(CURLcode code);
    /// After `end`: the part that was wanted lies beyond the file that is there.
    [[nodiscard]] bool wantsTooMuch() const;

    [[nodiscard]] CURL* handle() const { return m_handle.get(); }
    [[nodiscard]] const std::string& url() const { return m_url; }
    [[nodiscard]] Receiver& receiver() const { return *m_arrival.receiver; }

private:
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

    HttpConnection(CURL* handle, const HttpOptions& options);
    void signWith(const S3Access& access);
    static bool hasBegun(Arrival& arrival);
    static std::size_t take(char* bytes, std::size_t one, std::size_t count, void* data) noexcept;
    static int progress(void* data, curl_off_t total, curl_off_t now, curl_off_t upTotal, curl_off_t up) noexcept;

    std::unique_ptr<curl_slist, FreeList> m_headers; ///< outlives the handle
    std::unique_ptr<CURL, FreeHandle> m_handle;
    const HttpOptions* m_options;
    std::array<char, CURL_ERROR_SIZE> m_message{};
    std::string m_url;
    Arrival m_arrival;
};

} // namespace musubi::sync
