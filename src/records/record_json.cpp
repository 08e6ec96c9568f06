#include "records/record_json.hpp"

#include "base/error.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "records/value_rfc3339.hpp"

namespace dealwright {

namespace {

constexpr std::string_view utc = "+00";

void append_quoted(std::string& out, std::string_view value) {
    out += '"';
    out += value;  // labels, ids and days need no escapes
    out += '"';
}

void append_raw(std::string& out, std::string_view value) {
    out += value;
}

/// PostgreSQL's numeric knows values that JSON has no numbers for.
void append_number(std::string& out, std::string_view value) {
    const bool is_number = value.find_first_of("NI") == std::string_view::npos;
    out += is_number ? value : "null";
}

void append_boolean(std::string& out, std::string_view value) {
    out += value == "t" ? "true" : "false";
}

/// 2026-01-05 10:00:00.123+00 as 2026-01-05T10:00:00.123Z: connections run in UTC.
void append_moment(std::string& out, std::string_view value) {
    if (!value.ends_with(utc) || value.size() < 19) {
        append_quoted(out, value);  // infinity
        return;
    }
    const auto start = out.size() + 1;
    out += '"';
    out += value.substr(0, value.size() - utc.size());
    out[start + value.find(' ')] = 'T';
    out += "Z\"";
}

}  // namespace

RecordWriter::RecordWriter(const std::vector<const Column*>& columns) {
    const auto writer_of = [](const Column& column) -> Append {
        switch (column.type) {
            case ColumnType::integer:
            case ColumnType::decimal:
                return append_number;
            case ColumnType::boolean:
                return append_boolean;
            case ColumnType::moment:
                return append_moment;
            case ColumnType::json:
                return append_raw;
            case ColumnType::day:
            case ColumnType::uuid:
                return append_quoted;
            default:
                return append_json_string;
        }
    };
    for (const Column* column : columns) {
        members_.push_back(
            {(members_.empty() ? "{" : ",") + json_string(column->name) + ":", writer_of(*column)}
        );
    }
}

void RecordWriter::append_open(std::string& out, const pg::Result& rows, int row) const {
    int index = 0;
    for (const Member& member : members_) {
        out += member.name;
        if (rows.is_null(row, index)) {
            out += "null";
        } else {
            member.append(out, rows.text(row, index));
        }
        ++index;
    }
    if (members_.empty()) {
        out += '{';
    }
}

void RecordWriter::append(std::string& out, const pg::Result& rows, int row) const {
    append_open(out, rows, row);
    out += '}';
}

std::string record_json(
    const std::vector<const Column*>& columns, const pg::Result& rows, int row
) {
    std::string json;
    RecordWriter{columns}.append(json, rows, row);
    return json;
}

std::string cursor_page_json(
    std::string_view list, std::int64_t limit, const std::optional<std::string>& next_cursor
) {
    JsonObject page;
    page.number("limit", limit);
    if (next_cursor) {
        page.text("next_cursor", *next_cursor);
    } else {
        page.raw("next_cursor", "null");
    }
    return JsonObject{}.raw("data", fmt::format("[{}]", list)).raw("page", page.finish()).finish();
}

std::string etag_of(std::string_view updated_at) {
    const auto moment = moment_from_rfc3339(std::string{updated_at} + ":00");
    if (!moment) {
        throw failure(ErrorKind::internal, "{} is no version of a record", updated_at);
    }
    return fmt::format("\"{:x}\"", moment->time_since_epoch().count());
}

std::string etag_of_row(const pg::Result& rows, int row) {
    // FNV-1a: enough to tell the versions of one record apart.
    std::uint64_t hash = 0xcbf29ce484222325U;
    const auto add = [&](unsigned char byte) { hash = (hash ^ byte) * 0x100000001b3U; };
    for (int column = 0; column < rows.columns(); ++column) {
        add(rows.is_null(row, column) ? 1 : 2);
        for (const char c : rows.text(row, column)) {
            add(static_cast<unsigned char>(c));
        }
    }
    return fmt::format("\"{:016x}\"", hash);
}

bool names_etag(std::string_view header, std::string_view etag) {
    for (const std::string& part : split(header, ',')) {
        auto candidate = trimmed(part);
        if (candidate.starts_with("W/")) {
            candidate.remove_prefix(2);
        }
        if (candidate == "*" || candidate == etag) {
            return true;
        }
    }
    return false;
}

}  // namespace dealwright
