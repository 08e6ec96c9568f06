// What a write answers: the record as GET gives it, with its version as ETag.
#pragma once

#include <string>
#include <string_view>

#include "http/reply.hpp"
#include "records/resource.hpp"
#include "records/write_records.hpp"

namespace dealwright {

/// `more`: members behind the record's own, each with a comma before it.
http::Reply reply_with(const WrittenRecord& record, std::string_view more = {});

/// Of a record that was made: 201, with its address.
http::Reply reply_with_new(
    const Resource& resource, const WrittenRecord& record, std::string_view more = {}
);

}  // namespace dealwright
