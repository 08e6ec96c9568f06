#include "records/import_lookup.hpp"

#include "base/text.hpp"
#include "records/import_scope.hpp"

namespace dealwright {

namespace {

// Where names hold everywhere. Not null, so that scopes are compared with a plain, hashable =.
constexpr std::string_view no_scope = "'00000000-0000-0000-0000-000000000000'::uuid";

std::string names_in_words(const RecordNames* names) {
    if (names == nullptr || names->rules.empty()) {
        return "id";
    }
    std::vector<std::string> words;
    for (const NameRule& rule : names->rules) {
        if (words.empty() || words.back() != rule.what) {
            words.emplace_back(rule.what);
        }
    }
    return join(words, " or ");
}

std::string lookup_join(const ImportWork& work, const MappedField& mapped) {
    return fmt::format(
        "from staged_rows as s join staged_refs as r on r.row = s.row"
        " left join {0} as x on x.value = s.{1} and x.scope = {2}"
        " where s.{1} is not null and r.{1} is null",
        lookup_table(mapped), mapped.staged, lookup_scope(work, mapped)
    );
}

/// Identifiers of other systems mean nothing to a person: what they name may never have been meant
/// to come along. A name that is unknown is a mistake in the file.
std::string is_opaque(const MappedField& mapped) {
    return mapped.holds_ids ? "true" : fmt::format("s.{} ~ '{}'", mapped.staged, uuid_pattern);
}

}  // namespace

std::vector<const MappedField*> references_of(const ImportMapping& mapping) {
    std::vector<const MappedField*> references;
    for (const MappedField& mapped : mapping.fields) {
        if (mapped.field.role == FieldRole::reference) {
            references.push_back(&mapped);
        }
    }
    return references;
}

bool names_same_kind(const ImportMapping& mapping, const MappedField& mapped) {
    return mapped.field.reference->table == mapping.kind->table;
}

bool is_within_pipeline(const MappedField& mapped) {
    const RecordNames* names = names_of(mapped.field.reference->table);
    return names != nullptr && names->within_pipeline;
}

std::string lookup_table(const MappedField& mapped) {
    return "lookup_" + mapped.staged;
}

std::string pipeline_scope(const ImportWork& work) {
    std::vector<std::string> sources;
    if (const MappedField* pipeline = work.mapping.find("pipeline")) {
        sources.push_back("r." + pipeline->staged);
    }
    if (const MappedField* deal = work.mapping.find("deal")) {
        sources.push_back(
            fmt::format("(select d.pipeline_id from deals as d where d.id = r.{})", deal->staged)
        );
    }
    return sources.empty() ? "null::uuid" : fmt::format("coalesce({})", join(sources, ", "));
}

std::string lookup_scope(const ImportWork& work, const MappedField& mapped) {
    return is_within_pipeline(mapped)
               ? fmt::format("coalesce({}, {})", pipeline_scope(work), no_scope)
               : std::string{no_scope};
}

void Lookup::run() {
    match_ids();
    match_external();
    match_names();
    match_translated();
}

bool Lookup::has_open_values(std::string_view condition) {
    return work_.connection
        .execute(fmt::format(
            "select exists (select from {}_wanted as w where {})", lookup_table(mapped_), condition
        ))
        .get<bool>(0, 0);
}

/// What is found is no longer wanted, so that the next rule is asked for the rest alone.
void Lookup::match(std::string_view condition, std::string_view joined) {
    if (!has_open_values("true")) {
        return;
    }
    const std::string in_scope =
        fmt::format("and (w.scope = {} or t.pipeline_id = w.scope)", no_scope);
    work_.connection.execute(fmt::format(
        R"(
        insert into {0} (value, scope, record_id, found)
        select w.value, w.scope, (array_agg(t.id))[1], count(distinct t.id)
        from {0}_wanted as w {1} join {2} as t on {3} {4}
        group by w.value, w.scope;
        analyze {0};
        delete from {0}_wanted as w using {0} as x
        where x.value = w.value and x.scope = w.scope;
        analyze {0}_wanted;
        )",
        lookup_table(mapped_), joined, candidates_, condition,
        is_within_pipeline(mapped_) ? in_scope : std::string{}
    ));
}

