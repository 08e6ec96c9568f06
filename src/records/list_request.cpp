#include "records/list_request.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "records/import_mapping.hpp"
#include "records/list_reader.hpp"

namespace dealwright {

namespace {

const Names view_names = {"fields", "include", "deleted"};
const Names filter_names = {"q", "deleted"};
const Names export_names = {"q", "sort", "fields", "deleted"};
const Names no_names = {};
const Names list_names = {"limit", "offset", "cursor", "sort", "q", "fields", "include", "deleted"};

}  // namespace

Error ListReader::refusal() const {
    std::string message;
    for (const FieldError& error : errors_) {
        message += (message.empty() ? "" : "; ") + error.field + ": " + error.message;
    }
    return Error{ErrorKind::invalid, message, errors_};
}

void ListReader::take_known(const std::string& name, const std::string& value) {
    if (contains(seen_, name)) {
        refuse(name, "repeated", "is given more than once");
        return;
    }
    seen_.push_back(*std::find(known_.begin(), known_.end(), name));
    if (name == "q") {
        take_search(value);
    } else if (name == "sort") {
        take_sort(value);
    } else if (name == "fields") {
        take_fields(value);
    } else if (name == "include") {
        take_includes(value);
    } else if (name == "deleted") {
        take_deleted(value);
    } else {
        take_paging(name, value);
    }
}

void ListReader::take_paging(const std::string& name, const std::string& value) {
    if (name == "limit") {
        result_.query.limit = take_number(name, value, 1, limits::page_rows_max);
    } else if (name == "offset") {
        result_.query.offset = take_number(name, value, 0, limits::page_offset_max);
    } else {
        cursor_ = value;  // read when the sort is known
        result_.by_cursor = true;
    }
}

std::size_t ListReader::take_number(
    std::string_view name, std::string_view value, std::size_t least, std::size_t most
) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size() || number < least ||
        number > most) {
        refuse(name, "range", fmt::format("has to be a whole number from {} to {}", least, most));
        return least;
    }
    return number;
}

void ListReader::take_search(const std::string& value) {
    const auto words = trimmed(value);
    if (resource_.policy->search.empty()) {
        refuse("q", "unknown", fmt::format("{} have no text search", resource_.name()));
        return;
    }
    if (first_invalid_utf8(words) || words.find('\0') != words.npos) {
        refuse("q", "type", "has to be text in UTF-8 without the character NUL");
        return;
    }
    if (code_points(words) > limits::search_characters_max) {
        refuse(
            "q", "length",
            fmt::format("is longer than {} characters", limits::search_characters_max)
        );
        return;
    }
    result_.query.search = words;
}

const Column* ListReader::column_named(std::string_view parameter, std::string_view name) {
    const Column* column = resource_.readable(name, actor_);
    if (column == nullptr) {
        std::vector<std::string> names;
        for (const Column* known : resource_.readable_columns(actor_)) {
            names.push_back(known->name);
        }
        refuse(
            parameter, "unknown",
            fmt::format(
                "{} have no field \"{}\"; close to it: {}", resource_.name(), name.substr(0, 100),
                join(closest_names(name, names), ", ")
            )
        );
    }
    return column;
}

void ListReader::take_sort(const std::string& value) {
    for (const std::string& part : split(value, ',')) {
        const bool descending = part.starts_with('-');
        const auto name = std::string_view{part}.substr(descending ? 1 : 0);
        const Column* column = column_named("sort", name);
        if (column == nullptr) {
            continue;
        }
        if (column->type == ColumnType::json) {
            refuse("sort", "operator", fmt::format("{} has no order", name));
            continue;
        }
        auto& sort = result_.query.sort;
        if (std::any_of(sort.begin(), sort.end(), [&](const SortKey& key) {
                return key.column == column;
            })) {
            refuse("sort", "repeated", fmt::format("{} is named more than once", name));
            continue;
        }
        sort.push_back({column, descending});
    }
    if (result_.query.sort.size() > limits::sort_columns_max) {
        refuse(
            "sort", "too_many", fmt::format("takes at most {} columns", limits::sort_columns_max)
        );
    }
}

