// A small company and people of the four roles who write into it: what the tests of writing share.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "access/context.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "records/resource_holder.hpp"
#include "records/write_records.hpp"
#include "seed/start_permissions.hpp"
#include "support/test_database.hpp"

namespace dealwright {

/// ada is admin; mona manages and leads team north, where rita and ron sell; sam sells in south;
/// vera views.
class WriteTest : public ::testing::Test {
  protected:
    static void SetUpTestSuite() {
        db_ = std::make_unique<testing::TestDatabase>();
        make_company(db_->owner());
        holder_ = std::make_shared<ResourceHolder>(db_->app());
    }
    static void TearDownTestSuite() {
        holder_.reset();
        db_.reset();
        people_.clear();
        actors_.clear();
    }

    static pg::Connection& app() { return db_->app(); }
    static pg::Connection& owner() { return db_->owner(); }
    static std::shared_ptr<const ResourceSet> resources() { return holder_->get(); }
    static testing::TestDatabase& db() { return *db_; }
    static ResourceHolder* holder() { return holder_.get(); }
    static const std::string& id_of(const std::string& person) { return people_.at(person); }

    static const Actor& actor(const std::string& person) {
        auto found = actors_.find(person);
        if (found == actors_.end()) {
            auto loaded = load_actor(app(), id_of(person), resource_names());
            found = actors_.emplace(person, *loaded).first;
        }
        return found->second;
    }
    /// After a change of roles, teams or definitions.
    static void reload() {
        actors_.clear();
        holder_->reload(app());
    }

    /// In a request of its own, which is committed.
    template <class Verb>
    static auto as(const std::string& person, const Verb& verb) {
        return as(actor(person), verb);
    }
    template <class Verb>
    static auto as(const Actor& who, const Verb& verb) {
        Origin origin;
        origin.ip = "192.0.2.7";
        Context context{app(), who, std::move(origin), Context::Mode::writing};
        if constexpr (std::is_void_v<decltype(verb(context))>) {
            verb(context);
            context.commit();
        } else {
            auto result = verb(context);
            context.commit();
            return result;
        }
    }

    static WrittenRecord create(
        const std::string& person, const std::string& resource, const std::string& json
    ) {
        const auto set = resources();
        return as(person, [&](Context& context) {
            return create_record(context, *set, set->get(resource), parse_json(json));
        });
    }
    static WrittenRecord patch(
        const std::string& person, const std::string& resource, const std::string& id,
        const std::string& json, const std::string& if_match = ""
    ) {
        const auto set = resources();
        return as(person, [&](Context& context) {
            return patch_record(context, *set, set->get(resource), id, parse_json(json), if_match);
        });
    }
    static void remove(
        const std::string& person, const std::string& resource, const std::string& id,
        const std::string& if_match = ""
    ) {
        const auto set = resources();
        as(person, [&](Context& context) {
            delete_record(context, *set, set->get(resource), id, if_match);
        });
    }
    static WrittenRecord restore(
        const std::string& person, const std::string& resource, const std::string& id
    ) {
        const auto set = resources();
        return as(person, [&](Context& context) {
            return restore_record(context, *set, set->get(resource), id);
        });
    }

    /// A column of a record that was written; "-" for null and for one that was not shown.
    static std::string value(const WrittenRecord& record, const std::string& column) {
        for (std::size_t i = 0; i < record.columns.size(); ++i) {
            const int place = static_cast<int>(i);
            if (record.columns[i]->name == column && !record.row.is_null(0, place)) {
                return std::string{record.row.text(0, place)};
            }
        }
        return "-";
    }
    static std::string tag_of(const WrittenRecord& record) {
        const auto at = record.row.text(0, static_cast<int>(record.columns.size()));
        return fmt::format(
            "\"{}\"",
            owner()
                .run(
                    "select to_hex((extract(epoch from $1::timestamptz) * 1000000)::bigint)",
                    pg::Parameters{std::string{at}}
                )
                .text(0, 0)
        );
    }

