#include "app/request_checks.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

namespace dealwright {

namespace {

bool is_safe(http::Method method) {
    return method == http::Method::get || method == http::Method::head;
}

/// "application/json; charset=utf-8" is application/json.
std::string media_type_of(const http::Request& request) {
    const auto header = request.header("content-type");
    return ascii_lower(trimmed(header.substr(0, header.find(';'))));
}

bool is_json(const std::string& media_type) {
    return media_type == "application/json" || media_type == "application/merge-patch+json";
}

std::string_view authority_of(std::string_view origin) {
    const auto slashes = origin.find("://");
    return slashes == origin.npos ? std::string_view{} : origin.substr(slashes + 3);
}

/// From our own pages: as the configured address or, when there is none, as the browser sees it.
bool is_own_origin(const http::Request& request, std::string_view base_url) {
    const auto origin = request.header("origin");
    return (!base_url.empty() && origin == base_url) ||
           (!origin.empty() && authority_of(origin) == request.header("host"));
}

}  // namespace

void refuse_forged_request(const http::Request& request, std::string_view base_url) {
    if (is_safe(request.method)) {
        return;
    }
    const auto site = request.header("sec-fetch-site");
    const bool says_where_from = !site.empty() || !request.header("origin").empty();
    const bool from_elsewhere =
        (!site.empty() && site != "same-origin") ||
        (!request.header("origin").empty() && !is_own_origin(request, base_url));
    if (from_elsewhere) {
        throw failure(
            ErrorKind::forbidden, "a request with a session cookie must come from our own pages"
        );
    }
    // Programs that are no browsers send neither header; a form on another site cannot send JSON.
    if (!says_where_from && !is_json(media_type_of(request))) {
        throw failure(
            ErrorKind::forbidden,
            "a request with a session cookie needs an Origin header or Content-Type "
            "application/json"
        );
    }
}

void check_media_type(const http::Request& request, http::BodyKind body) {
    if (body != http::BodyKind::json || request.body.empty()) {
        return;
    }
    if (!is_json(media_type_of(request))) {
        throw failure(ErrorKind::unsupported, "the body must be JSON (application/json)");
    }
}

void check_needs(const Needs& needs, const Actor& actor) {
    if (needs.is_open()) {
        return;
    }
    if (!actor.is_signed_in()) {
        throw failure(ErrorKind::unauthenticated, "sign in first");
    }
    if (needs.who() != Needs::Who::signed_in_halfway) {
        if (actor.must_change_password) {
            throw Error{
                ErrorKind::forbidden,
                "change your password first (POST /api/v1/auth/password)",
                {{"password", "must_change_password", "has to be changed"}}};
        }
        if (actor.must_set_up_totp) {
            throw Error{
                ErrorKind::forbidden,
                "set up a second factor first (POST /api/v1/auth/totp/setup)",
                {{"totp", "must_set_up_totp", "has to be set up"}}};
        }
    }
    if (needs.right() && !actor.has(*needs.right())) {
        throw failure(ErrorKind::forbidden, "this needs the right {}", name_of(*needs.right()));
    }
}

}  // namespace dealwright