void ListReader::take_fields(const std::string& value) {
    field_names_ = split(value, ',');
    if (!contains(known_, "include")) {
        return;  // an export names its fields in its own way
    }
    has_view_ = true;
    for (const std::string& name : field_names_) {
        const Column* column = column_named("fields", name);
        if (column != nullptr) {
            result_.view.columns.push_back(column);
        }
    }
    auto& columns = result_.view.columns;
    std::sort(columns.begin(), columns.end());  // they lie in the table's order
    if (std::unique(columns.begin(), columns.end()) != columns.end()) {
        refuse("fields", "repeated", "names a field more than once");
    }
}

const Include* ListReader::find_include(std::string_view name) const {
    for (const Include& include : resource_.policy->includes) {
        if (include.name == name && resource_.readable(include.column, actor_) != nullptr) {
            return &include;
        }
    }
    return nullptr;
}

void ListReader::take_includes(const std::string& value) {
    for (const std::string& name : split(value, ',')) {
        const Include* include = find_include(name);
        auto& includes = result_.view.includes;
        if (include == nullptr) {
            std::vector<std::string> known;
            for (const Include& candidate : resource_.policy->includes) {
                if (find_include(candidate.name) != nullptr) {
                    known.emplace_back(candidate.name);
                }
            }
            refuse(
                "include", "unknown",
                known.empty() ? fmt::format("{} include nothing", resource_.name())
                              : fmt::format("takes {}", join(known, ", "))
            );
        } else if (std::find(includes.begin(), includes.end(), include) != includes.end()) {
            refuse("include", "repeated", fmt::format("names {} more than once", name));
        } else {
            includes.push_back(include);
        }
    }
}

void ListReader::take_deleted(const std::string& value) {
    const EntityPolicy& policy = *resource_.policy;
    const bool may = policy.write_right ? actor_.has(*policy.write_right)
                                        : actor_.rights_for(resource_.name()).remove != Scope::none;
    if (policy.deleted.empty()) {
        refuse("deleted", "unknown", fmt::format("{} have no bin", resource_.name()));
    } else if (value != "only" && value != "with") {
        refuse("deleted", "choice", "has to be only or with");
    } else if (!may) {
        refuse("deleted", "forbidden", "is for those who may delete such records");
    } else {
        result_.query.bin = value == "only" ? Bin::only : Bin::with;
    }
}

void ListReader::sort_by_default() {
    for (const std::string& part : split(resource_.policy->default_sort, ',')) {
        const bool descending = part.starts_with('-');
        const auto name = std::string_view{part}.substr(descending ? 1 : 0);
        if (const Column* column = resource_.readable(name, actor_)) {
            result_.query.sort.push_back({column, descending});
        }
    }
}

void ListReader::settle() {
    if (!has_view_) {
        result_.view.columns = resource_.readable_columns(actor_);
    }
    result_.view.bin = result_.query.bin;
    const bool is_list = contains(known_, "limit");
    if (is_list && result_.query.sort.empty() && result_.query.search.empty()) {
        sort_by_default();
    }
    if (!result_.by_cursor) {
        return;
    }
    if (contains(seen_, "offset")) {
        refuse("cursor", "conflict", "and offset cannot both be given");
    } else if (!apply_cursor(result_.query, cursor_)) {
        refuse("cursor", "format", "is not a cursor of this list in this order");
    }
}

ListRequest read_list_request(
    const Resource& resource, const Actor& actor, const QueryParameters& parameters
) {
    return ListReader{resource, actor, list_names}.run(parameters, true);
}

RecordView read_record_view(
    const Resource& resource, const Actor& actor, const QueryParameters& parameters
) {
    return ListReader{resource, actor, view_names}.run(parameters, false).view;
}

RecordQuery read_filters(
    const Resource& resource, const Actor& actor, const QueryParameters& parameters
) {
    return ListReader{resource, actor, filter_names}.run(parameters, true).query;
}

ExportRequest read_export_request(
    const Resource& resource, const Actor& actor, const QueryParameters& parameters
) {
    ListReader reader{resource, actor, export_names};
    auto request = reader.run(parameters, true);
    return {std::move(request.query), reader.field_names()};
}

RecordQuery read_filters_with_names(
    const Resource& resource, const Actor& actor, const QueryParameters& parameters
) {
    return ListReader{resource, actor, no_names, ListReader::References::also_by_name}
        .run(parameters, true)
        .query;
}

}  // namespace dealwright
