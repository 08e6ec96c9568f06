// Records to change in bulk and to bring back, in the whole server.
#pragma once

#include "app/api_fixture.hpp"
#include "base/text.hpp"
#include "metrics/analytics_etl.hpp"
#include "metrics/fold.hpp"

namespace dealwright::testing {

class UndoTest : public ApiTest {
  protected:
    static std::string one(const std::string& sql) {
        const auto found = rows(sql);
        return found.empty() ? "nothing" : found.front();
    }
    static std::string make(
        const std::string& person, const std::string& resource, const std::string& json
    ) {
        const auto made = as(person).post("/" + resource, json);
        EXPECT_EQ(made.status, 201) << made.body;
        return made.at("id");
    }
    static std::string contact(const std::string& person, const std::string& company) {
        return make(person, "contacts", R"({"company":")" + company + R"("})");
    }
    static std::string list(const std::vector<std::string>& ids) {
        return R"("ids":[")" + join(ids, "\",\"") + R"("])";
    }
    /// The id of the set that a bulk change leaves.
    static std::string bulk(
        const std::string& person, const std::string& resource, const std::vector<std::string>& ids,
        const std::string& change
    ) {
        const auto reply =
            as(person).post("/" + resource + "/bulk", "{" + list(ids) + "," + change + "}");
        EXPECT_EQ(reply.status, 200) << reply.body;
        return reply.at("change_set_id");
    }
    static ApiReply undo(const std::string& person, const std::string& set) {
        return as(person).post("/change_sets/" + set + "/undo");
    }
    static std::string value(
        const std::string& table, const std::string& column, const std::string& id
    ) {
        return one(fmt::format("select {} from {} where id = '{}'", column, table, id));
    }
    static std::vector<std::string> values(
        const std::string& table, const std::string& column, const std::vector<std::string>& ids
    ) {
        std::vector<std::string> found;
        for (const auto& id : ids) {
            found.push_back(value(table, column, id));
        }
        return found;
    }
    /// Everything that a row says, but for what each change counts up.
    static std::string row(const std::string& table, const std::string& id) {
        return one(fmt::format(
            "select to_jsonb(t) - '{{updated_at, search_text, board_rank}}'::text[] from {} as t"
            " where id = '{}'",
            table, id
        ));
    }
    static std::string stays(const std::string& deal) {
        return one(
            "select jsonb_agg(to_jsonb(v) order by entered_at, id) from deal_stage_visits as v"
            " where deal_id = '" +
            deal + "'"
        );
    }
    /// All figures of the seven tables, folded; and none of them differs from a recount.
    static std::vector<std::string> figures() {
        metrics::Folder{world().sql()}.fold_pending();
        metrics::AnalyticsEtl etl{world().sql()};
        std::vector<std::string> all;
        for (const std::string name :
             {"pipeline", "activity", "email", "call", "contact", "document", "revenue"}) {
            etl.verify(name, [&](const metrics::Difference& difference) {
                ADD_FAILURE() << difference.table << " " << difference.row << " "
                              << difference.column << ": " << difference.stored << " is "
                              << difference.recounted;
            });
            for (auto& line : rows(
                     "select (to_jsonb(m) - '{id, last_updated}'::text[])::text from " + name +
                     "_metrics as m order by 1"
                 )) {
                all.push_back(name + " " + line);
            }
        }
        return all;
    }
};

}  // namespace dealwright::testing
