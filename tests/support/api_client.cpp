#include "support/api_client.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "base/text.hpp"

namespace dealwright::testing {

namespace {

std::size_t append_body(char* bytes, std::size_t size, std::size_t count, void* target) {
    static_cast<std::string*>(target)->append(bytes, size * count);
    return size * count;
}

std::size_t append_header(char* bytes, std::size_t size, std::size_t count, void* target) {
    const std::string_view line{bytes, size * count};
    const auto colon = line.find(':');
    if (colon != line.npos) {
        static_cast<ApiReply*>(target)->headers.emplace(
            ascii_lower(line.substr(0, colon)), trimmed(line.substr(colon + 1))
        );
    }
    return size * count;
}

const Json* part_of(const Json& value, const std::string& name) {
    if (value.is_object()) {
        return value.find(name);
    }
    const auto index = static_cast<std::size_t>(std::strtoul(name.c_str(), nullptr, 10));
    return value.is_array() && index < value.items.size() ? &value.items[index] : nullptr;
}

}  // namespace

std::string ApiReply::header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? "" : found->second;
}

std::string ApiReply::at(std::string_view path) const {
    const Json document = json();
    const Json* value = &document;
    for (const auto& name : split(path, '.')) {
        value = part_of(*value, name);
        if (value == nullptr) {
            return "";
        }
    }
    return value->is_text() ? value->text : to_text(*value);
}

ApiClient::ApiClient(std::string address) : address_{std::move(address)} {}

ApiReply ApiClient::sign_in(const std::string& email, const std::string& password) {
    auto reply =
        post("/auth/login", R"({"email":")" + email + R"(","password":")" + password + R"("})");
    const auto cookie = reply.header("set-cookie");
    if (reply.status == 200) {
        cookie_ = cookie.substr(0, cookie.find(';'));
    }
    return reply;
}

ApiReply ApiClient::get(const std::string& path, const Headers& headers) const {
    return send("GET", path, "", headers);
}

ApiReply ApiClient::post(const std::string& path, const std::string& body, const Headers& headers)
    const {
    return send("POST", path, body, headers);
}

ApiReply ApiClient::patch(const std::string& path, const std::string& body, const Headers& headers)
    const {
    return send("PATCH", path, body, headers);
}

ApiReply ApiClient::put(const std::string& path, const std::string& body, const Headers& headers)
    const {
    return send("PUT", path, body, headers);
}

ApiReply ApiClient::remove(const std::string& path, const Headers& headers) const {
    return send("DELETE", path, "", headers);
}

ApiReply ApiClient::send(
    const std::string& method, const std::string& path, const std::string& body,
    const Headers& headers
) const {
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl{
        curl_easy_init(), &curl_easy_cleanup};
    const bool is_absolute = path.starts_with("/api/") || path.starts_with("/health") ||
                             path == "/metrics" || path.starts_with("/assets") ||
                             path.starts_with("/calendar/");
    const auto url = address_ + (is_absolute ? "" : "/api/v1") + path;
    curl_slist* list = nullptr;
    const bool names_type = std::any_of(headers.begin(), headers.end(), [](const auto& header) {
        return header.first == "Content-Type";
    });
    if (!names_type) {
        list = curl_slist_append(list, "Content-Type: application/json");
    }
    if (!token_.empty()) {
        list = curl_slist_append(list, ("Authorization: Bearer " + token_).c_str());
    }
    if (!cookie_.empty()) {
        list = curl_slist_append(list, ("Cookie: " + cookie_).c_str());
    }
    for (const auto& [name, value] : headers) {
        list = curl_slist_append(list, (name + ": " + value).c_str());
    }
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> owner{
        list, &curl_slist_free_all};
    ApiReply reply;
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_CUSTOMREQUEST, method.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, list);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, &append_body);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &reply.body);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERFUNCTION, &append_header);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERDATA, &reply);
    curl_easy_setopt(curl.get(), CURLOPT_NOPROXY, "*");
    if (method != "GET" || !body.empty()) {
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, body.c_str());
    }
    const auto outcome = curl_easy_perform(curl.get());
    if (outcome != CURLE_OK) {
        throw std::runtime_error{method + " " + path + ": " + curl_easy_strerror(outcome)};
    }
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    reply.status = static_cast<int>(status);
    return reply;
}

}  // namespace dealwright::testing
