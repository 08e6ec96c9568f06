#include "http/compression.hpp"

#include <zlib.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "base/text.hpp"
#include "http/wishes.hpp"

namespace dealwright::http {

namespace {

/// What fits into a packet is not worth the work.
constexpr std::size_t smallest_bytes = 1024;
/// JSON shrinks to an eighth as fast as that; higher levels take three times as long for a tenth
/// of what is left.
constexpr int level = 1;

/// One per thread, because a deflater needs a quarter of a MiB that is not asked for each time.
class Gzip {
  public:
    Gzip() {
        constexpr int window = 15 + 16;  // with the head of gzip
        if (deflateInit2(&stream_, level, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
            throw failure(ErrorKind::internal, "there is no memory to compress with");
        }
    }
    ~Gzip() { deflateEnd(&stream_); }
    Gzip(const Gzip&) = delete;
    Gzip& operator=(const Gzip&) = delete;

    std::string run(std::string_view text) {
        deflateReset(&stream_);
        std::string out(deflateBound(&stream_, text.size()), '\0');
        // zlib's interface is older than const.
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
        stream_.avail_in = static_cast<uInt>(text.size());
        stream_.next_out = reinterpret_cast<Bytef*>(out.data());
        stream_.avail_out = static_cast<uInt>(out.size());
        if (deflate(&stream_, Z_FINISH) != Z_STREAM_END) {
            throw failure(ErrorKind::internal, "an answer could not be compressed");
        }
        out.resize(out.size() - stream_.avail_out);
        return out;
    }

  private:
    z_stream stream_{};
};

bool is_text(std::string_view content_type) {
    return content_type.starts_with("application/json") || content_type.starts_with("text/");
}

/// Whether another client may get it in another coding: with or without a body in this answer.
bool is_negotiable(const Reply& reply, const Request& request) {
    const bool is_read = request.method == Method::get || request.method == Method::head;
    const bool is_whole = !reply.stream && !reply.events && reply.static_body.empty();
    const bool is_ours = reply.status == 200 || reply.status == 304;
    return is_read && is_whole && is_ours && !reply.is_page && is_text(reply.content_type);
}

std::string* find_header(Reply& reply, std::string_view name) {
    const auto found =
        std::find_if(reply.headers.begin(), reply.headers.end(), [&](const auto& header) {
            return equals_ignoring_case(header.first, name);
        });
    return found == reply.headers.end() ? nullptr : &found->second;
}

void vary(Reply& reply) {
    if (auto* known = find_header(reply, "Vary")) {
        *known += ", Accept-Encoding";
    } else {
        reply.headers.emplace_back("Vary", "Accept-Encoding");
    }
}

/// The tag stands for the version in either coding, so it promises no equal bytes.
void weaken_tag(Reply& reply) {
    auto* tag = find_header(reply, "ETag");
    if (tag != nullptr && !tag->starts_with("W/")) {
        tag->insert(0, "W/");
    }
}

}  // namespace

void compress(Reply& reply, const Request& request) {
    if (!is_negotiable(reply, request) || find_header(reply, "Content-Encoding") != nullptr) {
        return;
    }
    vary(reply);
    const auto accepted = request.header("accept-encoding");
    const int wish = wish_for_coding(accepted, "gzip");
    if (wish == 0 || wish < wish_for_coding(accepted, "identity")) {
        return;
    }
    weaken_tag(reply);
    const bool is_long = reply.status == 200 && reply.body.size() >= smallest_bytes;
    if (is_long && request.method == Method::get) {
        static thread_local Gzip gzip;
        reply.body = gzip.run(reply.body);
        reply.headers.emplace_back("Content-Encoding", "gzip");
    }
}

}  // namespace dealwright::http
