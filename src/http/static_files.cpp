#include "http/static_files.hpp"

#include <algorithm>
#include <string>

#include "base/error.hpp"
#include "base/text.hpp"
#include "http/wishes.hpp"

namespace dealwright::http {

namespace {

struct Variant {
    std::string_view coding;
    std::string_view bytes;
};

/// The variant with the highest wish; among equals the smallest, which is listed first.
Variant choose(const EmbeddedFile& file, std::string_view accepted) {
    const Variant variants[] = {
        {"br", file.brotli}, {"gzip", file.gzip}, {"identity", file.identity}};
    Variant best = variants[2];
    int best_wish = 0;
    for (const auto& variant : variants) {
        const bool is_there = variant.coding == "identity" || !variant.bytes.empty();
        const int wish = wish_for_coding(accepted, variant.coding);
        if (wish > best_wish && is_there) {
            best = variant;
            best_wish = wish;
        }
    }
    return best;
}

/// The variants are different bytes, so each has a tag of its own: "3f9a" becomes "3f9a-gzip".
std::string tag_of(const EmbeddedFile& file, std::string_view coding) {
    std::string tag{file.etag};
    if (coding != "identity" && tag.size() > 1) {
        tag.insert(tag.size() - 1, "-" + std::string{coding});
    }
    return tag;
}

bool has_tag(std::string_view if_none_match, std::string_view tag) {
    const auto tags = split(if_none_match, ',');
    return std::any_of(tags.begin(), tags.end(), [&](const std::string& each) {
        auto text = trimmed(each);
        if (text.starts_with("W/")) {
            text.remove_prefix(2);
        }
        return text == tag || text == "*";
    });
}

/// Whether the browser goes there, as opposed to a page that fetches something. Old browsers and
/// tools send no Sec-Fetch headers; there a wish for HTML has to do.
bool is_navigation(const Request& request) {
    const auto mode = request.header("sec-fetch-mode");
    return mode.empty() ? wish_for(request.header("accept"), "text/html").value_or(0) > 0
                        : mode == "navigate";
}

bool is_below(std::string_view path, std::string_view first_segment) {
    path.remove_prefix(1);
    return path.substr(0, path.find('/')) == first_segment;
}

}  // namespace

Reply static_reply(const EmbeddedFile& file, const Request& request) {
    Reply reply;
    reply.content_type = file.content_type;
    if (file.content_type.starts_with("text/html")) {
        reply.static_body = file.identity;
        reply.is_page = true;
        return reply;
    }
    const auto variant = choose(file, request.header("accept-encoding"));
    auto tag = tag_of(file, variant.coding);
    reply.is_cacheable = true;
    reply.headers = {
        {"Cache-Control", file.is_hashed ? "public, max-age=31536000, immutable" : "no-cache"},
        {"Vary", "Accept-Encoding"},
    };
    if (has_tag(request.header("if-none-match"), tag)) {
        reply.status = 304;
    } else {
        reply.static_body = variant.bytes;
        if (variant.coding != "identity") {
            reply.headers.emplace_back("Content-Encoding", variant.coding);
        }
    }
    reply.headers.emplace_back("ETag", std::move(tag));
    return reply;
}

std::vector<Route> static_routes(std::span<const EmbeddedFile> files) {
    std::vector<Route> routes;
    routes.reserve(files.size());
    for (const auto& file : files) {
        Route route;
        route.pattern = file.path;
        route.lane = Lane::edge;
        route.handle = [file](Request& request, WorkerSlot) { return static_reply(file, request); };
        routes.push_back(std::move(route));
    }
    return routes;
}

Route page_fallback(const EmbeddedFile& page, std::vector<std::string_view> reserved) {
    Route route;
    route.pattern = "/{address...}";
    route.lane = Lane::edge;
    route.handle = [page, reserved = std::move(reserved)](Request& request, WorkerSlot) {
        const bool is_reserved =
            std::any_of(reserved.begin(), reserved.end(), [&](std::string_view segment) {
                return is_below(request.path, segment);
            });
        if (is_reserved || !is_navigation(request)) {
            throw failure(ErrorKind::not_found, "there is nothing at {}", request.path);
        }
        return static_reply(page, request);
    };
    return route;
}

}  // namespace dealwright::http
