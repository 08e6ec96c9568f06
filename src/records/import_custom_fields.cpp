// The definitions are made in the import's transaction, so that a dry run leaves none behind.
#include "records/import_custom_fields.hpp"

#include "base/text.hpp"

namespace dealwright {

namespace {

constexpr std::string_view custom_column = "custom_fields";

/// SQL: everything that a row of the file says under custom_fields; empty when the file has none.
std::string brought(const ImportWork& work) {
    std::string whole;
    for (const MappedField& mapped : work.mapping.fields) {
        if (mapped.field.role == FieldRole::column && mapped.field.column != nullptr &&
            mapped.field.column->name == custom_column) {
            whole = fmt::format("coalesce({}::jsonb, '{{}}')", staged_text(mapped));
        }
    }
    if (work.mapping.find_role(FieldRole::custom) == nullptr) {
        return whole;
    }
    return (whole.empty() ? "" : whole + " || ") + "coalesce(s.custom::jsonb, '{}')";
}

}  // namespace

void define_custom_fields(ImportWork& work) {
    const std::string values = brought(work);
    if (values.empty() || (work.options.scope && !work.options.scope->may_define_fields)) {
        return;
    }
    work.connection.run(
        fmt::format(
            R"(
            insert into custom_fields (resource, name, label, type, position)
            select
                $1::varchar, key, initcap(replace(key, '_', ' ')), type::custom_field_type,
                row_number() over (order by key) + coalesce(
                    (select max(position) from custom_fields where resource = $1::varchar), 0
                )
            from (
                select key, case
                    when bool_and(jsonb_typeof(value) = 'number') then 'number'
                    when bool_and(jsonb_typeof(value) = 'boolean') then 'boolean'
                    else 'text'
                end as type
                from staged_plan as p join staged_rows as s on s.row = p.row
                cross join lateral jsonb_each({}) as given (key, value)
                where p.verdict in ('new', 'update', 'attach') and value <> 'null'
                group by key
            ) as found
            where key ~ '^[a-z][a-z0-9_]{{0,62}}$'
            on conflict (resource, name) where not is_deleted do nothing
            )",
            values
        ),
        pg::Parameters{std::string{work.kind().table}}
    );
}

std::string custom_field_refusal(
    const ImportWork& work, const std::string& constraint, const std::string& message,
    std::string& title
) {
    if (!constraint.starts_with("custom_fields_")) {
        return {};
    }
    const std::string name = message.substr(0, message.find_first_of(": "));
    for (const MappedField& mapped : work.mapping.fields) {
        if (mapped.field.name == name) {
            title = mapped.title;
            const auto rest = std::string_view{message}.substr(name.size());
            return std::string{trimmed(rest.substr(rest.starts_with(":") ? 1 : 0))};
        }
    }
    return message;
}

}  // namespace dealwright
