#include "records/record_reply.hpp"

#include <fmt/format.h>

#include "records/record_json.hpp"

namespace dealwright {

http::Reply reply_with(const WrittenRecord& record, std::string_view more) {
    std::string body;
    RecordWriter{record.columns}.append_open(body, record.row, 0);
    body.append(more).append("}");
    auto reply = http::json_reply(std::move(body));
    const auto updated_at = static_cast<int>(record.columns.size());
    reply.headers.emplace_back("ETag", etag_of(record.row.text(0, updated_at)));
    return reply;
}

http::Reply reply_with_new(
    const Resource& resource, const WrittenRecord& record, std::string_view more
) {
    auto reply = reply_with(record, more);
    reply.status = 201;
    reply.headers.emplace_back(
        "Location", fmt::format("/api/v1/{}/{}", resource.name(), record.id)
    );
    return reply;
}

}  // namespace dealwright
