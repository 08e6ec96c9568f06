#include "pg/schema_compare.hpp"

#include <unistd.h>

#include "pg/migrations.hpp"

namespace dealwright::pg {

namespace {

// $1, $2: the live and the scratch schema. Every object as (side, kind, name, definition), with
// the schema's own name taken out of the definition; a text that begins with it, such as the name
// of a setting, is none of it.
constexpr std::string_view compare_sql = R"(
with sides (side, schema) as (values ('live', $1), ('expected', $2)),
spaces as (select side, schema, to_regnamespace(quote_ident(schema))::oid as oid from sides),
relations as (
    select s.side, s.schema, c.oid, c.relname, c.relkind
    from pg_class as c join spaces as s on s.oid = c.relnamespace
    where c.relname !~ '^schema_migrations(_pkey)?$'
        and not (c.relispartition and c.relname !~ '_default(_|$)')
),
objects (side, schema, kind, name, definition) as (
    select side, schema, 'table', relname::text, relkind::text
    from relations where relkind in ('r', 'p', 'v', 'm')
    union all
    select r.side, r.schema, 'column', r.relname || '.' || a.attname,
        format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
        || coalesce(
            case a.attgenerated when 's' then ' generated ' else ' default ' end
            || pg_get_expr(d.adbin, d.adrelid), '')
    from relations as r
    join pg_attribute as a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef as d on d.adrelid = r.oid and d.adnum = a.attnum
    where r.relkind in ('r', 'p', 'v', 'm')
    union all
    select r.side, r.schema, 'constraint', r.relname || '.' || k.conname,
        pg_get_constraintdef(k.oid)
    from relations as r join pg_constraint as k on k.conrelid = r.oid
    union all
    select r.side, r.schema, 'index', r.relname::text, pg_get_indexdef(r.oid)
    from relations as r where r.relkind in ('i', 'I')
    union all
    select r.side, r.schema, 'trigger', r.relname || '.' || t.tgname, pg_get_triggerdef(t.oid)
        || case t.tgenabled when 'D' then ' (disabled)' else '' end
    from relations as r join pg_trigger as t on t.tgrelid = r.oid where not t.tgisinternal
    union all
    select s.side, s.schema, 'function', p.oid::regprocedure::text, pg_get_functiondef(p.oid)
    from pg_proc as p join spaces as s on s.oid = p.pronamespace where p.prokind in ('f', 'p')
    union all
    select s.side, s.schema, 'type', t.typname::text,
        (select string_agg(e.enumlabel, ', ' order by e.enumsortorder)
         from pg_enum as e where e.enumtypid = t.oid)
    from pg_type as t join spaces as s on s.oid = t.typnamespace where t.typtype = 'e'
),
plain as (
    select side, kind,
        regexp_replace(name, '(?<!'')\m' || schema || '\.', '', 'g') as name,
        replace(
            regexp_replace(definition, '(?<!'')\m' || schema || '\.', '', 'g'),
            quote_literal(schema), '''workspace'''
        ) as definition
    from objects
)
select coalesce(l.kind, e.kind), coalesce(l.name, e.name), l.definition, e.definition
from (select * from plain where side = 'live') as l
full join (select * from plain where side = 'expected') as e
    on e.kind = l.kind and e.name = l.name
where l.definition is distinct from e.definition
order by array_position(
        array['type', 'table', 'column', 'constraint', 'index', 'function', 'trigger'],
        coalesce(l.kind, e.kind)),
    coalesce(l.name, e.name)
)";

std::string sentence(const Result& rows, int row) {
    const auto kind = rows.text(row, 0);
    const auto name = rows.text(row, 1);
    if (rows.is_null(row, 2)) {
        return fmt::format("{} {} is missing", kind, name);
    }
    if (rows.is_null(row, 3)) {
        return fmt::format("{} {} is not in the migrations", kind, name);
    }
    if (kind == "function") {
        return fmt::format("function {} has another body than in the migrations", name);
    }
    return fmt::format(
        "{} {} is \"{}\", the migrations say \"{}\"", kind, name, rows.text(row, 2),
        rows.text(row, 3)
    );
}

}  // namespace

std::vector<std::string> schema_drift(
    Connection& owner, const WorkspaceNames& names, const std::vector<std::string>& installed_sql
) {
    const auto scratch = fmt::format("dealwright_check_{}", getpid());
    const Transaction rolled_back{owner};
    owner.execute("create schema " + scratch);
    owner.execute(fmt::format("set local search_path = {}, public", scratch));
    for (const auto& migration : embedded_migrations()) {
        owner.execute(std::string{migration.sql});
    }
    for (const auto& sql : installed_sql) {
        owner.execute(sql);
    }
    // With neither schema on the path every name is written with its schema, which is taken out.
    owner.execute("set local search_path = pg_catalog");
    const auto rows = owner.run(compare_sql, Parameters{names.schema, scratch});
    std::vector<std::string> result;
    for (int row = 0; row < rows.rows(); ++row) {
        result.push_back(sentence(rows, row));
    }
    return result;
}

}  // namespace dealwright::pg
