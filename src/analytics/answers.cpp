#include "analytics/answers.hpp"

#include "base/encoding.hpp"
#include "base/text.hpp"
#include "records/record_json.hpp"

namespace dealwright {

namespace {

// The server's start and the schema's identity tell databases apart that share a Redis, and a
// restored one from what it was. Names are not counted by any ledger: the sum of their rows'
// versions, which only grow, stands for them.
const pg::Query read_state{"analytics.read_state", R"(
    select concat_ws(
            ' ', pg_postmaster_start_time(),
            (select oid from pg_database where datname = current_database()),
            current_schema()::regnamespace::oid,
            (
                select string_agg(concat_ws(':', ledger, version, rebuilt_at), ',' order by ledger)
                from ledger_versions where ledger = any($1)
            ),
            case when 'users' = any($2) then (
                select concat(count(*), ':', sum(extract(epoch from updated_at))) from users
            ) end,
            case when 'teams' = any($2) then (
                select concat(count(*), ':', sum(extract(epoch from updated_at))) from teams
            ) end,
            case when 'pipelines' = any($2) then (
                select concat(count(*), ':', sum(extract(epoch from updated_at))) from pipelines
            ) end,
            case when 'pipeline_stages' = any($2) then (
                select concat(count(*), ':', sum(extract(epoch from updated_at)))
                from pipeline_stages
            ) end,
            case when 'email_campaigns' = any($2) then (
                select concat(count(*), ':', sum(extract(epoch from updated_at)))
                from email_campaigns
            ) end,
            case when 'email_templates' = any($2) then (
                select concat(count(*), ':', sum(extract(epoch from updated_at)))
                from email_templates
            ) end,
            case when $3 then (
                select string_agg(latest.id::text, ',' order by wanted.ledger)
                from unnest($1) as wanted (ledger) cross join lateral (
                    select r.id from etl_runs as r
                    where r.ledger = wanted.ledger and r.status = 'succeeded'
                    order by r.started_at desc limit 1
                ) as latest
            ) end
        ),
        (now() at time zone setting('reporting_timezone'))::date,
        (
            select to_char(
                max(changed_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'
            )
            from ledger_versions where ledger = any($1)
        )
)"};

/// With its length in front, so that no two lists of texts give the same.
void append(std::string& out, const std::optional<std::string>& text) {
    out += text ? std::to_string(text->size()) + ":" + *text : "-";
    out += '\n';
}

std::string key_of(
    const Actor& actor, const FigureState& state, const Answers::Question& question
) {
    std::string all;
    append(all, question.kind);
    append(all, std::to_string(actor.epoch));
    append(all, state.tag);
    for (const BuiltStatement& statement : question.statements) {
        append(all, statement.sql);
        for (const auto& parameter : statement.parameters) {
            append(all, parameter);
        }
    }
    return sha256_hex(all);
}

}  // namespace

FigureState read_figure_state(
    Context& context, const std::vector<std::string>& ledgers,
    const std::vector<std::string>& named_tables, Runs runs
) {
    const auto results = context.run_once({pg::statement(
        read_state, "{" + join(ledgers, ",") + "}", "{" + join(named_tables, ",") + "}",
        runs == Runs::shown
    )});
    const auto& row = results.back();
    const auto text = [&](int column) { return std::string{row.text(0, column)}; };
    return {text(0), text(1), text(2)};
}

Answers::Answers(const Options& options) : memory_{options.memory_bytes} {
    if (!options.redis_url.empty()) {
        shared_ = std::make_unique<SharedAnswers>(
            parse_redis_url(options.redis_url), SharedAnswers::Options{}
        );
    }
}

http::Reply Answers::reply(
    Context& context, const http::Request& request, const FigureState& state,
    const Question& question
) {
    const auto key = key_of(context.actor(), state, question);
    const auto etag = "\"" + key.substr(0, 32) + "\"";
    const bool is_known = names_etag(request.header("if-none-match"), etag);
    auto reply = http::json_reply(
        is_known ? std::string{} : find_or_ask(context, key, question), is_known ? 304 : 200
    );
    reply.headers.emplace_back("ETag", etag);
    return reply;
}

std::string Answers::find_or_ask(
    Context& context, const std::string& key, const Question& question
) {
    if (auto answer = memory_.find(key)) {
        return std::move(*answer);
    }
    if (shared_) {
        if (auto answer = shared_->find(key)) {
            memory_.keep(key, *answer);
            return std::move(*answer);
        }
    }
    std::vector<pg::Statement> statements;
    for (const BuiltStatement& statement : question.statements) {
        statements.push_back(statement.view());
    }
    auto answer = question.write(context.run_once(std::move(statements)));
    memory_.keep(key, answer);
    if (shared_) {
        shared_->keep(key, answer);
    }
    return answer;
}

}  // namespace dealwright
