#include "app/docs_routes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

#include "app/web_files.hpp"
#include "base/encoding.hpp"
#include "http/static_files.hpp"
#include "records/openapi.hpp"
#include "records/record_json.hpp"

namespace dealwright {

namespace {

constexpr std::size_t tag_digits = 16;

std::string tag_of(const std::string& body) {
    return '"' + sha256_hex(body).substr(0, tag_digits) + '"';
}

/// The document as it is now, made anew only when the tables or the custom fields have changed.
class ApiDocument {
  public:
    struct Version {
        std::shared_ptr<const ResourceSet> resources;  // that it was made of
        std::string body;
        std::string etag;
    };

    ApiDocument(ResourceHolder& resources, std::string base_url)
        : resources_{resources}, base_url_{std::move(base_url)} {}

    void describe(std::vector<Endpoint> endpoints) { endpoints_ = std::move(endpoints); }

    std::shared_ptr<const Version> get(CustomFieldsShown custom_fields) {
        const auto resources = resources_.get();
        const std::lock_guard lock{mutex_};
        auto& version = custom_fields == CustomFieldsShown::yes ? full_ : plain_;
        if (!version || version->resources != resources) {
            version = make(resources, custom_fields);
        }
        return version;
    }

  private:
    std::shared_ptr<const Version> make(
        const std::shared_ptr<const ResourceSet>& resources, CustomFieldsShown custom_fields
    ) const {
        auto body = openapi_document(
            endpoints_, *resources,
            {.base_url = base_url_, .version = DEALWRIGHT_VERSION, .custom_fields = custom_fields}
        );
        auto etag = tag_of(body);
        return std::make_shared<const Version>(Version{resources, std::move(body), std::move(etag)}
        );
    }

    ResourceHolder& resources_;
    std::string base_url_;
    std::vector<Endpoint> endpoints_;
    std::mutex mutex_;
    std::shared_ptr<const Version> full_;
    std::shared_ptr<const Version> plain_;
};

/// Tools read the document without signing in; what the owner of this server has added to it, his
/// custom fields, is his business and is shown to those who are signed in.
http::Reply answer(ApiDocument& document, const Context& context, const http::Request& request) {
    const auto version = document.get(
        context.actor().is_signed_in() ? CustomFieldsShown::yes : CustomFieldsShown::no
    );
    http::Reply reply;
    reply.is_cacheable = true;
    reply.headers = {
        {"ETag", version->etag},
        {"Cache-Control", "private, no-cache"},
        {"Vary", "Cookie, Authorization"},
    };
    if (names_etag(request.header("if-none-match"), version->etag)) {
        reply.status = 304;
    } else {
        reply.body = version->body;
    }
    return reply;
}

}  // namespace

std::vector<http::Route> web_routes() {
    const auto files = web_files();
    auto routes = http::static_routes(files);
    const auto app = std::find_if(files.begin(), files.end(), [](const http::EmbeddedFile& file) {
        return file.path == "/";
    });
    if (app != files.end()) {
        routes.push_back(http::page_fallback(*app, {"api", "assets", "health", "metrics"}));
    }
    return routes;
}

Endpoint openapi_endpoint(
    const std::vector<Endpoint>& others, ResourceHolder& resources, const std::string& base_url
) {
    const auto document = std::make_shared<ApiDocument>(resources, base_url);
    Endpoint endpoint{
        .method = http::Method::get,
        .pattern = "/api/v1/openapi.json",
        .needs = Needs::nothing_but_recognises(),
        .handle = [document](
                      Context& context, http::Request& request
                  ) { return answer(*document, context, request); },
        .description = {
            .summary = "This document; with your custom fields when you are signed in",
            .tag = "documentation",
            .operation = "get_openapi",
            .reply_schema = R"({"type":"object"})"}};
    std::vector<Endpoint> all = others;
    all.push_back(endpoint);
    // A handler that held itself would never be freed, and nobody calls one through the document.
    all.back().handle = nullptr;
    document->describe(std::move(all));
    return endpoint;
}

}  // namespace dealwright
