// Records as JSON, straight from the columns of a result: how a column is written is settled once
// for all rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "pg/result.hpp"

namespace dealwright {

class RecordWriter {
  public:
    /// Results have these columns first, in this order; what comes behind them is not shown.
    explicit RecordWriter(const std::vector<const Column*>& columns);

    /// Appends {"id":...,...} without its closing brace, for further members.
    void append_open(std::string& out, const pg::Result& rows, int row) const;
    void append(std::string& out, const pg::Result& rows, int row) const;

  private:
    using Append = void (*)(std::string& out, std::string_view value);
    struct Member {
        std::string name;  // with quotes, colon and the comma or brace before it
        Append append;
    };

    std::vector<Member> members_;
};

std::string record_json(const std::vector<const Column*>& columns, const pg::Result& rows, int row);

/// A page of a list that is read by cursor alone: {"data":[...],"page":{"limit","next_cursor"}}.
/// `list`: the members, with commas between; `next_cursor`: empty on the last page.
std::string cursor_page_json(
    std::string_view list, std::int64_t limit, const std::optional<std::string>& next_cursor
);

/// The version of a record, with its quotes: from its updated_at as PostgreSQL writes it.
std::string etag_of(std::string_view updated_at);
/// Of a record without updated_at, from its values.
std::string etag_of_row(const pg::Result& rows, int row);
/// Whether a header (If-None-Match, If-Match) names `etag`; "*" names all. Weak ones count.
bool names_etag(std::string_view header, std::string_view etag);

}  // namespace dealwright
