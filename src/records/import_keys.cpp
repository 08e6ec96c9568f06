#include "records/import_keys.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "records/import_scope.hpp"

namespace dealwright {

namespace {

bool keeps_lower_case(const Column& column) {
    return column.name == "email";
}

class KeyBuilder {
  public:
    explicit KeyBuilder(const ImportWork& work)
        : work_{work}, table_{work.catalog.table(work.kind().table)} {}

    std::vector<ImportKey> run() {
        if (!work_.options.key.empty()) {
            keys_.push_back(chosen_key());
        }
        const bool guards = !keys_.empty();
        for (const MappedField& mapped : work_.mapping.fields) {
            const bool is_id =
                mapped.field.role == FieldRole::column && mapped.field.column->name == "id";
            if (mapped.field.role == FieldRole::external_id || is_id) {
                add_unless_chosen({&mapped}, guards);
            }
        }
        if (const auto natural = natural_fields(); !natural.empty()) {
            add_unless_chosen(natural, guards);
        }
        return std::move(keys_);
    }

  private:
    ImportKey chosen_key() const;
    std::vector<const MappedField*> natural_fields() const;
    void add_unless_chosen(const std::vector<const MappedField*>& fields, bool guard);
    ImportKey key_of(const std::vector<const MappedField*>& fields) const;
    std::string staged(const MappedField& mapped) const;
    std::string stored(const MappedField& mapped) const;
    ImportKey external_key(const MappedField& mapped) const;
    std::string records(bool all) const;
    bool is_natural(const std::vector<const MappedField*>& fields) const;

