// Schedules: each moment is used once by however many schedulers, what was missed is made up for
// once, and a year in three zones equals a list that PostgreSQL computes in its own way.
#include "jobs/scheduler.hpp"

#include <random>
#include <thread>

#include "jobs/fire_times.hpp"
#include "jobs/jobs_fixture.hpp"

namespace dealwright::testing {
namespace {

using jobs::fire_due_schedules;
using jobs::Moment;
using std::chrono::hours;
using std::chrono::minutes;
using ::testing::HasSubstr;

class SchedulerTest : public JobsTest {
  protected:
    static constexpr Moment start =
        std::chrono::sys_days{std::chrono::year{2026} / std::chrono::January / 1};

    std::string add(
        const std::string& name, const std::string& cron, const std::string& zone = "UTC"
    ) {
        return db.owner()
            .run(
                "insert into schedules (name, kind, cron, time_zone) values ($1, 'k', $2, $3) "
                "returning id",
                pg::Parameters{name, cron, zone}
            )
            .get<std::string>(0, 0);
    }
    int tick(Moment now) { return fire_due_schedules(db.app(), now); }
    void end_jobs() {
        db.owner().execute(
            "update jobs set status = 'succeeded', finished_at = now() where status = 'queued'"
        );
    }
    std::string fires() {
        return value(
            "select string_agg(to_char(fire_time, 'MM-DD HH24:MI'), ', ' order by fire_time) "
            "from schedule_fires"
        );
    }
};

TEST_F(SchedulerTest, ANewScheduleOwesNothingAndFiresAtItsFirstMoment) {
    add("hourly", "0 * * * *");
    EXPECT_EQ(tick(start + minutes{30}), 0);
    EXPECT_EQ(tick(start + minutes{59}), 0);
    EXPECT_EQ(tick(start + minutes{60}), 1);
    EXPECT_EQ(tick(start + minutes{60}), 0);
    EXPECT_EQ(fires(), "01-01 01:00");
    EXPECT_EQ(value("select kind || ' ' || status from jobs"), "k queued");
    EXPECT_EQ(
        value("select f.job_id = j.id and j.schedule_id = f.schedule_id "
              "from schedule_fires as f, jobs as j"),
        "t"
    );
}

TEST_F(SchedulerTest, WhatWasMissedIsMadeUpForOnce) {
    add("hourly", "0 * * * *");
    tick(start);
    EXPECT_EQ(tick(start + hours{9} + minutes{30}), 1);
    EXPECT_EQ(tick(start + hours{9} + minutes{31}), 0);
    end_jobs();
    EXPECT_EQ(tick(start + hours{10}), 1);
    EXPECT_EQ(fires(), "01-01 01:00, 01-01 10:00");
}

TEST_F(SchedulerTest, AJobThatHasNotEndedStandsForTheNextFire) {
    add("hourly", "0 * * * *");
    tick(start);
    EXPECT_EQ(tick(start + hours{1}), 1);
    EXPECT_EQ(tick(start + hours{2}), 1);
    EXPECT_EQ(value("select count(*) from jobs"), "1");
    EXPECT_EQ(value("select count(*) || ' ' || count(distinct job_id) from schedule_fires"), "2 1");
}

TEST_F(SchedulerTest, AChangedScheduleCountsFromTheChangeOn) {
    add("daily", "0 0 * * *");
    tick(start);
    db.owner().execute("update schedules set cron = '30 12 * * *'");
    EXPECT_EQ(value("select next_fire_at is null from schedules"), "t");
    EXPECT_EQ(tick(start + hours{30}), 0);
    EXPECT_EQ(value("select next_fire_at from schedules"), "2026-01-02 12:30:00+00");
    db.owner().execute("update schedules set enabled = false");
    EXPECT_EQ(tick(start + hours{100}), 0);
    db.owner().execute("update schedules set enabled = true");
    EXPECT_EQ(tick(start + hours{100}), 0);
    EXPECT_EQ(fires(), "");
}

TEST_F(SchedulerTest, WithoutAZoneOfItsOwnAScheduleFollowsTheReportingCalendar) {
    db.owner().execute("insert into schedules (name, kind, cron) values ('s', 'k', '0 9 * * *')");
    tick(start);
    EXPECT_EQ(value("select next_fire_at from schedules"), "2026-01-01 09:00:00+00");
    db.owner().execute(
        "update settings set value = 'Asia/Kolkata' "
        "where key = 'reporting_timezone'"
    );
    tick(start);
    EXPECT_EQ(value("select next_fire_at from schedules"), "2026-01-01 03:30:00+00");
}

TEST_F(SchedulerTest, IntervalsFireAtTheirMultiples) {
    db.owner().execute("insert into schedules (name, kind, every_seconds) values ('s', 'k', 30)");
    tick(start + std::chrono::seconds{1});
    EXPECT_EQ(tick(start + std::chrono::seconds{29}), 0);
    EXPECT_EQ(tick(start + std::chrono::seconds{31}), 1);
    EXPECT_EQ(value("select fire_time from schedule_fires"), "2026-01-01 00:00:30+00");
    EXPECT_EQ(value("select next_fire_at from schedules"), "2026-01-01 00:01:00+00");
}

TEST_F(SchedulerTest, AScheduleThatCannotBeReadIsSwitchedOffAndTheOthersGoOn) {
    add("broken", "99 * * * *");
    add("lost", "0 * * * *", "Europe/Atlantis");
    add("good", "0 * * * *");
    start_log("error");
    tick(start);
    EXPECT_EQ(tick(start + hours{1}), 1);
    EXPECT_THAT(value("select problem from schedules where name = 'broken'"), HasSubstr("minute"));
    EXPECT_THAT(value("select problem from schedules where name = 'lost'"), HasSubstr("Atlantis"));
    EXPECT_EQ(value("select string_agg(name, ' ') from schedules where enabled"), "good");
    db.owner().execute(
        "update schedules set cron = '1 * * * *', enabled = true "
        "where name = 'broken'"
    );
    EXPECT_EQ(value("select problem is null from schedules where name = 'broken'"), "t");
}

TEST_F(SchedulerTest, AFireThatIsThereAlreadyIsNotUsedAgain) {
    const auto id = add("hourly", "0 * * * *");
    tick(start);
    // As if a scheduler with another clock had been first.
    db.owner().execute(
        "insert into schedule_fires (schedule_id, fire_time, job_id) values ('" + id +
        "', '2026-01-01 01:00Z', uuid_v7())"
    );
    EXPECT_EQ(tick(start + hours{1}), 0);
    EXPECT_EQ(value("select count(*) from jobs"), "0");
    EXPECT_EQ(value("select next_fire_at from schedules"), "2026-01-01 02:00:00+00");
}

TEST_F(SchedulerTest, TheScheduleWithItsJobCanBeRunAtOnce) {
    const auto id = add("yearly", "@yearly");
    const auto job = jobs::run_schedule_now(db.app(), id, std::nullopt);
    EXPECT_EQ(status(job), "queued");
    EXPECT_EQ(jobs::run_schedule_now(db.app(), id, std::nullopt), job);
    EXPECT_THROW(
        jobs::run_schedule_now(db.app(), "00000000-0000-7000-8000-000000000000", std::nullopt),
        Error
    );
}

/// Two schedulers on one clock that a test moves; either can be down or die in a round.
class Pair {
  public:
    explicit Pair(TestDatabase& database) : database_{database} {
        for (auto& session : sessions_) {
            session = std::make_unique<pg::Connection>(database_.connect_app());
        }
    }

