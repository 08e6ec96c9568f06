// The hub without HTTP: places, pings, the end.
#include "stream/hub.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <future>

#include "stream/change_feed.hpp"
#include "support/test_database.hpp"

namespace dealwright::stream {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using testing::TestDatabase;

/// Tells a test that a sink has something to say.
class Bell final : public http::Waiter {
  public:
    explicit Bell(std::promise<void> rung) : rung_{std::move(rung)} {}
    void resume() override { rung_.set_value(); }

  private:
    std::promise<void> rung_;
};

/// Reads what is posted until all of it `is_enough`, or the stream has ended.
std::string read_until(
    http::EventSink& sink, const std::function<bool(const std::string&)>& is_enough
) {
    const auto deadline = std::chrono::steady_clock::now() + 60s;
    std::string all;
    std::string bytes;
    for (;;) {
        const auto progress = sink.take(bytes);
        all += bytes;
        if (progress != http::EventSink::Progress::open || is_enough(all)) {
            return all;
        }
        if (std::chrono::steady_clock::now() > deadline) {
            ADD_FAILURE() << "never enough: " << all;
            return all;
        }
        std::promise<void> rung;
        auto ringing = rung.get_future();
        sink.park(std::make_unique<Bell>(std::move(rung)));
        if (ringing.wait_for(20s) != std::future_status::ready) {
            ADD_FAILURE() << "nothing came after: " << all;
            return all;
        }
    }
}

std::string read_until(http::EventSink& sink, const std::string& text) {
    return read_until(sink, [&](const std::string& all) { return all.find(text) != all.npos; });
}

/// The first transaction that the last whole position in `events` does not know yet.
std::int64_t end_of_last_position(const std::string& events) {
    const auto last_id = events.rfind("id: ", events.rfind('\n'));
    if (last_id == std::string::npos) {
        return 0;
    }
    const auto colon = events.find(':', last_id + 4);
    return std::stoll(events.substr(colon + 1));
}

class HubTest : public ::testing::Test {
  protected:
    HubTest() : resources_{std::make_shared<ResourceHolder>(database_.app())} {}

    /// Somebody with a token and no role.
    Listener listener(const std::string& name) {
        const auto made = database_.owner().run(
            "with made as (insert into users (email) values ($1 || '@x.test') returning id) "
            "insert into api_tokens (user_id, name, token_hash, prefix) "
            "select id, 'test', encode(sha256($1::text::bytea), 'hex'), 'dw_' from made "
            "returning user_id, id",
            pg::Parameters{name}
        );
        Listener result;
        auto& app = database_.app();
        result.actor = *load_actor(app, made.text(0, 0), resource_names());
        result.actor.token_id = made.text(0, 1);
        const auto here = position_of(app.run_together(ask_position()));
        result.position = here.position;
        result.ledgers = here.ledgers;
        return result;
    }
    Hub::Connect connect() {
        return [this] { return database_.connect_app(); };
    }

    TestDatabase database_;
    std::shared_ptr<ResourceHolder> resources_;
};

TEST_F(HubTest, APlaceIsTakenUntilItIsGivenBack) {
    HubOptions options;
    options.streams_max = 3;
    options.streams_of_user_max = 2;
    Hub hub{connect(), resources_, options};
    const auto ann = listener("ann");
    const auto bob = listener("bob");
    const auto kind_of_refusal = [&](const Listener& who) {
        try {
            hub.take_place(who);
        } catch (const Error& error) {
            EXPECT_GT(error.retry_after().count(), 0);
            return error.kind();
        }
        return ErrorKind::internal;
    };
    const auto first = hub.take_place(ann);
    auto second = hub.take_place(ann);
    EXPECT_EQ(kind_of_refusal(ann), ErrorKind::limited);
    const auto third = hub.take_place(bob);
    EXPECT_EQ(kind_of_refusal(bob), ErrorKind::busy);
    second.reset();
    EXPECT_NE(hub.take_place(ann), nullptr);
    hub.stop();
    second.reset();
    EXPECT_EQ(kind_of_refusal(ann), ErrorKind::busy);
}

TEST_F(HubTest, WhoHearsNothingIsPingedWithWhereToGoOn) {
    HubOptions options;
    options.ping_interval = 20ms;
    options.reading_interval = 5ms;
    Hub hub{connect(), resources_, options};
    hub.start();
    const auto place = hub.take_place(listener("ann"));
    const auto sink = std::make_shared<http::EventSink>(100'000);
    place->listen(sink);
    EXPECT_THAT(read_until(*sink, "\n\n"), StartsWith("retry: 2000\nid: "));
    EXPECT_THAT(read_until(*sink, ": ping\n"), HasSubstr(": ping\nid: "));
    // What she may not see moves her on all the same.
    const auto made = database_.owner().execute(
        "insert into contacts (first_name, email) values ('A', 'a@x.test') "
        "returning pg_current_xact_id()"
    );
    const auto made_by = made.get<std::int64_t>(0, 0);
    const auto moves_past = [&](const std::string& all) {
        return end_of_last_position(all) > made_by;
    };
    EXPECT_THAT(read_until(*sink, moves_past), Not(HasSubstr("changes")));
    hub.stop();
    EXPECT_THAT(
        read_until(*sink, "never"), HasSubstr("event: bye\ndata: {\"reason\":\"stopping\"}")
    );
    const auto late = std::make_shared<http::EventSink>(100'000);
    place->listen(late);
    EXPECT_FALSE(late->is_open());
}

TEST_F(HubTest, AReaderThatIsDroppedHoldsNobodyUp) {
    Hub hub{connect(), resources_};
    hub.start();
    const auto ann = listener("ann");
    const auto slow = hub.take_place(ann);
    const auto quick = hub.take_place(ann);
    const auto small = std::make_shared<http::EventSink>(10);
    const auto large = std::make_shared<http::EventSink>(100'000);
    slow->listen(small);
    quick->listen(large);
    // She has no role, but a row of her own is hers to see.
    database_.owner().execute("update users set first_name = 'Ann' where email = 'ann@x.test'");
    EXPECT_THAT(read_until(*large, "changes"), HasSubstr(R"("users":{"changed":[")"));
    EXPECT_FALSE(small->is_open());
}

}  // namespace
}  // namespace dealwright::stream
