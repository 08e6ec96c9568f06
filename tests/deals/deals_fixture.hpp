// Pipelines and deals in the whole server, for tests of what is done with them: every test works in
// a pipeline of its own, whose stages are Lead (10 %), Talk (30 %), Offer (60 %), Won and Lost.
#pragma once

#include "app/api_fixture.hpp"
#include "metrics/fold.hpp"

namespace dealwright::testing {

class DealsTest : public ApiTest {
  protected:
    static void SetUpTestSuite() {
        ApiTest::SetUpTestSuite();
        sql("create function the(name text) returns uuid language sql immutable "
            "as 'select md5(name)::uuid'");
        sql("insert into exchange_rates (currency, rate) values ('EUR', 1.25)");
    }
    void SetUp() override {
        name_ = ::testing::UnitTest::GetInstance()->current_test_info()->name();
        sql(fmt::format(
            "insert into pipelines (id, name) values (the('{0}'), left('{0}', 100));"
            "insert into pipeline_stages"
            " (id, pipeline_id, name, order_index, probability, is_closed, is_won)"
            " select the('{0}.' || lower(n)), the('{0}'), n, i, p, p in (0, 100), p = 100"
            " from (values ('Lead', 0, 10), ('Talk', 1, 30), ('Offer', 2, 60), ('Won', 3, 100),"
            " ('Lost', 4, 0)) as s (n, i, p)",
            name_
        ));
    }

    static void sql(const std::string& statements) { world().sql().execute(statements); }
    static std::string value(const std::string& query) {
        const auto lines = rows(query);
        return lines.empty() ? "nothing" : lines.front();
    }
    const std::string& name() const { return name_; }
    std::string pipeline() const { return value("select the('" + name_ + "')"); }
    std::string stage(const std::string& which) const {
        return value("select the('" + name_ + "." + which + "')");
    }
    /// Made over the API, by rob if nobody else.
    std::string make_deal(
        const std::string& title, const std::string& more = "", const std::string& person = "rob"
    ) const {
        const auto made = as(person).post(
            "/deals", fmt::format(
                          R"({{"title":"{}","pipeline_id":"{}"{}{}}})", title, pipeline(),
                          more.empty() ? "" : ",", more
                      )
        );
        EXPECT_EQ(made.status, 201) << made.body;
        return made.at("id");
    }
    /// Of a day in 2026, when nobody here had begun to work yet; rob's.
    std::string make_old_deal(const std::string& title, const std::string& day) const {
        return value(fmt::format(
            "insert into deals (title, value, stage_id, owner_id, created_at) values ('{}', 1000,"
            " '{}', '{}', '{} 12:00+00') returning id",
            title, stage("lead"), world().id_of("rob"), day
        ));
    }
    static ApiReply act(
        const std::string& id, const std::string& verb, const std::string& body = "{}",
        const std::string& person = "rob", const ApiClient::Headers& headers = {}
    ) {
        return as(person).post("/deals/" + id + "/" + verb, body, headers);
    }
    ApiReply move(
        const std::string& id, const std::string& to, const std::string& more = "",
        const std::string& person = "rob"
    ) const {
        return act(
            id, "move",
            fmt::format(R"({{"stage_id":"{}"{}{}}})", stage(to), more.empty() ? "" : ",", more),
            person
        );
    }
    /// "Talk open 30.00"
    static std::string state(const std::string& id) {
        return value(
            "select s.name, d.status, d.probability from deals as d join pipeline_stages as s"
            " on s.id = d.stage_id where d.id = '" +
            id + "'"
        );
    }
    static void fold() { metrics::Folder{world().sql()}.fold_pending(); }

  private:
    std::string name_;
};

}  // namespace dealwright::testing
