#include "contacts/timeline_query.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace dealwright {

namespace {

constexpr std::string_view activity_moment =
    "activity_moment(t.completed_at, t.due_date, t.created_at)";
const std::vector<std::string_view> activity_columns = {
    "contact_id", "type", "completed_at", "due_date", "created_at"};

/// One ordered list that goes into the timeline. In `from` and `where`, t is what the scope of
/// `resource` is asked of.
struct Source {
    std::string_view kind;
    std::string_view resource;
    std::string from;
    std::string where;
    std::string moment;
};

class TimelineQuery {
  public:
    TimelineQuery(const ResourceSet& resources, const Actor& actor, const TimelineRequest& request)
        : resources_{resources}, actor_{actor}, request_{request} {}

    BuiltStatement run() {
        contact_ = value(request_.contact_id, "uuid");
        if (request_.after) {
            at_ = value(request_.after->at, "timestamptz");
            id_ = value(request_.after->id, "uuid");
        }
        add_activities();
        add_calls();
        add_records("email", "emails", "coalesce(t.sent_at, t.created_at)", "sent_at");
        add_records("document", "documents", "t.created_at", "created_at");
        add_records("deal", "deals", "t.created_at", "created_at");
        add_status();
        if (parts_.empty()) {
            parts_.push_back(
                fmt::format("(select '' as kind, now() as at, {} as id where false)", contact_)
            );
        }
        statement_.sql = fmt::format(
            "select kind, to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), id"
            " from ({}) as entry order by at desc, id desc limit {}",
            join(parts_, " union all "), request_.limit + 1
        );
        statement_.prepared = true;
        return std::move(statement_);
    }

  private:
    std::string value(const std::string& text, std::string_view type) {
        statement_.parameters.emplace_back(text);
        return fmt::format("${}::{}", statement_.parameters.size(), type);
    }

    bool wants(std::string_view kind) const {
        return std::find(request_.kinds.begin(), request_.kinds.end(), kind) !=
               request_.kinds.end();
    }

    /// What may not be read of a kind is not told by where its records stand either.
    bool may_read(std::string_view resource, const std::vector<std::string_view>& columns) const {
        return std::all_of(columns.begin(), columns.end(), [&](std::string_view column) {
            return resources_.get(resource).readable(column, actor_) != nullptr;
        });
    }

    std::string scope(std::string_view resource) {
        const Resource& target = resources_.get(resource);
        return fmt::format(
            "not {} and {}", target.policy->deleted,
            scope_condition(target, actor_, Act::read, statement_.parameters)
        );
    }

    void add(const Source& source) {
        const auto after = request_.after
                               ? fmt::format(" and ({}, t.id) < ({}, {})", source.moment, at_, id_)
                               : std::string{};
        parts_.push_back(fmt::format(
            "(select '{}' as kind, {} as at, t.id from {} where {} and {}{}"
            " order by {} desc, t.id desc limit {})",
            source.kind, source.moment, source.from, source.where, scope(source.resource), after,
            source.moment, request_.limit + 1
        ));
    }

    /// One list for each type, as the index has them. The activity of a call is the call's entry
    /// for whoever sees the call.
    void add_activities() {
        if (!may_read("activities", activity_columns)) {
            return;
        }
        for (const std::string& type : resources_.get("activities").table->column("type").labels) {
            const std::string_view kind = type == "note" ? "note" : "activity";
            if (!wants(kind)) {
                continue;
            }
            auto where = fmt::format("t.contact_id = {} and t.type = '{}'", contact_, type);
            if (type == "call" && sees_calls()) {
                where += fmt::format(
                    " and not exists (select from (select t.activity_id from calls as t where {})"
                    " as c where c.activity_id = t.id)",
                    scope("calls")
                );
            }
            add({kind, "activities", "activities as t", where, std::string{activity_moment}});
        }
    }

    bool sees_calls() const { return may_read("calls", {"activity_id"}); }

    void add_calls() {
        if (!wants("call") || !sees_calls() || !may_read("activities", activity_columns)) {
            return;
        }
        add(
            {"call", "calls", "calls as t join activities as a on a.id = t.activity_id",
             fmt::format("a.contact_id = {} and a.type = 'call' and not a.is_deleted", contact_),
             "activity_moment(a.completed_at, a.due_date, a.created_at)"}
        );
    }

    void add_records(
        std::string_view kind, std::string_view resource, std::string moment,
        std::string_view dated_by
    ) {
        if (wants(kind) && may_read(resource, {"contact_id", dated_by, "created_at"})) {
            add(
                {kind, resource, fmt::format("{} as t", resource),
                 fmt::format("t.contact_id = {}", contact_), std::move(moment)}
            );
        }
    }

    /// Of the contact, which the caller sees, or there is no timeline. The first entry of all is
    /// that the contact was made.
    void add_status() {
        if (!wants("status") || !may_read("contacts", {"status", "created_at"})) {
            return;
        }
        const auto list = [&](std::string_view table, std::string_view key,
                              std::string_view moment) {
            const auto after = request_.after
                                   ? fmt::format(" and (t.{}, t.id) < ({}, {})", moment, at_, id_)
                                   : std::string{};
            parts_.push_back(fmt::format(
                "(select 'status' as kind, t.{0} as at, t.id from {1} as t where t.{2} = {3}{4}"
                " order by t.{0} desc, t.id desc limit {5})",
                moment, table, key, contact_, after, request_.limit + 1
            ));
        };
        list("contact_status_changes", "contact_id", "changed_at");
        list("contacts", "id", "created_at");
    }

    const ResourceSet& resources_;
    const Actor& actor_;
    const TimelineRequest& request_;
    BuiltStatement statement_;
    std::string contact_;
    std::string at_;
    std::string id_;
    std::vector<std::string> parts_;
};

}  // namespace

std::string_view resource_of_kind(std::string_view kind) {
    if (kind == "activity" || kind == "note") {
        return "activities";
    }
    if (kind == "call") {
        return "calls";
    }
    if (kind == "email") {
        return "emails";
    }
    if (kind == "document") {
        return "documents";
    }
    return kind == "deal" ? "deals" : "";
}

BuiltStatement select_timeline(
    const ResourceSet& resources, const Actor& actor, const TimelineRequest& request
) {
    return TimelineQuery{resources, actor, request}.run();
}

}  // namespace dealwright