    void round(Moment now, std::mt19937& random) {
        const auto what = random() % 8;
        const std::size_t one = random() % 2;
        const std::size_t other = 1 - one;
        if (what < 2) {
            tick(one, now, AfterDeath::start_again);  // the other one is down
            return;
        }
        const auto pid = what == 2 ? pid_of(other) : "0";
        std::thread beside{
            [&] { tick(other, now, what == 2 ? AfterDeath::stay_dead : AfterDeath::start_again); }};
        std::thread killer{[&] {
            database_.owner().execute(
                "select pg_terminate_backend(" + pid + ") where " + pid + " > 0"
            );
        }};
        tick(one, now, AfterDeath::start_again);
        beside.join();
        killer.join();
        // What a dying one held the other passed over; he comes by again long before the next step.
        if (what == 2) {
            tick(one, now, AfterDeath::start_again);
        }
    }

  private:
    enum class AfterDeath { stay_dead, start_again };

    std::string pid_of(std::size_t which) {
        sessions_.at(which) = std::make_unique<pg::Connection>(database_.connect_app());
        return sessions_.at(which)->execute("select pg_backend_pid()").get<std::string>(0, 0);
    }
    void tick(std::size_t which, Moment now, AfterDeath what_then) {
        auto& session = sessions_.at(which);
        try {
            fire_due_schedules(*session, now);
        } catch (const Error&) {
            session = std::make_unique<pg::Connection>(database_.connect_app());
            if (what_then == AfterDeath::start_again) {
                fire_due_schedules(*session, now);
            }
        }
    }

