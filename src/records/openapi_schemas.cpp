#include "records/openapi_schemas.hpp"

#include <algorithm>
#include <optional>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/limits.hpp"
#include "records/openapi_examples.hpp"

namespace dealwright {

namespace {

enum class Form { read, create, patch };

/// 99.99 for numeric(4,2); empty for a decimal without limit.
std::string widest_decimal(const Column& column) {
    if (column.precision == 0) {
        return {};
    }
    std::string digits(static_cast<std::size_t>(column.precision - column.scale), '9');
    if (digits.empty()) {
        digits = "0";
    }
    return column.scale == 0
               ? digits
               : digits + "." + std::string(static_cast<std::size_t>(column.scale), '9');
}

std::string step_of(const Column& column) {
    return column.scale == 0
               ? "1"
               : "0." + std::string(static_cast<std::size_t>(column.scale - 1), '0') + "1";
}

std::string decimal_schema(const Column& column) {
    JsonObject schema;
    schema.text("type", "number");
    const std::string widest = widest_decimal(column);
    const std::string lowest = widest.empty() ? widest : "-" + widest;
    const std::string& minimum = column.minimum.empty() ? lowest : column.minimum;
    const std::string& maximum = column.maximum.empty() ? widest : column.maximum;
    if (!minimum.empty()) {
        schema.raw("minimum", minimum);
    }
    if (!maximum.empty()) {
        schema.raw("maximum", maximum);
    }
    if (column.precision > 0) {
        schema.raw("multipleOf", step_of(column));
    }
    return schema.finish();
}

std::string integer_schema(const Column& column) {
    JsonObject schema;
    schema.text("type", "integer");
    schema.text("format", column.type_name == "bigint" ? "int64" : "int32");
    if (!column.minimum.empty()) {
        schema.raw("minimum", column.minimum);
    }
    if (!column.maximum.empty()) {
        schema.raw("maximum", column.maximum);
    }
    return schema.finish();
}

std::string text_schema(const Column& column) {
    JsonObject schema;
    schema.text("type", "string");
    // The logs' user_email also names database roles, for changes that come from psql.
    const bool is_log = column.name == "user_email";
    if (column.name == "email" || (column.name.ends_with("_email") && !is_log)) {
        schema.text("format", "email");
    } else if (column.name.ends_with("_url")) {
        schema.text("format", "uri");
    }
    if (column.max_length > 0) {
        schema.number("maxLength", column.max_length);
    }
    return schema.finish();
}

std::string json_schema(const Column& column) {
    if (column.name == "tags") {
        return fmt::format(
            R"({{"type":"array","items":{{"type":"string","maxLength":{}}},"maxItems":{}}})",
            limits::tag_characters_max, limits::tags_max
        );
    }
    if (column.name.ends_with("_emails")) {
        return R"({"type":"array","items":{"type":"string","format":"email"}})";
    }
    if (column.name == "choices") {
        return R"({"type":"array","items":{"type":"string"}})";
    }
    if (column.json_kind == "array") {
        return R"({"type":"array","items":{}})";
    }
    return column.json_kind == "object" ? R"({"type":"object","additionalProperties":true})" : "{}";
}

std::string labels_schema(const std::vector<std::string>& labels) {
    return JsonObject{}.text("type", "string").raw("enum", json_texts(labels)).finish();
}

/// {"type":"string",...} becomes {"type":["string","null"],...}; an enumeration gains null.
std::string with_null(const std::string& schema) {
    Json document = parse_json(schema);
    JsonObject result;
    for (const auto& [name, value] : document.members) {
        if (name == "type") {
            result.raw(name, json_texts({value.text, "null"}));
        } else if (name == "enum") {
            const std::string items = to_text(value);
            result.raw(name, items.substr(0, items.size() - 1) + ",null]");
        } else {
            result.raw(name, to_text(value));
        }
    }
    return result.finish();
}

/// What the database puts there, as JSON; nothing for a default that is computed.
std::optional<std::string> default_of(const Column& column) {
    const std::string& sql = column.default_sql;
    if (column.name == "custom_fields") {
        return std::nullopt;  // depends on which of them are required
    }
    if (sql == "true" || sql == "false") {
        return sql;
    }
    const bool is_number = column.type == ColumnType::integer || column.type == ColumnType::decimal;
    if (is_number && !sql.empty() && sql.find_first_not_of("0123456789.-") == sql.npos) {
        return sql;
    }
    const auto end = sql.find('\'', 1);
    if (sql.empty() || sql.front() != '\'' || end == sql.npos) {
        return std::nullopt;
    }
    const std::string text = sql.substr(1, end - 1);
    return column.type == ColumnType::json ? text : json_string(text);
}

std::string custom_fields_schema(const Resource& resource, Form form) {
    JsonObject properties;
    std::vector<std::string> required;
    for (const CustomField& field : resource.custom_fields) {
        Json schema = parse_json(value_schema(field));
        const std::string text = form == Form::patch ? with_null(to_text(schema)) : to_text(schema);
        JsonObject property;
        property.text("description", field.label);
        for (const auto& [name, value] : parse_json(text).members) {
            property.raw(name, to_text(value));
        }
        properties.raw(
            field.name, property.raw("examples", "[" + example_value(field) + "]").finish()
        );
        if (field.required && form == Form::create) {
            required.push_back(field.name);
        }
    }
    JsonObject schema;
    schema.text("type", "object").raw("properties", properties.finish());
    if (!required.empty()) {
        schema.raw("required", json_texts(required));
    }
    // A value whose definition has been deleted stays with its record.
    return schema.boolean("additionalProperties", form == Form::read).finish();
}

std::string description_of(const Resource& resource, const Column& column) {
    std::string text = column.comment;
    if (const ForeignKey* key = resource.table->reference_of(column.name)) {
        text += text.empty() ? "" : " ";
        text += fmt::format("Id of one of the {}.", key->table);
    }
    return text;
}

bool is_open_custom_fields(const Column& column, CustomFieldsShown shown) {
    return column.name == "custom_fields" && shown == CustomFieldsShown::no;
}

std::string property_schema(
    const Resource& resource, const Column& column, Form form, CustomFieldsShown shown
) {
    std::string schema = value_schema(column);
    const bool is_roles_json = resource.name() == "roles" && column.name == "permissions";
    if (column.name == "custom_fields" && !is_open_custom_fields(column, shown)) {
        schema = custom_fields_schema(resource, form);
    } else if (is_roles_json && form != Form::read) {
        schema = R"({"type":["string","object"]})";
    } else if (column.nullable && schema != "{}") {
        schema = with_null(schema);
    }
    JsonObject result;
    for (const auto& [name, value] : parse_json(schema).members) {
        result.raw(name, to_text(value));
    }
    if (const auto description = description_of(resource, column); !description.empty()) {
        result.text("description", description);
    }
    if (form == Form::read && !resource.is_writable(column)) {
        result.boolean("readOnly", true);
    }
    if (const auto value = default_of(column); form == Form::create && value) {
        result.raw("default", *value);
    }
    return result.finish();
}

bool has_required_custom_field(const Resource& resource, CustomFieldsShown shown) {
    const auto& fields = resource.custom_fields;
    return shown == CustomFieldsShown::yes &&
           std::any_of(fields.begin(), fields.end(), [](const auto& field) {
               return field.required;
           });
}

bool belongs_to(const Resource& resource, const Column& column, Form form) {
    if (is_hidden(resource, column)) {
        return false;
    }
    if (form == Form::read) {
        return true;
    }
    const auto& fixed = resource.policy->only_when_new;
    const bool is_fixed = std::find(fixed.begin(), fixed.end(), column.name) != fixed.end();
    return resource.is_writable(column) && (form == Form::create || !is_fixed);
}

/// include=owner puts the record that owner_id names beside it.
void add_includes(const Resource& resource, JsonObject& properties) {
    for (const Include& include : resource.policy->includes) {
        const auto target =
            fmt::format(R"({{"$ref":"#/components/schemas/{}"}})", schema_name(include.resource));
        properties.raw(
            include.name,
            JsonObject{}
                .raw("anyOf", fmt::format(R"([{},{{"type":"null"}}])", target))
                .text(
                    "description",
                    fmt::format(
                        "What {} names; only with include={}. Null when there is none that you "
                        "may see.",
                        include.column, include.name
                    )
                )
                .boolean("readOnly", true)
                .finish()
        );
    }
}

std::string record_schema(const Resource& resource, Form form, CustomFieldsShown shown) {
    JsonObject properties;
    std::vector<std::string> required;
    for (const Column& column : resource.table->columns) {
        if (!belongs_to(resource, column, form)) {
            continue;
        }
        properties.raw(column.name, property_schema(resource, column, form, shown));
        const bool is_required =
            resource.is_required_when_new(column) ||
            (column.name == "custom_fields" && has_required_custom_field(resource, shown));
        if (form == Form::create && is_required) {
            required.push_back(column.name);
        }
    }
    if (form == Form::read) {
        add_includes(resource, properties);  // and nothing is required: fields= leaves out the rest
    }
    JsonObject schema;
    schema.text("type", "object");
    if (form == Form::read && !resource.table->comment.empty()) {
        schema.text("description", resource.table->comment);
    }
    schema.raw("properties", properties.finish());
    if (!required.empty()) {
        schema.raw("required", json_texts(required));
    }
    if (form != Form::read) {
        schema.boolean("additionalProperties", false);
    }
    return schema.finish();
}

}  // namespace

NamedSchemas record_schemas(const ResourceSet& resources, CustomFieldsShown custom_fields) {
    NamedSchemas schemas;
    for (const Resource& resource : resources.all()) {
        const std::string name = schema_name(resource.name());
        schemas.emplace_back(name, record_schema(resource, Form::read, custom_fields));
        if (resource.policy->can_create) {
            schemas.emplace_back(
                name + "Create", record_schema(resource, Form::create, custom_fields)
            );
        }
        if (resource.policy->can_update) {
            schemas.emplace_back(
                name + "Patch", record_schema(resource, Form::patch, custom_fields)
            );
        }
    }
    return schemas;
}

std::string singular_form(std::string_view resource) {
    if (resource.ends_with("ies")) {
        return std::string{resource.substr(0, resource.size() - 3)} + "y";
    }
    return std::string{
        resource.ends_with('s') ? resource.substr(0, resource.size() - 1) : resource};
}

std::string schema_name(std::string_view resource) {
    std::string name;
    bool upper = true;
    for (const char c : singular_form(resource)) {
        const bool is_lower = c >= 'a' && c <= 'z';
        if (c != '_') {
            name += upper && is_lower ? static_cast<char>(c - 'a' + 'A') : c;
        }
        upper = c == '_';
    }
    return name;
}

bool is_hidden(const Resource& resource, const Column& column) {
    return resource.readable(column.name, Actor{}) == nullptr;
}

std::string value_schema(const Column& column) {
    switch (column.type) {
        case ColumnType::text:
            return text_schema(column);
        case ColumnType::integer:
            return integer_schema(column);
        case ColumnType::decimal:
            return decimal_schema(column);
        case ColumnType::boolean:
            return R"({"type":"boolean"})";
        case ColumnType::moment:
            return R"({"type":"string","format":"date-time"})";
        case ColumnType::day:
            return R"({"type":"string","format":"date"})";
        case ColumnType::uuid:
            return R"({"type":"string","format":"uuid"})";
        case ColumnType::enumeration:
            return labels_schema(column.labels);
        case ColumnType::json:
            return json_schema(column);
        case ColumnType::other:
            return R"({"type":"string"})";
    }
    throw failure(ErrorKind::internal, "the column {} has no type", column.name);
}

std::string value_schema(const CustomField& field) {
    switch (field.type) {
        case CustomFieldType::text:
            return R"({"type":"string"})";
        case CustomFieldType::number:
            return R"({"type":"number"})";
        case CustomFieldType::boolean:
            return R"({"type":"boolean"})";
        case CustomFieldType::date:
            return R"({"type":"string","format":"date"})";
        case CustomFieldType::datetime:
            return R"({"type":"string","format":"date-time"})";
        case CustomFieldType::choice:
            return labels_schema(field.choices);
        case CustomFieldType::multi_choice:
            return JsonObject{}
                .text("type", "array")
                .raw("items", labels_schema(field.choices))
                .finish();
        case CustomFieldType::url:
            return R"({"type":"string","format":"uri"})";
    }
    throw failure(ErrorKind::internal, "the custom field {} has no type", field.name);
}

std::string json_texts(const std::vector<std::string>& texts) {
    std::string result = "[";
    for (const std::string& text : texts) {
        result += result.size() > 1 ? "," : "";
        append_json_string(result, text);
    }
    return result + "]";
}

}  // namespace dealwright
