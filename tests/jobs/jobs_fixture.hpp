// A database with an empty queue and no schedules, and workers that are quick to notice.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/log.hpp"
#include "jobs/jobs.hpp"
#include "jobs/queue.hpp"
#include "jobs/workers.hpp"
#include "support/test_database.hpp"

namespace dealwright::testing {

class JobsTest : public ::testing::Test {
  protected:
    void SetUp() override {
        start_log("error");
        db.owner().execute("delete from schedules");
    }

    std::string enqueue(const jobs::NewJob& job) { return jobs::enqueue(db.app(), job); }

    static jobs::ClaimRequest request(
        const std::string& kinds, std::chrono::milliseconds lease = std::chrono::seconds{20}
    ) {
        return {"{" + kinds + "}", "tester", lease};
    }
    /// The kind of the job that a claim gives; "nothing" when none is due.
    std::string claimed(const std::string& kinds) {
        const auto job = jobs::claim(db.app(), request(kinds));
        return job ? job->kind : "nothing";
    }

    std::string value(const std::string& sql) {
        const auto rows = db.owner().execute(sql);
        return rows.empty() ? "" : std::string{rows.text(0, 0)};
    }
    std::string status(const std::string& id) {
        return value("select status from jobs where id = '" + id + "'");
    }
    /// Asks again and again, for half a minute at most.
    bool comes(const std::string& sql, const std::string& wanted) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{30};
        std::string last;
        while (std::chrono::steady_clock::now() < end) {
            last = value(sql);
            if (last == wanted) {
                return true;
            }
        }
        ADD_FAILURE() << sql << " stays " << last << ", not " << wanted;
        return false;
    }
    bool becomes(const std::string& id, const std::string& wanted) {
        return comes("select status from jobs where id = '" + id + "'", wanted);
    }

    static jobs::WorkersOptions quick() {
        using std::chrono::milliseconds;
        jobs::WorkersOptions options;
        options.threads = 2;
        options.fires_schedules = false;
        options.poll = milliseconds{5};
        options.look = milliseconds{20};
        options.heartbeat = milliseconds{50};
        options.rescue = milliseconds{50};
        options.lease = milliseconds{5000};
        options.grace = milliseconds{5000};
        options.first_delay = milliseconds{1};
        return options;
    }
    jobs::Connect connect() {
        return [this] { return db.connect_app(); };
    }

    TestDatabase db;
};

}  // namespace dealwright::testing
