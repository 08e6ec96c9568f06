// A job of the product, run to its end by a real worker: what a schedule would do by itself.
#pragma once

#include <thread>

#include "app/built_in_jobs.hpp"
#include "jobs/workers.hpp"
#include "support/test_database.hpp"

namespace dealwright::testing {

inline void run_job(TestDatabase& database, const std::string& kind) {
    auto& sql = database.owner();
    sql.execute("insert into jobs (kind) values ('" + kind + "')");
    jobs::WorkersOptions options;
    options.fires_schedules = false;
    options.poll = std::chrono::milliseconds{5};
    jobs::Workers workers{[&database] { return database.connect_app(); }, built_in_jobs(), options};
    workers.start();
    const std::string unfinished =
        "select from jobs where kind = '" + kind + "' and finished_at is null";
    while (sql.execute(unfinished).rows() > 0) {
        std::this_thread::yield();
    }
    workers.stop();
}

}  // namespace dealwright::testing