    const ImportWork& work_;
    const Table& table_;
    std::vector<ImportKey> keys_;
};

ImportKey KeyBuilder::chosen_key() const {
    std::string wanted = work_.options.key;
    if (!wanted.starts_with("custom_fields.")) {
        wanted = identifier_form(wanted);
    }
    for (const MappedField& mapped : work_.mapping.fields) {
        const bool same =
            mapped.field.name == wanted ||
            (mapped.field.role == FieldRole::reference && mapped.field.column->name == wanted);
        if (same) {
            return key_of({&mapped});
        }
    }
    throw failure(
        ErrorKind::invalid, "--key {0}: no column is {0}; name it with --map \"COLUMN={0}\"",
        work_.options.key
    );
}

std::vector<const MappedField*> KeyBuilder::natural_fields() const {
    std::vector<const MappedField*> fields;
    for (const auto name : work_.kind().natural_key) {
        const MappedField* mapped = work_.mapping.find(name);
        if (mapped == nullptr) {
            return {};
        }
        fields.push_back(mapped);
    }
    return fields;
}

void KeyBuilder::add_unless_chosen(const std::vector<const MappedField*>& fields, bool guard) {
    ImportKey key = key_of(fields);
    for (const ImportKey& present : keys_) {
        if (present.what == key.what) {
            return;
        }
    }
    key.guard = guard;
    keys_.push_back(std::move(key));
}

std::string KeyBuilder::staged(const MappedField& mapped) const {
    if (mapped.field.role == FieldRole::reference) {
        return "r." + mapped.staged;
    }
    if (mapped.field.role == FieldRole::custom) {
        return fmt::format("(s.custom::jsonb ->> {})", work_.literal(mapped.field.name.substr(14)));
    }
    const std::string text = staged_text(mapped);
    if (keeps_lower_case(*mapped.field.column)) {
        return fmt::format("lower(btrim({}))", text);
    }
    const bool is_text = mapped.field.column->type == ColumnType::text;
    return is_text ? text : fmt::format("{}::{}", text, mapped.field.column->type_name);
}

std::string KeyBuilder::stored(const MappedField& mapped) const {
    const std::string column = fmt::format(
        "{}.{}", mapped.field.in_detail ? "d" : "t", work_.quoted(mapped.field.column->name)
    );
    return mapped.field.role == FieldRole::custom
               ? fmt::format("({} ->> {})", column, work_.literal(mapped.field.name.substr(14)))
               : column;
}

/// A key of which there can be only one keeps that also where it cannot be seen.
bool KeyBuilder::is_natural(const std::vector<const MappedField*>& fields) const {
    const auto& natural = work_.kind().natural_key;
    return fields.size() == natural.size() &&
           std::all_of(fields.begin(), fields.end(), [&](const MappedField* mapped) {
               return contains(natural, mapped->field.name);
           });
}

/// The kind's records: t, and d where it has a second table. Not `all`: those that may be seen.
std::string KeyBuilder::records(bool all) const {
    const std::string from = all ? work_.quoted(table_.name) : records_to_name(work_, table_.name);
    if (work_.kind().detail.empty()) {
        return from + " as t";
    }
    return fmt::format(
        "({} as t left join {} as d on d.{} = t.id)", from, work_.quoted(work_.kind().detail),
        work_.quoted(work_.kind().detail_key)
    );
}

ImportKey KeyBuilder::external_key(const MappedField& mapped) const {
    ImportKey key;
    key.what = "external_id";
    key.title = mapped.title;
    key.text = staged_text(mapped);
    key.target = fmt::format(
        "(external_ids as e join {} as t on t.id = e.record_id) on e.system = {} and"
        " e.table_name = {} and e.external_id = {}",
        work_.quoted(table_.name), work_.literal(work_.mapping.system), work_.literal(table_.name),
        key.text
    );
    return key;
}

ImportKey KeyBuilder::key_of(const std::vector<const MappedField*>& fields) const {
    if (fields.front()->field.role == FieldRole::external_id) {
        return external_key(*fields.front());
    }
    ImportKey key;
    std::vector<std::string> names;
    std::vector<std::string> texts;
    std::vector<std::string> conditions;
    bool by_id = false;
    for (const MappedField* mapped : fields) {
        names.push_back(mapped->field.name);
        texts.push_back(staged(*mapped) + "::text");
        conditions.push_back(fmt::format("{} = {}", stored(*mapped), staged(*mapped)));
        by_id = by_id || mapped->field.column->name == "id";
    }
    if (!by_id && table_.find("is_deleted") != nullptr) {
        conditions.emplace_back("not t.is_deleted");
    }
    key.what = join(names, " and ");
    key.title = fields.size() == 1 ? fields.front()->title : "";
    key.text = join(texts, " || chr(31) || ");
    key.target =
        fmt::format("{} on {}", records(by_id || is_natural(fields)), join(conditions, " and "));
    return key;
}

std::string names_of_keys(const ImportWork& work, const std::vector<ImportKey>& keys) {
    std::vector<std::string> names;
    for (const ImportKey& key : keys) {
        names.push_back(work.literal(key.what));
    }
    return fmt::format("(array[{}])", join(names, ", "));
}

void report_conflicts(ImportWork& work, const std::vector<ImportKey>& keys) {
    if (keys.empty()) {
        return;
    }
    const auto singular = work.kind().singular;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i].guard) {
            add_problems(
                work, keys[i].title,
                work.literal(fmt::format("another {} has this {}", singular, keys[i].what)),
                fmt::format(
                    "from staged_keys as s left join staged_match as m on m.row = s.row"
                    " where s.alternative = {} and s.record_id is not null"
                    " and s.record_id is distinct from m.record_id",
                    i + 1
                )
            );
        } else {
            add_problems(
                work, keys[i].title,
                fmt::format(
                    "'fits ' || s.found || {}",
                    work.literal(fmt::format(" records of {} by {}", work.kind().name, keys[i].what)
                    )
                ),
                fmt::format("from staged_keys as s where s.alternative = {} and s.found > 1", i + 1)
            );
        }
    }
    const std::string names = names_of_keys(work, keys);
    add_problems(
        work, "",
        fmt::format(
            "'by ' || {0}[s.first] || ' and by ' || {0}[s.last] || {1}", names,
            work.literal(fmt::format(" it is two different {}", work.kind().name))
        ),
        "from (select row, min(alternative) as first, max(alternative) as last from staged_keys"
        " where record_id is not null and not guard group by row"
        " having count(distinct record_id) > 1) as s"
    );
}

}  // namespace

std::vector<ImportKey> import_keys(const ImportWork& work) {
    return KeyBuilder{work}.run();
}

void match_keys(ImportWork& work, const std::vector<ImportKey>& keys) {
    work.connection.execute(R"(
        create temp table staged_keys (
            row bigint not null, alternative integer not null, guard boolean not null,
            key text not null, record_id uuid, found integer not null
        ) on commit drop
    )");
    for (std::size_t i = 0; i < keys.size(); ++i) {
        work.connection.execute(fmt::format(
            R"(
            insert into staged_keys (row, alternative, guard, key, record_id, found)
            select s.row, {}, {}, {}, (array_agg(t.id))[1], count(t.id)
            from staged_rows as s join staged_refs as r on r.row = s.row left join {}
            where {} is not null
            group by s.row, 4
            )",
            i + 1, keys[i].guard ? "true" : "false", keys[i].text, keys[i].target, keys[i].text
        ));
    }
    work.connection.execute(R"(
        analyze staged_keys;
        create temp table staged_match on commit drop as
        select
            row, (array_agg(record_id order by alternative))[1] as record_id,
            min(alternative) as alternative
        from staged_keys where record_id is not null and not guard
        group by row;
        create unique index on staged_match (row);
        analyze staged_match;
    )");
    report_conflicts(work, keys);
}

}  // namespace dealwright
