#include "records/import_visits.hpp"

namespace dealwright {

namespace {

std::string moment(const ImportWork& work, std::string_view field) {
    const MappedField* mapped = work.mapping.find(field);
    return mapped == nullptr ? "null::timestamptz" : staged_text(*mapped) + "::timestamptz";
}

/// An end far in the future is how some systems write that there is none yet.
std::string end_of_stay(const ImportWork& work) {
    const std::string exited = moment(work, "exited_at");
    return fmt::format("case when {0} <= now() + interval '1 year' then {0} end", exited);
}

/// The file's stays: row, line, deal_id, stage_id, entered_at, exited_at.
std::string stays(const ImportWork& work) {
    return fmt::format(
        "(select s.row, s.line, r.{} as deal_id, r.{} as stage_id, {} as entered_at,"
        " {} as exited_at from staged_rows as s join staged_refs as r on r.row = s.row)",
        work.mapping.find("deal")->staged, work.mapping.find("stage")->staged,
        moment(work, "entered_at"), end_of_stay(work)
    );
}

std::string title(const ImportWork& work, std::string_view field) {
    const MappedField* mapped = work.mapping.find(field);
    return mapped == nullptr ? std::string{field} : mapped->title;
}

/// Later rows about a deal's present stay say the same thing twice.
void keep_one_present_stay(ImportWork& work) {
    work.connection.execute(fmt::format(
        R"(
        create temp table staged_stays on commit drop as
        select v.*, p.verdict from {} as v join staged_plan as p on p.row = v.row
        where p.verdict <> 'error';
        create index on staged_stays (deal_id);
        analyze staged_stays;
        update staged_plan as p set verdict = 'redate', note = null
        from staged_stays as v where v.row = p.row and v.exited_at is null and p.verdict = 'new';
        update staged_plan as p
        set verdict = 'duplicate', note = 'the present stay, as is line ' || first.line
        from staged_stays as v, staged_stays as first
        where v.row = p.row and p.verdict = 'redate' and first.deal_id = v.deal_id
            and first.exited_at is null and first.row < v.row;
        )",
        stays(work)
    ));
}

/// The stays that will stand: those in the database, the present one as corrected, and the file's.
void collect_standing_stays(ImportWork& work) {
    work.connection.execute(R"(
        create temp table standing_stays on commit drop as
        select
            null::bigint as row, null::bigint as line, v.deal_id, v.stage_id,
            coalesce(c.entered_at, v.entered_at) as entered_at,
            coalesce(v.exited_at, 'infinity') as exited_at
        from deal_stage_visits as v
        join deals as d on d.id = v.deal_id
        left join (
            select s.* from staged_stays as s join staged_plan as p on p.row = s.row
            where p.verdict = 'redate'
        ) as c on c.deal_id = v.deal_id and v.stage_id = d.stage_id
            and v.entered_at = d.stage_entered_at
        where v.deal_id in (select deal_id from staged_stays)
        union all
        select s.row, s.line, s.deal_id, s.stage_id, s.entered_at, s.exited_at
        from staged_stays as s join staged_plan as p on p.row = s.row
        where p.verdict = 'new';
        create index on standing_stays (deal_id);
        analyze standing_stays;
    )");
}

constexpr std::string_view overlapping = R"(
    from staged_stays as s
    join staged_plan as p on p.row = s.row and p.verdict = 'new'
    join standing_stays as o on o.deal_id = s.deal_id and (o.row is null or o.row < s.row)
        and o.entered_at < s.exited_at and s.entered_at < o.exited_at
    join pipeline_stages as g on g.id = o.stage_id
)";

}  // namespace

void check_visits(ImportWork& work) {
    add_problems(
        work, title(work, "exited_at"), "'lies before the stage was entered'",
        fmt::format("from {} as s where s.exited_at < s.entered_at", stays(work))
    );
    add_problems(
        work, title(work, "exited_at"),
        "'the deal is in the stage \"' || g.name || '\" now, so a stay in another one has an end'",
        fmt::format(
            "from {} as s join deals as d on d.id = s.deal_id"
            " join pipeline_stages as g on g.id = d.stage_id"
            " where s.exited_at is null and s.stage_id <> d.stage_id"
            " and not exists (select from staged_problems as q where q.row = s.row)",
            stays(work)
        )
    );
}

void place_visits(ImportWork& work) {
    keep_one_present_stay(work);
    collect_standing_stays(work);
    // An overlap with the same stage tells of the same stay; with another, one of them is wrong.
    add_problems(
        work, "",
        "'the deal was in the stage \"' || g.name || '\" at that time' ||"
        " coalesce(' by line ' || o.line, '')",
        fmt::format("{} where o.stage_id <> s.stage_id", overlapping)
    );
    work.connection.execute(fmt::format(
        R"(
        update staged_plan as p set verdict = 'error', note = null
        where p.verdict = 'new' and exists (select from staged_problems as q where q.row = p.row);
        update staged_plan as p set verdict = 'duplicate', note = found.note
        from (
            select s.row,
                'overlaps the same stay' || coalesce(' of line ' || min(o.line), '') as note
            {} where o.stage_id = s.stage_id group by s.row
        ) as found
        where found.row = p.row and p.verdict = 'new';
        )",
        overlapping
    ));
}

std::string redate_statement(const ImportWork& work) {
    return fmt::format(
        R"(
        update deals as d set stage_entered_at = s.entered_at
        from staged_writes as w join {} as s on s.row = w.row
        where w.step between $1 and $2 and w.verdict = 'redate' and d.id = s.deal_id
            and d.stage_entered_at <> s.entered_at
        )",
        stays(work)
    );
}

}  // namespace dealwright
