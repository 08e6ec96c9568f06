#include "jobs/job_list.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "base/encoding.hpp"
#include "base/text.hpp"
#include "base/uuid.hpp"
#include "jobs/route_parts.hpp"

namespace dealwright::jobs {

namespace {

// In the order of `members`.
const std::string select_columns = R"(
    select id, kind, payload, priority, status,
        to_char(run_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        attempts, max_attempts, unique_key, schedule_id, user_id, worker, cancel_requested::text,
        progress, result, last_error,
        to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        to_char(finished_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
)";

const std::string select_jobs_sql = select_columns + R"(
    from jobs
    where ($1::text is null or status = any ($1::text::job_status[]))
        and ($2::text is null or kind = any ($2::text::text[]))
        and ($3::text is null or id < $3::text::uuid)
    order by id desc
    limit $4::bigint offset $5::bigint
)";
const pg::Query select_jobs{"jobs.list", select_jobs_sql};

const pg::Query count_jobs{"jobs.count", R"(
    select count(*) from (
        select from jobs
        where ($1::text is null or status = any ($1::text::job_status[]))
            and ($2::text is null or kind = any ($2::text::text[]))
        limit $3::bigint
    ) as counted
)"};

const std::string select_job_sql = select_columns + "from jobs where id = $1::uuid";
const pg::Query select_job{"jobs.get", select_job_sql};

const std::vector<Member> members = {
    {"id"},
    {"kind"},
    {"payload", Form::raw},
    {"priority", Form::raw},
    {"status"},
    {"run_at"},
    {"attempts", Form::raw},
    {"max_attempts", Form::raw},
    {"unique_key"},
    {"schedule_id"},
    {"user_id"},
    {"worker"},
    {"cancel_requested", Form::raw},
    {"progress", Form::raw},
    {"result", Form::raw},
    {"last_error"},
    {"created_at"},
    {"started_at"},
    {"finished_at"},
};

constexpr std::array<std::string_view, 5> statuses{
    "queued", "running", "succeeded", "dead", "cancelled"};

bool is_kind(std::string_view text) {
    return !text.empty() && text.size() <= 100 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
    });
}

bool is_status(std::string_view text) {
    return std::find(statuses.begin(), statuses.end(), text) != statuses.end();
}

class FilterReader {
  public:
    JobFilter read(const std::vector<http::QueryParameter>& query) {
        for (const auto& [name, value] : query) {
            if (!seen_.insert(name).second) {
                refuse(name, "repeated", "is there twice");
            } else {
                take(name, value);
            }
        }
        throw_if_any(std::move(errors_));
        return std::move(filter_);
    }

  private:
    void refuse(const std::string& name, std::string_view code, std::string_view message) {
        errors_.push_back({name, std::string{code}, std::string{message}});
    }

    void take(const std::string& name, const std::string& value) {
        if (name == "status" || name == "status[in]") {
            const std::string known = "has to be queued, running, succeeded, dead or cancelled";
            filter_.statuses = array_of(name, value, is_status, known);
        } else if (name == "kind" || name == "kind[in]") {
            filter_.kinds = array_of(name, value, is_kind, "is no kind of jobs");
        } else if (name == "limit") {
            filter_.limit = number(name, value, 1, limits::page_rows_max);
        } else if (name == "offset") {
            filter_.offset = number(name, value, 0, limits::page_offset_max);
        } else if (name == "cursor") {
            take_cursor(value);
        } else {
            refuse(name, "unknown", "there is no such parameter");
        }
    }

    std::string array_of(
        const std::string& name, const std::string& value, bool (*suits)(std::string_view),
        const std::string& message
    ) {
        const auto values =
            name.ends_with("[in]") ? split(value, ',') : std::vector<std::string>{value};
        if (!std::all_of(values.begin(), values.end(), suits)) {
            refuse(name, "type", message);
        }
        return "{" + join(values, ",") + "}";
    }

    std::size_t number(
        const std::string& name, const std::string& value, std::size_t least, std::size_t most
    ) {
        std::size_t result = 0;
        const char* const end = value.data() + value.size();
        const auto read = std::from_chars(value.data(), end, result);
        if (value.empty() || read.ec != std::errc{} || read.ptr != end || result < least ||
            result > most) {
            refuse(
                name, "range", fmt::format("has to be a whole number from {} to {}", least, most)
            );
            return least;
        }
        return result;
    }

    void take_cursor(const std::string& value) {
        const auto bytes = bytes_of_base64url(value);
        std::string id{bytes.begin(), bytes.end()};
        if (is_uuid(id)) {
            filter_.before_id = std::move(id);
        } else {
            refuse("cursor", "format", "is not a cursor of this list");
        }
    }

    JobFilter filter_;
    std::vector<FieldError> errors_;
    std::set<std::string> seen_;
};

pg::Statement planned_for_its_values(pg::Statement statement) {
    statement.prepared = false;
    return statement;
}

}  // namespace

JobFilter read_job_filter(const std::vector<http::QueryParameter>& query) {
    return FilterReader{}.read(query);
}

std::string list_jobs(Context& context, const JobFilter& filter) {
    const auto results = context.run_once(
        {planned_for_its_values(pg::statement(
             select_jobs, filter.statuses, filter.kinds, filter.before_id, filter.limit + 1,
             filter.offset
         )),
         planned_for_its_values(
             pg::statement(count_jobs, filter.statuses, filter.kinds, limits::exact_total_max + 1)
         )}
    );
    const auto& rows = results[0];
    const int shown = std::min(rows.rows(), static_cast<int>(filter.limit));
    std::string list;
    for (int row = 0; row < shown; ++row) {
        list += (row == 0 ? "" : ",") + row_json(rows, row, members);
    }
    const auto total = results[1].get<std::int64_t>(0, 0);
    JsonObject page;
    page.number("limit", static_cast<std::int64_t>(filter.limit));
    if (filter.before_id) {
        page.raw("offset", "null");
    } else {
        page.number("offset", static_cast<std::int64_t>(filter.offset));
    }
    page.number("total", total).boolean("total_is_estimate", total > limits::exact_total_max);
    if (shown < rows.rows()) {
        const auto last = rows.text(shown - 1, 0);
        page.text("next_cursor", base64url({last.begin(), last.end()}));
    } else {
        page.raw("next_cursor", "null");
    }
    return JsonObject{}.raw("data", "[" + list + "]").raw("page", page.finish()).finish();
}

std::string job_json(Context& context, const std::string& id) {
    const auto rows = std::move(context.run_once({pg::statement(select_job, id)}).back());
    if (rows.empty()) {
        throw failure(ErrorKind::not_found, "there is no such job");
    }
    return row_json(rows, 0, members);
}

}  // namespace dealwright::jobs
