#include "records/import_columns.hpp"

#include <algorithm>

#include "records/import_staging.hpp"

namespace dealwright {

namespace {

/// Text stays uncast, so that one that is too long is refused instead of cut off.
std::string typed(const Column& column, const std::string& text) {
    return column.type == ColumnType::text ? text : fmt::format("{}::{}", text, column.type_name);
}

std::string is_given(const MappedField& mapped) {
    return fmt::format("(s.{} is not null or {})", mapped.staged, is_cleared(mapped));
}

class ColumnBuilder {
  public:
    ColumnBuilder(const ImportWork& work, const Table& table) : work_{work}, table_{table} {}

    std::vector<WriteColumn> run() {
        for (const MappedField& mapped : work_.mapping.fields) {
            if (mapped.field.table == &table_) {
                add(mapped);
            }
        }
        add_custom();
        add_name_parts();
        add_close_dates();
        begin_by_closing();
        add_currency();
        add_from_detail();
        add_fixed();
        add_pipeline_of_stage();
        add_default_owner();
        return std::move(columns_);
    }

  private:
    void add(const MappedField& mapped);
    void add_reference(const MappedField& mapped);
    void add_custom();
    void add_name_parts();
    void add_close_dates();
    void begin_by_closing();
    void add_currency();
    void add_from_detail();
    void add_fixed();
    void add_pipeline_of_stage();
    void add_default_owner();
    WriteColumn* find(std::string_view name);
    void add_or_complete(std::string_view name, std::string given, std::string value);