void Lookup::match_ids() {
    const std::string is_id = fmt::format("w.value ~ {}", work_.literal(uuid_pattern));
    if (has_open_values(is_id)) {
        match(fmt::format("t.id = case when {} then w.value::uuid end", is_id));
    }
}

void Lookup::match_external() {
    match(
        "t.id = e.record_id",
        fmt::format(
            "join external_ids as e on e.system = {} and e.table_name = {}"
            " and e.external_id = btrim(w.value)",
            work_.literal(work_.mapping.system), work_.literal(mapped_.field.reference->table)
        )
    );
}

void Lookup::match_names() {
    const RecordNames* names = names_of(mapped_.field.reference->table);
    if (names == nullptr) {
        return;
    }
    for (const NameRule& rule : names->rules) {
        match(rule.condition);
    }
}

/// A profile's other names for what we call differently, tried when there is none of that very
/// name.
void Lookup::match_translated() {
    if (mapped_.values.empty()) {
        return;
    }
    std::string pairs;
    for (const ProfileValue& value : mapped_.values) {
        pairs += fmt::format(
            "{}({}, {})", pairs.empty() ? "" : ", ", work_.literal(value.theirs),
            work_.literal(value.ours)
        );
    }
    match(
        "not t.is_deleted and t.name = v.ours",
        fmt::format(
            "join (values {}) as v (theirs, ours) on v.theirs = lower(btrim(w.value))", pairs
        )
    );
}

void look_up(ImportWork& work, const MappedField& mapped) {
    const bool scoped = is_within_pipeline(mapped);
    const auto table = lookup_table(mapped);
    work.connection.execute(fmt::format(
        R"(
        create temp table {0} (
            value text not null, scope uuid not null, record_id uuid, found integer not null
        ) on commit drop;
        create temp table {0}_wanted on commit drop as
        select distinct s.{1} as value, {2} as scope from staged_rows as s {3}
        where s.{1} is not null;
        analyze {0}_wanted;
        )",
        table, mapped.staged, lookup_scope(work, mapped),
        scoped ? "join staged_refs as r on r.row = s.row" : ""
    ));
    Lookup{work, mapped, records_to_name(work, mapped.field.reference->table)}.run();
}

void report_unresolved(ImportWork& work, const MappedField& mapped) {
    const std::string& table = mapped.field.reference->table;
    const RecordNames* names = names_of(table);
    const std::string singular = singular_of(table);
    const std::string from = lookup_join(work, mapped);
    const std::string value = shown_in_sql("s." + mapped.staged);
    add_problems(
        work, mapped.title,
        fmt::format(
            "{} || ' fits ' || x.found || {}", value,
            work.literal(fmt::format(
                " {}s: {}", singular,
                is_within_pipeline(mapped) ? "say in which pipeline" : "name it by its id"
            ))
        ),
        from + " and x.found > 1"
    );
    const bool required = !mapped.field.column->nullable;
    const std::string unknown = from + " and x.found is null";
    const std::string opaque = is_opaque(mapped);
    add_problems(
        work, mapped.title,
        fmt::format(
            "case when {} then {} else {} end || {} || {}", opaque,
            work.literal(fmt::format("no {} is known by the identifier ", singular)),
            work.literal(fmt::format("no {} has the {} ", singular, names_in_words(names))), value,
            is_within_pipeline(mapped)
                ? fmt::format(
                      "coalesce((select ' in the pipeline \"' || p.name || '\"' from pipelines as p"
                      " where p.id = {}), '')",
                      pipeline_scope(work)
                  )
                : "''"
        ),
        required ? unknown : fmt::format("{} and not ({})", unknown, opaque)
    );
    if (!required) {
        const auto count =
            work.connection.execute(fmt::format("select count(*) {} and ({})", unknown, opaque));
        work.warnings.add(
            mapped.title, fmt::format("left out that name no {} known here", singular),
            count.get<std::int64_t>(0, 0)
        );
    }
}

}  // namespace dealwright
