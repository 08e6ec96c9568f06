#include "records/read_audit.hpp"

#include <algorithm>
#include <array>

namespace dealwright {

namespace {

constexpr std::chrono::seconds known_for{1};

/// Accounts, what they may do, where they are signed in, and what people signed with.
constexpr std::array<std::string_view, 4> sensitive_kinds = {
    "users", "roles", "sessions", "document_signatures"};

const pg::Query read_wanted{"records.audit_reads", "select setting('audit_reads')"};

const pg::Query record_read{"records.audit_read", R"(
    insert into audit_logs (
        user_id, user_email, action, resource_type, resource_id, ip_address, user_agent,
        request_method, request_path, metadata
    )
    select
        who.user_id, who.user_email, 'read', $1, $2::uuid, who.ip_address, who.user_agent,
        who.request_method, who.request_path, who.metadata
    from audit_actor() as who
)"};

std::int64_t ticks_now() {
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

}  // namespace

ReadAudit::Wanted ReadAudit::wanted(Context& context) {
    if (ticks_now() >= known_until_.load()) {
        const auto answer = context.run_once({pg::statement(read_wanted)});
        const auto text = answer.front().text(0, 0);
        wanted_ = text == "off" ? Wanted::off : text == "all" ? Wanted::all : Wanted::sensitive;
        known_until_ = ticks_now() + std::chrono::steady_clock::duration{known_for}.count();
    }
    return wanted_;
}

void ReadAudit::note(Context& context, const Resource& resource, std::string_view id) {
    const bool is_own = resource.name() == "users" && id == context.actor().user_id;
    const bool is_sensitive =
        std::find(sensitive_kinds.begin(), sensitive_kinds.end(), resource.name()) !=
        sensitive_kinds.end();
    const auto wish = wanted(context);
    if (is_own || wish == Wanted::off || (wish == Wanted::sensitive && !is_sensitive)) {
        return;
    }
    context.run(record_read, resource.name(), id);
}

}  // namespace dealwright
