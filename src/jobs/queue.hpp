// The queue's own statements. A claim gives a token; whatever a worker says later of the job counts
// only as long as that token is the job's, so that a worker believed dead cannot finish a job that
// another one has begun again.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pg/connection.hpp"

namespace dealwright::jobs {

struct ClaimedJob {
    std::string id;
    std::string kind;
    std::string payload;
    std::string token;
    std::optional<std::string> user_id;
    int attempt = 0;
};

struct ClaimRequest {
    std::string kinds;  // as PostgreSQL writes an array: {a,b}
    std::string worker;
    std::chrono::milliseconds lease{20'000};
};

struct Ending {
    enum class Kind { succeeded, failed, cancelled, given_back };

    Kind kind = Kind::succeeded;
    std::string id;
    std::string token;
    std::optional<std::string> result = {};
    std::string error = {};
    std::chrono::milliseconds retry_after{0};  // when it failed and may be tried again
};

/// Takes the next job that is due. Session settings name it to the audit log from then on.
std::optional<ClaimedJob> claim(pg::Connection& connection, const ClaimRequest& request);
/// False when the job is not this worker's any more: nothing was changed then.
bool end_job(pg::Connection& connection, const Ending& ending);
/// Both in one round trip and one transaction.
struct EndAndClaim {
    bool ended = false;
    std::optional<ClaimedJob> next;
};
EndAndClaim end_and_claim(
    pg::Connection& connection, const Ending& ending, const ClaimRequest& request
);

struct Held {
    std::string id;
    std::string token;
    std::optional<std::string> progress = {};  // to be written; JSON
};
struct HeldState {
    std::string id;
    bool cancel_requested = false;
};
/// Prolongs the leases and writes what progress there is; the jobs that are left out are lost.
std::vector<HeldState> heartbeat(
    pg::Connection& connection, const std::vector<Held>& held, std::chrono::milliseconds lease
);
/// The same questions, without writing anything.
std::vector<HeldState> look_at(pg::Connection& connection, const std::vector<Held>& held);

/// Jobs whose worker has not been heard of: queued again, or ended when they have no attempt left.
/// Gives their number.
std::int64_t rescue_expired(pg::Connection& connection);
/// How many of the kinds are due, counted up to `most`.
std::int64_t due_jobs(pg::Connection& connection, const std::string& kinds, std::size_t most);
/// Deletes what ended long ago; gives the number of rows.
std::int64_t prune_finished(pg::Connection& connection);

}  // namespace dealwright::jobs