    TestDatabase& database_;
    std::array<std::unique_ptr<pg::Connection>, 2> sessions_;
};

// Every minute of the year on the clock of each zone. Of a time of day it is the first minute at
// which the clock shows that time or a later one of that day: so a skipped time counts when the
// clock jumps past it, and one that comes twice counts once. What runs at any hour counts as often
// as the clock shows it.
TEST_F(SchedulerTest, TwoSchedulersThatComeAndGoUseEachMomentOfAYearOnce) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE(fmt::format("random seed {}", seed));
    std::mt19937 random{seed};
    for (const std::string zone : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe"}) {
        add("nightly " + zone, "15 2 * * *", zone);
        add("twice a week " + zone, "45 1 * * mon,thu", zone);
        add("any hour " + zone, "5 */8 * * *", zone);
    }
    tick(start);
    Pair pair{db};
    const Moment end = start + hours{24 * 365};
    // No schedule has two moments within one step, so that no catching up hides one.
    std::uniform_int_distribution<int> step_minutes{1, 240};
    for (Moment now = start; now < end;) {
        now = std::min(now + minutes{step_minutes(random)}, end);
        pair.round(now, random);
        end_jobs();
    }
    tick(end);
    auto& sql = db.owner();
    sql.execute(R"(
        create temp table minutes as
        select zone, t, t at time zone zone as shown
        from unnest(array['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']) as zone,
            generate_series(
                timestamptz '2025-12-29 00:00Z', '2027-01-02 00:00Z', interval '1 minute'
            ) as t;
        create temp table expected as
        select 'nightly ' || zone as name, min(t) as fire_time
        from minutes where shown::time >= '02:15' group by zone, shown::date
        union all
        select 'twice a week ' || zone, min(t)
        from minutes where shown::time >= '01:45' and extract(dow from shown) in (1, 4)
        group by zone, shown::date
        union all
        select 'any hour ' || zone, t
        from minutes
        where extract(minute from shown) = 5 and extract(hour from shown)::integer % 8 = 0;
        delete from expected
        where fire_time <= '2026-01-01 00:00Z' or fire_time > '2027-01-01 00:00Z'
    )");
    EXPECT_EQ(value("select count(*) > 4500 from expected"), "t");
    EXPECT_EQ(
        value("select string_agg(concat_ws(' ', name, fire_time), '; ') from ("
              "select name, fire_time from expected except "
              "select s.name, f.fire_time from schedule_fires as f join schedules as s "
              "on s.id = f.schedule_id) as missing"),
        ""
    );
    EXPECT_EQ(
        value("select (select count(*) from schedule_fires) = (select count(*) from expected) and "
              "(select count(*) from jobs) = (select count(*) from expected) and "
              "(select count(distinct job_id) from schedule_fires) = (select count(*) from jobs)"),
        "t"
    );
}

}  // namespace
}  // namespace dealwright::testing
