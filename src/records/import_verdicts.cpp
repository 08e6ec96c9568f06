#include "records/import_verdicts.hpp"

#include "base/text.hpp"
#include "records/import_checks.hpp"
#include "records/import_keys.hpp"
#include "records/import_references.hpp"
#include "records/import_scope.hpp"
#include "records/import_visits.hpp"

namespace dealwright {

namespace {

/// The row of the file that first had a row's key; only where that is an earlier row, and sound.
void find_first_rows(ImportWork& work) {
    work.connection.execute(R"(
        analyze staged_problems;
        create temp table staged_first on commit drop as
        select distinct on (k.row) k.row, k.first_row, k.alternative, k.guard, s.line as first_line
        from (
            select
                k.row, k.alternative, k.guard,
                min(k.row) over (partition by k.alternative, k.key) as first_row
            from staged_keys as k
            where not exists (select from staged_problems as q where q.row = k.row)
        ) as k join staged_rows as s on s.row = k.first_row
        where k.first_row < k.row
        order by k.row, k.guard, k.alternative;
        create unique index on staged_first (row);
        analyze staged_first;
    )");
}

std::string key_words(const ImportWork& work, const std::vector<ImportKey>& keys) {
    std::vector<std::string> words;
    for (const ImportKey& key : keys) {
        words.push_back(work.literal(key.what));
    }
    return words.empty() ? "(array[]::text[])" : fmt::format("(array[{}])", join(words, ", "));
}

std::string same_as_line(const std::string& words) {
    return fmt::format("'the same ' || {}[s.alternative] || ' as line ' || s.first_line", words);
}

std::string is_here_already(const std::string& words) {
    return fmt::format("'this ' || {}[s.alternative] || ' is here already'", words);
}

/// Where duplicates are not wanted, they are problems like any other.
void refuse_duplicates(ImportWork& work, const std::string& words) {
    if (work.options.on_duplicate == OnDuplicate::error) {
        add_problems(work, "", same_as_line(words), "from staged_first as s");
        const std::string attaches =
            work.kind().detail.empty()
                ? ""
                : fmt::format(
                      " and exists (select from {} as d where d.{} = s.record_id)",
                      work.quoted(work.kind().detail), work.quoted(work.kind().detail_key)
                  );
        add_problems(
            work, "", is_here_already(words),
            "from staged_match as s where not exists"
            " (select from staged_first as f where f.row = s.row)" +
                attaches
        );
        return;
    }
    add_problems(work, "", same_as_line(words), "from staged_first as s where s.guard");
}

std::string id_in_file(const ImportWork& work) {
    for (const MappedField& mapped : work.mapping.fields) {
        if (mapped.field.role == FieldRole::column && !mapped.field.in_detail &&
            mapped.field.column->name == "id") {
            return staged_text(mapped) + "::uuid";
        }
    }
    return "null::uuid";
}

void make_plan(ImportWork& work, const std::string& words) {
    const bool updates = work.options.on_duplicate == OnDuplicate::update;
    const std::string attach =
        work.kind().detail.empty()
            ? ""
            : fmt::format(
                  "when m.row is not null and not exists (select from {} as d"
                  " where d.{} = m.record_id) then 'attach'",
                  work.quoted(work.kind().detail), work.quoted(work.kind().detail_key)
              );
    work.connection.execute(fmt::format(
        R"(
        create temp table staged_plan on commit drop as
        select
            s.row, s.line,
            case
                when q.row is not null then 'error'
                when f.row is not null then 'duplicate'
                {}
                when m.row is not null then '{}'
                else 'new'
            end as verdict,
            coalesce(m.record_id, {}, uuid_v7()) as record_id, m.row is null as fresh,
            case
                when q.row is not null then null
                when f.row is not null then {}
                when m.row is not null then {}
            end as note,
            0 as depth
        from staged_rows as s
        left join (select distinct row from staged_problems) as q on q.row = s.row
        left join staged_first as f on f.row = s.row
        left join staged_match as m on m.row = s.row;
        create unique index on staged_plan (row);
        analyze staged_plan;
        update staged_plan as p set record_id = first.record_id, fresh = false
        from staged_first as f join staged_plan as first on first.row = f.first_row
        where f.row = p.row and p.verdict = 'duplicate';
        )",
        attach, updates ? "update" : "duplicate", id_in_file(work),
        fmt::format("'the same ' || {}[f.alternative] || ' as line ' || f.first_line", words),
        fmt::format("'this ' || {}[m.alternative] || ' is here already'", words)
    ));
}

}  // namespace

void decide_verdicts(ImportWork& work) {
    const auto keys = import_keys(work);
    const std::string words = key_words(work, keys);
    match_keys(work, keys);
    check_scope(work);
    check_new_rows(work);
    const bool are_visits = work.kind().table == visits_table;
    if (are_visits) {
        check_visits(work);
    }
    find_first_rows(work);
    refuse_duplicates(work, words);
    make_plan(work, words);
    if (are_visits) {
        place_visits(work);
    }
    if (refers_to_itself(work.mapping)) {
        resolve_references_within_file(work);
    }
}

}  // namespace dealwright
