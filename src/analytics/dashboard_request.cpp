#include "analytics/dashboard_request.hpp"

#include "records/list_value.hpp"

namespace dealwright {

namespace {

using namespace std::chrono;

constexpr int months_by_default = 12;
constexpr int months_max = 120;

year_month_day day_of(std::string_view text) {
    const auto number = [&](std::size_t start, std::size_t length) {
        return std::stoi(std::string{text.substr(start, length)});
    };
    return {
        year{number(0, 4)}, month{static_cast<unsigned>(number(5, 2))},
        day{static_cast<unsigned>(number(8, 2))}};
}

Error refused(std::string_view name, const std::string& code, const std::string& message) {
    const std::string field{name};
    return Error{ErrorKind::invalid, field + ": " + message, {{field, code, message}}};
}

std::string checked(const std::string& name, const std::string& value, ColumnType type) {
    Column column;
    column.name = name;
    column.type = type;
    const auto read = list_value(column, value);
    if (!read.suits()) {
        throw refused(name, read.code, read.problem);
    }
    return read.text;
}

}  // namespace

DashboardRequest read_dashboard_request(const QueryParameters& parameters, std::string_view today) {
    DashboardRequest request;
    request.today = day_of(today);
    std::optional<std::string> from;
    std::optional<std::string> to;
    for (const auto& [name, value] : parameters) {
        std::optional<std::string>* place = name == "from"          ? &from
                                            : name == "to"          ? &to
                                            : name == "owner_id"    ? &request.owner_id
                                            : name == "team_id"     ? &request.team_id
                                            : name == "pipeline_id" ? &request.pipeline_id
                                                                    : nullptr;
        if (place == nullptr) {
            throw refused(
                name, "unknown",
                "there is no such parameter here; there are from, to, owner_id, team_id and "
                "pipeline_id"
            );
        }
        if (*place) {
            throw refused(name, "repeated", "is given more than once");
        }
        const bool is_day = place == &from || place == &to;
        *place = checked(name, value, is_day ? ColumnType::day : ColumnType::uuid);
    }
    request.to = to ? day_of(*to) : request.today;
    const year_month last{request.to.year(), request.to.month()};
    request.from = from ? day_of(*from) : (last - months{months_by_default - 1}) / day{1};
    if (sys_days{request.from} > sys_days{request.to}) {
        throw refused(from ? "from" : "to", "range", "the first day is after the last one");
    }
    const year_month first{request.from.year(), request.from.month()};
    if (last - first >= months{months_max}) {
        throw refused("from", "range", fmt::format("shows at most {} months", months_max));
    }
    return request;
}

std::string text_of(year_month_day day) {
    return fmt::format(
        "{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
        static_cast<unsigned>(day.day())
    );
}

std::string text_of(year_month month) {
    return fmt::format(
        "{:04}-{:02}", static_cast<int>(month.year()), static_cast<unsigned>(month.month())
    );
}

}  // namespace dealwright