    const ImportWork& work_;
    const Table& table_;
    std::vector<WriteColumn> columns_;
};

WriteColumn* ColumnBuilder::find(std::string_view name) {
    const auto found = std::find_if(columns_.begin(), columns_.end(), [&](const WriteColumn& c) {
        return c.column->name == name;
    });
    return found == columns_.end() ? nullptr : &*found;
}

void ColumnBuilder::add(const MappedField& mapped) {
    const Column* column = mapped.field.column;
    switch (mapped.field.role) {
        case FieldRole::column:
            if (column->name == "id" && !mapped.field.in_detail) {
                return;  // the plan has it
            }
            columns_.push_back(
                {column,
                 is_given(mapped),
                 typed(*column, staged_text(mapped)),
                 {},
                 column->name == "updated_at" || column->name == "id"}
            );
            return;
        case FieldRole::reference:
            add_reference(mapped);
            return;
        default:
            return;  // made of the row as a whole, below
    }
}

/// A reference that could not be resolved, and that is no reason to refuse the row, stays as it is.
void ColumnBuilder::add_reference(const MappedField& mapped) {
    columns_.push_back(
        {mapped.field.column,
         fmt::format("(r.{} is not null or {})", mapped.staged, is_cleared(mapped)),
         "r." + mapped.staged,
         {}}
    );
}

/// Single keys come on top of a whole custom_fields column, and of what a present record has.
void ColumnBuilder::add_custom() {
    const MappedField* mapped = work_.mapping.find_role(FieldRole::custom);
    if (mapped == nullptr || mapped->field.table != &table_) {
        return;
    }
    const Column& column = *mapped->field.column;
    const std::string keys = fmt::format(
        "coalesce(typed_custom_fields({}, jsonb_strip_nulls(s.custom::jsonb)), '{{}}')",
        work_.literal(table_.name)
    );
    const std::string merged = fmt::format(
        "(o.{0} - array(select k.key from jsonb_each(s.custom::jsonb) as k"
        " where k.value = 'null')) || {1}",
        work_.quoted(column.name), keys
    );
    WriteColumn* whole = find(column.name);
    if (whole == nullptr) {
        columns_.push_back({&column, "s.custom is not null", keys, merged});
        return;
    }
    whole->value = fmt::format("coalesce({}, '{{}}') || {}", whole->value, keys);
    whole->merged =
        fmt::format("case when {} then {} else {} end", whole->given, whole->value, merged);
    whole->given = fmt::format("({} or s.custom is not null)", whole->given);
}

void ColumnBuilder::add_or_complete(std::string_view name, std::string given, std::string value) {
    if (WriteColumn* present = find(name)) {
        present->value = fmt::format("coalesce({}, {})", present->value, value);
        present->given = fmt::format("({} or {})", present->given, given);
        return;
    }
    columns_.push_back({&table_.column(name), std::move(given), std::move(value), {}});
}

/// The last word of a full name is the last name.
void ColumnBuilder::add_name_parts() {
    const MappedField* mapped = work_.mapping.find_role(FieldRole::full_name);
    if (mapped == nullptr || mapped->field.table != &table_) {
        return;
    }
    const std::string name = fmt::format("btrim({})", staged_text(*mapped));
    add_or_complete(
        "first_name", is_given(*mapped),
        fmt::format("nullif(btrim(regexp_replace({}, '\\S+$', '')), '')", name)
    );
    add_or_complete(
        "last_name", is_given(*mapped), fmt::format("substring({} from '\\S+$')", name)
    );
}

/// Other systems have one close date: what is expected of an open deal, and a fact of a closed one.
void ColumnBuilder::add_close_dates() {
    const MappedField* mapped = work_.mapping.find_role(FieldRole::close_date);
    if (mapped == nullptr || mapped->field.table != &table_) {
        return;
    }
    const std::string date = staged_text(*mapped) + "::timestamptz";
    std::string closed = "false";
    if (const MappedField* stage = work_.mapping.find("stage")) {
        closed += fmt::format(
            " or coalesce((select g.is_closed from pipeline_stages as g where g.id = r.{}), false)",
            stage->staged
        );
    }
    if (const MappedField* status = work_.mapping.find("status")) {
        closed += fmt::format(" or coalesce({}, 'open') <> 'open'", staged_text(*status));
    }
    const std::string given_and_closed = fmt::format("({} and ({}))", is_given(*mapped), closed);
    add_or_complete("expected_close_date", is_given(*mapped), date);
    add_or_complete(
        "actual_close_date", given_and_closed,
        fmt::format("case when {} then {} end", given_and_closed, date)
    );
}

/// Other systems know when a deal was typed in, which may be after its closing.
void ColumnBuilder::begin_by_closing() {
    WriteColumn* created = find("created_at");
    const WriteColumn* closed = find("actual_close_date");
    if (created != nullptr && closed != nullptr) {
        created->value = fmt::format("least({}, {})", created->value, closed->value);
    }
}

void ColumnBuilder::add_currency() {
    if (stages_currency(work_.mapping) && table_.find("currency") != nullptr) {
        columns_.push_back({&table_.column("currency"), "s.currency is not null", "s.currency", {}}
        );
    }
}

/// A record of two tables that names one date of its making means both its rows.
void ColumnBuilder::add_from_detail() {
    if (table_.name != work_.kind().table) {
        return;
    }
    for (const auto& [name, field] : work_.kind().from_detail) {
        const MappedField* detail = work_.mapping.find(field);
        if (detail != nullptr && find(name) == nullptr) {
            const Column& column = table_.column(name);
            columns_.push_back(
                {&column, is_given(*detail), typed(column, staged_text(*detail)), {}, true}
            );
        }
    }
}

void ColumnBuilder::add_fixed() {
    if (table_.name != work_.kind().table) {
        return;
    }
    for (const auto& values : {work_.kind().fixed, work_.kind().assumed}) {
        for (const auto& [name, value] : values) {
            const Column& column = table_.column(name);
            if (find(name) == nullptr) {
                columns_.push_back({&column, "true", typed(column, work_.literal(value)), {}, true}
                );
            }
        }
    }
}

/// A stay names its stage's pipeline beside the stage; no file has to.
void ColumnBuilder::add_pipeline_of_stage() {
    const MappedField* stage = work_.mapping.find("stage");
    if (table_.name != "deal_stage_visits" || stage == nullptr) {
        return;
    }
    add_or_complete(
        "pipeline_id", "true",
        fmt::format(
            "(select g.pipeline_id from pipeline_stages as g where g.id = r.{})", stage->staged
        )
    );
}

/// Who makes a record owns it, unless the row says otherwise. A present record keeps its owner.
void ColumnBuilder::add_default_owner() {
    const Column* owner = table_.find("owner_id");
    if (!work_.options.scope || work_.options.scope->default_owner.empty() || owner == nullptr ||
        table_.name != work_.kind().table) {
        return;
    }
    const std::string standard = work_.literal(work_.options.scope->default_owner) + "::uuid";
    if (WriteColumn* present = find(owner->name)) {
        present->standard = standard;
    } else {
        columns_.push_back({owner, "false", "null::uuid", {}, true, standard});
    }
}

}  // namespace

std::vector<WriteColumn> write_columns(const ImportWork& work, const Table& table) {
    return ColumnBuilder{work, table}.run();
}

std::string value_for_new(const WriteColumn& column) {
    const std::string& standard =
        column.standard.empty() ? column.column->default_sql : column.standard;
    return standard.empty() ? column.value
                            : fmt::format("coalesce({}, {})", column.value, standard);
}

std::string value_for_present(const ImportWork& work, const WriteColumn& column) {
    return fmt::format(
        "case when {} then {} else o.{} end", column.given,
        column.merged.empty() ? column.value : column.merged, work.quoted(column.column->name)
    );
}

}  // namespace dealwright