    /// "invalid email:format" of what is thrown, the fields in order; "nothing" when nothing is.
    template <class Act>
    static std::string refusal(const Act& act) {
        try {
            act();
        } catch (const Error& error) {
            std::string words = word_for(error.kind());
            for (const FieldError& field : error.fields()) {
                words += " " + field.field + ":" + field.code;
            }
            return words;
        }
        return "nothing";
    }
    template <class Act>
    static std::string message_of(const Act& act) {
        try {
            act();
        } catch (const Error& error) {
            return error.what();
        }
        return "nothing";
    }

    static std::string one(const std::string& sql) {
        const auto rows = owner().execute(sql);
        return rows.empty() ? "nothing" : rows.is_null(0, 0) ? "-" : std::string{rows.text(0, 0)};
    }
    /// The whole content of the tables that people write, in one value.
    static std::string checksum() {
        std::string all;
        for (const auto& resource : resources()->all()) {
            if (resource.name() != "audit_logs" && resource.name() != "security_logs") {
                all += one(fmt::format(
                    "select md5(coalesce(string_agg(t::text, '|' order by t::text), ''))"
                    " from {} as t",
                    resource.name()
                ));
            }
        }
        return all;
    }

    static std::string make_contact(const std::string& owner_name, const std::string& company) {
        return one(fmt::format(
            "insert into contacts (company, owner_id) values ('{}', {}) returning id", company,
            owner_name.empty() ? "null" : "'" + id_of(owner_name) + "'"
        ));
    }

  private:
    static std::string word_for(ErrorKind kind) {
        switch (kind) {
            case ErrorKind::malformed:
                return "malformed";
            case ErrorKind::invalid:
                return "invalid";
            case ErrorKind::forbidden:
                return "forbidden";
            case ErrorKind::not_found:
                return "not_found";
            case ErrorKind::conflict:
                return "conflict";
            case ErrorKind::stale:
                return "stale";
            case ErrorKind::too_large:
                return "too_large";
            default:
                return "kind " + std::to_string(static_cast<int>(kind));
        }
    }

    static void make_company(pg::Connection& db) {
        for (const auto& role : start_roles()) {
            db.run(
                "insert into roles (name, permissions) values ($1, $2)",
                pg::Parameters{std::string{role.name}, role.permissions}
            );
        }
        db.execute(R"(
            insert into teams (name) values ('North'), ('South');
            insert into exchange_rates (currency, rate) values ('EUR', 1.25);
            insert into pipelines (name, is_default) values ('Sales', true);
            insert into pipeline_stages (
                pipeline_id, name, order_index, probability, is_closed, is_won
            )
            select id, s.name, s.place, s.probability, s.closed, s.won
            from pipelines, (values
                ('Lead', 1, 10, false, false), ('Offer', 2, 40, false, false),
                ('Won', 3, 100, true, true), ('Lost', 4, 0, true, false)
            ) as s (name, place, probability, closed, won);
        )");
        add_person(db, "ada", "admin", "");
        add_person(db, "mona", "manager", "North");
        add_person(db, "rita", "sales_rep", "North");
        add_person(db, "ron", "sales_rep", "North");
        add_person(db, "sam", "sales_rep", "South");
        add_person(db, "vera", "viewer", "");
        db.execute(
            "update teams set team_lead_id = (select id from users where email = 'mona@x.test')"
            " where name = 'North'"
        );
    }

    static void add_person(
        pg::Connection& db, const std::string& name, const std::string& role,
        const std::string& team
    ) {
        const auto made = db.run(
            "insert into users (email, team_id)"
            " values ($1, (select id from teams where name = $2)) returning id",
            pg::Parameters{name + "@x.test", team}
        );
        people_[name] = made.text(0, 0);
        db.run(
            "insert into user_roles (user_id, role_id) select $1::uuid, id from roles where name = "
            "$2",
            pg::Parameters{people_[name], role}
        );
    }

    static inline std::unique_ptr<testing::TestDatabase> db_;
    static inline std::shared_ptr<ResourceHolder> holder_;
    static inline std::map<std::string, std::string> people_;
    static inline std::map<std::string, Actor> actors_;
};

}  // namespace dealwright
