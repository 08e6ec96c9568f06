#include "records/openapi_filters.hpp"

#include <algorithm>

#include "base/json_text.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "records/list_value.hpp"
#include "records/openapi_operation.hpp"

namespace dealwright {

namespace {

std::string query_parameter(
    std::string_view name, std::string_view schema, std::string_view description
) {
    return JsonObject{}
        .text("name", name)
        .text("in", "query")
        .raw("schema", schema)
        .text("description", description)
        .finish();
}

/// a,b,c as one value.
std::string names_parameter(
    std::string_view name, const std::vector<std::string>& names, std::string_view description
) {
    const std::string schema =
        JsonObject{}
            .text("type", "array")
            .raw(
                "items", JsonObject{}.text("type", "string").raw("enum", json_texts(names)).finish()
            )
            .finish();
    return JsonObject{}
        .text("name", name)
        .text("in", "query")
        .text("style", "form")
        .boolean("explode", false)
        .raw("schema", schema)
        .text("description", description)
        .finish();
}

std::string header_parameter(std::string_view name, std::string_view description) {
    return JsonObject{}
        .text("name", name)
        .text("in", "header")
        .raw("schema", R"({"type":"string"})")
        .text("description", description)
        .finish();
}

std::vector<std::string> readable_names(const Resource& resource) {
    std::vector<std::string> names;
    for (const Column& column : resource.table->columns) {
        if (!is_hidden(resource, column)) {
            names.push_back(column.name);
        }
    }
    return names;
}

std::vector<std::string> sortable_names(const Resource& resource) {
    std::vector<std::string> names;
    for (const Column& column : resource.table->columns) {
        if (!is_hidden(resource, column) && column.type != ColumnType::json) {
            names.push_back(column.name);
            names.push_back("-" + column.name);
        }
    }
    return names;
}

/// "`[ne]`, `[in]`": what suits beside equality.
std::string other_operators(const std::vector<Operator>& operators) {
    std::vector<std::string> names;
    for (const Operator op : operators) {
        if (op != Operator::equal) {
            names.push_back(fmt::format("`[{}]`", name_of(op)));
        }
    }
    return join(names, ", ");
}

bool has_equality(const std::vector<Operator>& operators) {
    return std::find(operators.begin(), operators.end(), Operator::equal) != operators.end();
}

/// Days stand for moments in a filter, so the format of moments would promise too little.
std::string filter_schema(const Column& column) {
    return column.type == ColumnType::moment ? R"({"type":"string"})" : value_schema(column);
}

/// The plain name where there is equality; otherwise the name with its first operator.
std::string filter_parameter(
    const std::string& name, const std::vector<Operator>& operators, const std::string& schema,
    const std::string& remark
) {
    if (has_equality(operators)) {
        const std::string text =
            fmt::format("Is this. Also {}.{}", other_operators(operators), remark);
        return query_parameter(name, schema, text);
    }
    const auto op = name_of(operators.front());
    const bool is_question = operators.front() == Operator::is_null;
    return query_parameter(
        fmt::format("{}[{}]", name, op),
        is_question ? R"({"type":"boolean"})" : R"({"type":"string"})",
        fmt::format("Operators: {}.{}", other_operators(operators), remark)
    );
}

std::string filter_of(const Column& column) {
    return filter_parameter(
        column.name, operators_of(column), filter_schema(column),
        column.type == ColumnType::moment ? " A moment, or a day such as 2026-01-31." : ""
    );
}

bool can_be_filtered(const Resource& resource, const Column& column) {
    return !is_hidden(resource, column) && !operators_of(column).empty();
}

std::string filter_key(const Resource& resource, std::string_view name) {
    return fmt::format("{}.{}", resource.name(), name);
}

void add_filter_references(
    const Resource& resource, CustomFieldsShown shown, std::vector<std::string>& parameters
) {
    for (const Column& column : resource.table->columns) {
        if (can_be_filtered(resource, column)) {
            parameters.push_back(parameter_reference(filter_key(resource, column.name)));
        }
    }
    if (shown == CustomFieldsShown::no) {
        return;
    }
    for (const CustomField& field : resource.custom_fields) {
        parameters.push_back(parameter_reference(filter_key(resource, "custom_fields." + field.name)
        ));
    }
}

void add_common(const Resource& resource, std::vector<std::string>& parameters) {
    if (!resource.policy->search.empty()) {
        parameters.push_back(parameter_reference("q"));
    }
    parameters.push_back(names_parameter(
        "sort", sortable_names(resource),
        fmt::format(
            "Columns in order of weight; `-` turns the order round. Without it {}.",
            resource.policy->default_sort
        )
    ));
    parameters.push_back(
        names_parameter("fields", readable_names(resource), "Only these; all of them without it.")
    );
}

void add_deleted(const Resource& resource, std::vector<std::string>& parameters) {
    if (!resource.policy->deleted.empty()) {
        parameters.push_back(parameter_reference("deleted"));
    }
}

std::string include_parameter(const Resource& resource) {
    std::vector<std::string> names;
    for (const Include& include : resource.policy->includes) {
        names.emplace_back(include.name);
    }
    return names_parameter("include", names, "Records to be put beside the one that names them.");
}

void add_filters(const Resource& resource, CustomFieldsShown shown, NamedSchemas& result) {
    for (const Column& column : resource.table->columns) {
        if (can_be_filtered(resource, column)) {
            result.emplace_back(filter_key(resource, column.name), filter_of(column));
        }
    }
    if (shown == CustomFieldsShown::no) {
        return;
    }
    for (const CustomField& field : resource.custom_fields) {
        const std::string name = "custom_fields." + field.name;
        result.emplace_back(
            filter_key(resource, name), filter_parameter(
                                            name, operators_of(field), R"({"type":"string"})",
                                            fmt::format(" The custom field \"{}\".", field.label)
                                        )
        );
    }
}

void add_paging(NamedSchemas& result) {
    result.emplace_back(
        "limit", query_parameter(
                     "limit",
                     fmt::format(
                         R"({{"type":"integer","minimum":1,"maximum":{},"default":{}}})",
                         limits::page_rows_max, limits::page_rows_default
                     ),
                     "How many records a page has at most."
                 )
    );
    result.emplace_back(
        "offset", query_parameter(
                      "offset",
                      fmt::format(
                          R"({{"type":"integer","minimum":0,"maximum":{},"default":0}})",
                          limits::page_offset_max
                      ),
                      "How many records to skip. Not together with cursor."
                  )
    );
    result.emplace_back(
        "cursor",
        query_parameter(
            "cursor", R"({"type":"string"})",
            "next_cursor of the page before: goes on behind its last record, however many there "
            "are and whatever was added meanwhile. Keep sort and filters as they were."
        )
    );
}

}  // namespace

std::vector<std::string> list_parameters(const Resource& resource, CustomFieldsShown shown) {
    std::vector<std::string> parameters = {
        parameter_reference("limit"), parameter_reference("offset"), parameter_reference("cursor")};
    add_common(resource, parameters);
    if (!resource.policy->includes.empty()) {
        parameters.push_back(include_parameter(resource));
    }
    add_deleted(resource, parameters);
    add_filter_references(resource, shown, parameters);
    return parameters;
}

std::vector<std::string> export_parameters(const Resource& resource, CustomFieldsShown shown) {
    std::vector<std::string> parameters;
    add_common(resource, parameters);
    add_deleted(resource, parameters);
    add_filter_references(resource, shown, parameters);
    return parameters;
}

std::vector<std::string> get_parameters(const Resource& resource) {
    std::vector<std::string> parameters = {
        parameter_reference("if_none_match"),
        names_parameter("fields", readable_names(resource), "Only these; all of them without it.")};
    if (!resource.policy->includes.empty()) {
        parameters.push_back(include_parameter(resource));
    }
    add_deleted(resource, parameters);
    return parameters;
}

NamedSchemas shared_parameters(const ResourceSet& resources, CustomFieldsShown shown) {
    NamedSchemas result;
    add_paging(result);
    result.emplace_back(
        "q",
        query_parameter(
            "q",
            fmt::format(R"({{"type":"string","maxLength":{}}})", limits::search_characters_max),
            "Text search: every word must occur; typos, accents and the format of phone numbers "
            "are forgiven."
        )
    );
    result.emplace_back(
        "deleted", query_parameter(
                       "deleted", R"({"type":"string","enum":["with","only"]})",
                       "Also, or only, what lies in the bin; for those who may delete."
                   )
    );
    result.emplace_back(
        "if_match",
        header_parameter(
            "If-Match", "The ETag of the record as you know it; 412 when it is another by now."
        )
    );
    result.emplace_back(
        "if_none_match",
        header_parameter("If-None-Match", "The ETag that you have; 304 when it still holds.")
    );
    result.emplace_back(
        "idempotency_key", header_parameter(
                               "Idempotency-Key",
                               "A text of your choice, up to 255 characters. A repeated request "
                               "with the same key gets "
                               "the first one's answer and changes nothing."
                           )
    );
    for (const Resource& resource : resources.all()) {
        add_filters(resource, shown, result);
    }
    return result;
}

}  // namespace dealwright
