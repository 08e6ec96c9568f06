// Files embedded in the program as routes: the smallest variant that the client takes, not at all
// when it has it already.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "http/route.hpp"

namespace dealwright::http {

/// All texts live as long as the program.
struct EmbeddedFile {
    std::string_view path;  // "/assets/app.3f9a.js"
    std::string_view content_type;
    std::string_view etag;  // with its quotes
    std::string_view identity;
    std::string_view gzip;    // empty: there is none
    std::string_view brotli;  // empty: there is none
    bool is_hashed = false;   // the content never changes under this path
};

/// One GET route per file. HTML is sent as a page: with a nonce, hence never from a cache.
std::vector<Route> static_routes(std::span<const EmbeddedFile> files);
/// The page behind every address of an app in the browser: for GETs by which a browser goes to an
/// address that no other route has. Never below one of `reserved` ("api"), where what is not there
/// is a 404.
Route page_fallback(const EmbeddedFile& page, std::vector<std::string_view> reserved);
/// The answer with one file.
Reply static_reply(const EmbeddedFile& file, const Request& request);

}  // namespace dealwright::http
