#include "search/search_routes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "base/error.hpp"
#include "base/json_text.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "records/write_request.hpp"
#include "search/search.hpp"

namespace dealwright {

namespace {

constexpr const char* search_parameters =
    R"([{"name":"q","in":"query","required":true,"description":"What was typed so far",)"
    R"("schema":{"type":"string","minLength":1,"maxLength":200}},)"
    R"({"name":"kinds","in":"query","description":"Which kinds, with commas; all unless said",)"
    R"("schema":{"type":"string"},"example":"contacts,deals"},)"
    R"({"name":"limit","in":"query",)"
    R"("schema":{"type":"integer","minimum":1,"maximum":50,"default":20}}])";

constexpr const char* search_reply =
    R"({"type":"object","required":["data"],"properties":{"data":{"type":"array","items":)"
    R"({"type":"object","required":["kind","id","title","subtitle","score"],"properties":{)"
    R"("kind":{"enum":["contacts","deals","users","activities","documents","emails"]},)"
    R"("id":{"type":"string","format":"uuid"},"title":{"type":"string"},)"
    R"("subtitle":{"type":"string"},"score":{"type":"number","maximum":1}}}}}})";

class RequestReader {
  public:
    SearchRequest run(const std::vector<http::QueryParameter>& query) {
        for (const auto& [name, value] : query) {
            if (!seen_.insert(name).second) {
                refuse(name, "repeated", "is given twice");
            } else {
                take(name, value);
            }
        }
        if (!seen_.contains("q")) {
            refuse("q", "required", "is required");
        }
        if (!errors_.empty()) {
            throw invalid_fields(std::move(errors_));
        }
        if (request_.kinds.empty()) {
            for (const SearchKind& kind : search_kinds()) {
                request_.kinds.push_back(&kind);
            }
        }
        return std::move(request_);
    }

  private:
    void take(const std::string& name, const std::string& value) {
        if (name == "q") {
            request_.typed = trimmed(value);
            if (request_.typed.empty() || value.size() > limits::search_characters_max) {
                refuse(name, "length", fmt::format("takes 1 to {}", limits::search_characters_max));
            }
        } else if (name == "kinds") {
            take_kinds(value);
        } else if (name == "limit") {
            const auto* end = value.data() + value.size();
            const auto read = std::from_chars(value.data(), end, request_.limit);
            if (read.ec != std::errc{} || read.ptr != end || request_.limit < 1 ||
                request_.limit > limits::search_hits_max) {
                refuse(name, "range", fmt::format("takes 1 to {}", limits::search_hits_max));
            }
        } else {
            refuse(name, "unknown", "there is no such parameter here");
        }
    }

    void take_kinds(const std::string& value) {
        for (const auto& name : split(value, ',')) {
            const auto& kinds = search_kinds();
            const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const auto& each) {
                return each.resource == name;
            });
            if (kind == kinds.end()) {
                refuse("kinds", "choice", fmt::format("{} cannot be searched", name));
            } else if (std::find(request_.kinds.begin(), request_.kinds.end(), &*kind) ==
                       request_.kinds.end()) {
                request_.kinds.push_back(&*kind);
            }
        }
    }

    void refuse(std::string_view field, std::string_view code, const std::string& message) {
        errors_.push_back({std::string{field}, std::string{code}, message});
    }

    SearchRequest request_;
    std::set<std::string> seen_;
    std::vector<FieldError> errors_;
};

std::string hits_json(const std::vector<SearchHit>& hits) {
    std::string list;
    for (const SearchHit& hit : hits) {
        list += list.empty() ? "" : ",";
        list += JsonObject{}
                    .text("kind", hit.kind)
                    .text("id", hit.id)
                    .text("title", hit.title)
                    .text("subtitle", hit.subtitle)
                    .raw("score", fmt::format("{:.3f}", hit.score))
                    .finish();
    }
    return JsonObject{}.raw("data", "[" + list + "]").finish();
}

}  // namespace

std::vector<Endpoint> search_endpoints(const std::shared_ptr<ResourceHolder>& resources) {
    return {Endpoint{
        .method = http::Method::get,
        .pattern = "/api/v1/search",
        .needs = Needs::sign_in(),
        .handle =
            [resources](Context& context, http::Request& request) {
                const auto wanted = RequestReader{}.run(request.query);
                const auto set = resources->get();
                return http::json_reply(hits_json(search_everything(context, *set, wanted)));
            },
        .description = {
            .summary = "Search all kinds of records at once, while somebody types",
            .tag = "search",
            .operation = "search",
            .parameters = search_parameters,
            .reply_schema = search_reply}}};
}

}  // namespace dealwright
