// Creating, changing, deleting and restoring single records, as the four roles.
#include "records/write_records.hpp"

#include <thread>

#include "write_fixture.hpp"

namespace dealwright {

class WriteRecordsTest : public WriteTest {
  protected:
    /// One contact of each kind of owner, seen from rita: hers, her team's, another team's, one of
    /// nobody, one in the bin, and an id that is none.
    static std::vector<std::pair<std::string, std::string>> contacts_around_rita() {
        const std::string binned = make_contact("rita", "Binned");
        one("update contacts set is_deleted = true where id = '" + binned + "' returning id");
        return {
            {"own", make_contact("rita", "Own")},
            {"team", make_contact("ron", "Team")},
            {"foreign", make_contact("sam", "Sam")},
            {"nobody's", make_contact("", "Nobody")},
            {"deleted", binned},
            {"missing", one("select uuid_v7()")},
            {"no id", "not-an-id"},
        };
    }
};

TEST_F(WriteRecordsTest, ANewRecordBelongsToItsMakerAndComesBackWhole) {
    const auto made = create(
        "rita", "contacts", R"({"first_name":"Ann","email":"Ann@New.Test","lead_score":70})"
    );
    EXPECT_EQ(value(made, "owner_id"), id_of("rita"));
    EXPECT_EQ(value(made, "email"), "ann@new.test");
    EXPECT_EQ(value(made, "status"), "new");
    EXPECT_EQ(value(made, "id"), made.id);
    EXPECT_EQ(one("select lead_score from contacts where id = '" + made.id + "'"), "70");
}

TEST_F(WriteRecordsTest, EveryMemberThatDoesNotSuitIsNamedAtOnce) {
    EXPECT_EQ(
        refusal([] {
            create("ada", "contacts", R"({"id":"x","nonsense":1,"lead_score":101,"email":"no",
                "won_deal_count":5,"is_deleted":true,"search_text":"x","tags":"vip",
                "status":null,"created_at":"2026-01-01T00:00:00Z"})");
        }),
        "invalid id:read_only nonsense:unknown lead_score:range email:format "
        "won_deal_count:read_only is_deleted:read_only search_text:unknown tags:type "
        "status:required created_at:read_only"
    );
}

TEST_F(WriteRecordsTest, WhatIsRequiredAndMissingIsNamed) {
    EXPECT_EQ(
        refusal([] { create("ada", "activities", "{}"); }), "invalid type:required subject:required"
    );
    EXPECT_EQ(refusal([] { create("ada", "activities", "[]"); }), "malformed");
    // A deal's pipeline and stage are settled by the database.
    EXPECT_EQ(refusal([] { create("ada", "deals", "{}"); }), "invalid title:required");
    const auto deal = create("ada", "deals", R"({"title":"Big","value":10.5})");
    EXPECT_EQ(value(deal, "probability"), "10.00");
    EXPECT_EQ(value(deal, "weighted_value"), "1.05");
}

TEST_F(WriteRecordsTest, SecretsAndMaskedColumnsDoNotExist) {
    EXPECT_EQ(
        refusal([] { create("ada", "users", R"({"email":"x@new.test","hashed_password":"x"})"); }),
        "invalid hashed_password:unknown"
    );
    Actor masked = actor("rita");
    masked.permissions = std::make_shared<const Permissions>(parse_permissions(
        R"({"records":{"contacts":{"read":"all","create":true,"update":"all",
            "masked":["notes","phone"]}}})",
        resource_names()
    ));
    const auto set = resources();
    const auto& contacts = set->get("contacts");
    const auto id = make_contact("rita", "Masked");
    EXPECT_EQ(
        refusal([&] {
            as(masked, [&](Context& context) {
                return patch_record(
                    context, *set, contacts, id, parse_json(R"({"notes":"x","title":"y"})"), ""
                );
            });
        }),
        "invalid notes:unknown"
    );
    const auto changed = as(masked, [&](Context& context) {
        return patch_record(context, *set, contacts, id, parse_json(R"({"title":"y"})"), "");
    });
    EXPECT_EQ(value(changed, "title"), "y");
    for (const Column* column : changed.columns) {
        EXPECT_NE(column->name, "notes");
        EXPECT_NE(column->name, "phone");
    }
}

TEST_F(WriteRecordsTest, APatchMergesObjectsKeyByKeyAndReplacesTheRest) {
    const auto made = create(
        "ada", "workflows",
        R"({"name":"W","trigger_type":"deal_won","trigger_conditions":
            {"a":{"x":1,"y":2},"b":1},"actions":[1,2]})"
    );
    const auto changed = patch(
        "ada", "workflows", made.id,
        R"({"trigger_conditions":{"a":{"x":null,"z":3},"b":null,"c":{"d":null}},"actions":[3]})"
    );
    // RFC 7386: null removes, objects merge, lists are replaced.
    EXPECT_EQ(value(changed, "trigger_conditions"), R"({"a": {"y": 2, "z": 3}, "c": {}})");
    EXPECT_EQ(value(changed, "actions"), "[3]");
}

TEST_F(WriteRecordsTest, APatchThatChangesNothingKeepsTheVersion) {
    const auto made = create("rita", "contacts", R"({"company":"Same","tags":["a"]})");
    const auto same =
        patch("rita", "contacts", made.id, R"({"company":"Same","tags":["a"],"email":null})");
    EXPECT_EQ(value(same, "updated_at"), value(made, "updated_at"));
    EXPECT_EQ(tag_of(patch("rita", "contacts", made.id, "{}")), tag_of(made));
    EXPECT_NE(tag_of(patch("rita", "contacts", made.id, R"({"company":"Other"})")), tag_of(made));
}

TEST_F(WriteRecordsTest, AStaleVersionIsRefusedWhateverItsForm) {
    const auto made = create("rita", "contacts", R"({"company":"V1"})");
    const std::string first = tag_of(made);
    const auto second = tag_of(patch("rita", "contacts", made.id, R"({"company":"V2"})", first));
    for (const std::string& stale :
         {first, "W/" + first, std::string{"\"\""}, std::string{"\"zz\""}, std::string{"x"},
          "W/" + first + ", " + first, std::string{"\"7fffffffffffffff\""}}) {
        EXPECT_EQ(
            refusal([&] { patch("rita", "contacts", made.id, R"({"company":"V3"})", stale); }),
            "stale"
        ) << stale;
        EXPECT_EQ(refusal([&] { remove("rita", "contacts", made.id, stale); }), "stale") << stale;
    }
    // Also a patch that would change nothing says that the version is not the present one.
    EXPECT_EQ(
        refusal([&] { patch("rita", "contacts", made.id, R"({"company":"V2"})", first); }), "stale"
    );
    const auto third =
        tag_of(patch("rita", "contacts", made.id, R"({"company":"V4"})", first + ", " + second));
    // As the tag of a compressed answer names it.
    patch("rita", "contacts", made.id, R"({"company":"V5"})", "W/" + third);
    patch("rita", "contacts", made.id, R"({"company":"V5"})", "*");
    EXPECT_EQ(one("select company from contacts where id = '" + made.id + "'"), "V5");
}

TEST_F(WriteRecordsTest, OfTwoPatchesOfOneVersionExactlyOneWins) {
    const auto made = create("ada", "contacts", R"({"company":"Race","lead_score":0})");
    const std::string version = tag_of(made);
    const auto set = resources();
    const Actor ada = actor("ada");
    for (int round = 0; round < 10; ++round) {
        const auto id = create("ada", "contacts", R"({"company":"Race"})").id;
        const auto tag = tag_of(patch("ada", "contacts", id, R"({"title":"t"})"));
        std::atomic<int> won = 0;
        std::atomic<int> stale = 0;
        const auto run = [&](const std::string& company) {
            auto connection = db().connect_app();
            Context context{connection, ada, {}, Context::Mode::writing};
            try {
                patch_record(
                    context, *set, set->get("contacts"), id,
                    parse_json(R"({"company":")" + company + "\"}"), tag
                );
                context.commit();
                ++won;
            } catch (const Error& error) {
                stale += error.kind() == ErrorKind::stale ? 1 : 0;
            }
        };
        std::thread one_writer{run, "A"};
        std::thread other_writer{run, "B"};
        one_writer.join();
        other_writer.join();
        EXPECT_EQ(won, 1);
        EXPECT_EQ(stale, 1);
    }
}

TEST_F(WriteRecordsTest, ARepChangesOnlyHisOwnAndSeesOnlyHisTeams) {
    // sales_rep: reads the team's, updates and deletes his own
    const std::map<std::string, std::string> expected = {
        {"own", "nothing"},        {"team", "forbidden"},    {"foreign", "not_found"},
        {"nobody's", "not_found"}, {"deleted", "not_found"}, {"missing", "not_found"},
        {"no id", "not_found"}};
    for (const auto& [name, id] : contacts_around_rita()) {
        const auto before = checksum();
        const auto patched =
            refusal([&, &id = id] { patch("rita", "contacts", id, R"({"title":"T"})"); });
        EXPECT_EQ(patched, expected.at(name)) << name;
        EXPECT_EQ(checksum() == before, patched != "nothing") << name;
        const auto middle = checksum();
        const auto removed = refusal([&, &id = id] { remove("rita", "contacts", id); });
        EXPECT_EQ(removed, expected.at(name)) << name;
        EXPECT_EQ(checksum() == middle, removed != "nothing") << name;
    }
}

TEST_F(WriteRecordsTest, AManagerChangesTheTeamsAndAViewerNothing) {
    const std::map<std::string, std::pair<std::string, std::string>> expected = {
        {"own", {"nothing", "forbidden"}},       {"team", {"nothing", "forbidden"}},
        {"foreign", {"not_found", "forbidden"}}, {"nobody's", {"not_found", "forbidden"}},
        {"deleted", {"not_found", "not_found"}}, {"missing", {"not_found", "not_found"}},
        {"no id", {"not_found", "not_found"}}};
    for (const auto& [name, id] : contacts_around_rita()) {
        EXPECT_EQ(
            refusal([&, &id = id] { patch("mona", "contacts", id, R"({"title":"M"})"); }),
            expected.at(name).first
        ) << name;
        EXPECT_EQ(
            refusal([&, &id = id] { patch("vera", "contacts", id, R"({"title":"V"})"); }),
            expected.at(name).second
        ) << name;
    }
    EXPECT_EQ(refusal([] { create("vera", "contacts", R"({"company":"X"})"); }), "forbidden");
}

TEST_F(WriteRecordsTest, RecordsAreGivenOnlyToWhomTheScopeReaches) {
    const auto own = make_contact("rita", "Gift");
    const auto give = [&](const std::string& who, const std::string& id, const std::string& to) {
        return refusal([&] {
            patch(
                who, "contacts", id,
                to.empty() ? R"({"owner_id":null})" : "{\"owner_id\":\"" + id_of(to) + "\"}"
            );
        });
    };
    EXPECT_EQ(give("rita", own, "ron"), "forbidden owner_id:forbidden");
    EXPECT_EQ(give("rita", own, ""), "forbidden owner_id:forbidden");
    EXPECT_EQ(give("rita", own, "rita"), "nothing");
    EXPECT_EQ(give("mona", own, "sam"), "forbidden owner_id:forbidden");
    EXPECT_EQ(give("mona", own, "ron"), "nothing");
    // She may still name the owner that it has.
    EXPECT_EQ(give("mona", own, "ron"), "nothing");
    EXPECT_EQ(give("ada", own, "sam"), "nothing");
    EXPECT_EQ(give("ada", own, ""), "nothing");
    const auto new_for = [&](const std::string& who, const std::string& to) {
        return refusal([&] {
            create(who, "contacts", R"({"company":"N","owner_id":")" + id_of(to) + "\"}");
        });
    };
    EXPECT_EQ(new_for("rita", "rita"), "nothing");
    EXPECT_EQ(new_for("rita", "ron"), "forbidden owner_id:forbidden");
    EXPECT_EQ(new_for("mona", "ron"), "nothing");
    EXPECT_EQ(new_for("mona", "sam"), "forbidden owner_id:forbidden");
    EXPECT_EQ(new_for("ada", "sam"), "nothing");
}

TEST_F(WriteRecordsTest, ARecordNamesOnlyWhatItsWriterSees) {
    const auto mine = make_contact("rita", "Mine");
    const auto foreign = make_contact("sam", "Foreign");
    const auto gone = make_contact("rita", "Gone");
    const auto missing = one("select uuid_v7()");
    const auto deal_with = [&](const std::string& contact) {
        return R"({"title":"D","contact_id":")" + contact + "\"}";
    };
    const auto deal = create("rita", "deals", deal_with(mine));
    const auto kept = create("rita", "deals", deal_with(gone));
    one("update contacts set is_deleted = true where id = '" + gone + "' returning id");
    for (const std::string& contact : {foreign, gone, missing}) {
        const auto before = checksum();
        EXPECT_EQ(
            refusal([&] { create("rita", "deals", deal_with(contact)); }),
            "invalid contact_id:reference"
        );
        EXPECT_EQ(
            refusal([&] { patch("rita", "deals", deal.id, deal_with(contact)); }),
            "invalid contact_id:reference"
        );
        EXPECT_EQ(checksum(), before);
    }
    // What a record names already, it may go on naming.
    EXPECT_EQ(value(patch("rita", "deals", kept.id, deal_with(gone)), "contact_id"), gone);
    EXPECT_EQ(value(patch("ada", "deals", deal.id, deal_with(foreign)), "contact_id"), foreign);
    EXPECT_EQ(
        message_of([&] { create("rita", "deals", deal_with(missing)); }),
        "contact_id there is no such contact"
    );
}

TEST_F(WriteRecordsTest, WhatBelongsToARecordIsMadeByWhoMayChangeThat) {
    const auto activity = [&](const std::string& person) {
        return one(
            "insert into activities (type, subject, owner_id) values ('call', 'c', '" +
            id_of(person) + "') returning id"
        );
    };
    const auto call = [&](const std::string& id) {
        return refusal([&] {
            create(
                "rita", "calls",
                R"({"outcome":"answered","started_at":"2026-01-05T10:00:00Z",)"
                R"("activity_id":")" +
                    id + "\"}"
            );
        });
    };
    EXPECT_EQ(call(activity("rita")), "nothing");
    EXPECT_EQ(call(activity("ron")), "invalid activity_id:reference");  // seen, not hers to change
    EXPECT_EQ(call(activity("sam")), "invalid activity_id:reference");
}

TEST_F(WriteRecordsTest, DeletionIsTakenBackByWhoMayDelete) {
    const auto id = make_contact("rita", "Bin");
    remove("rita", "contacts", id);
    EXPECT_EQ(one("select is_deleted from contacts where id = '" + id + "'"), "t");
    EXPECT_EQ(refusal([&] { restore("ron", "contacts", id); }), "forbidden");
    EXPECT_EQ(refusal([&] { restore("sam", "contacts", id); }), "not_found");
    EXPECT_EQ(refusal([&] { remove("rita", "contacts", id); }), "not_found");
    EXPECT_EQ(value(restore("rita", "contacts", id), "company"), "Bin");
    EXPECT_EQ(value(restore("rita", "contacts", id), "company"), "Bin");  // in place already
}

TEST_F(WriteRecordsTest, ARestoredAddressThatIsTakenMeanwhileIsAConflictInPlainWords) {
    const auto first = create("rita", "contacts", R"({"email":"twice@new.test"})");
    remove("rita", "contacts", first.id);
    const auto second = create("rita", "contacts", R"({"email":"TWICE@new.test"})");
    EXPECT_EQ(refusal([&] { restore("rita", "contacts", first.id); }), "conflict email:taken");
    EXPECT_EQ(
        message_of([&] { create("rita", "contacts", R"({"email":"twice@new.test"})"); }),
        "email: another contact has this e-mail address"
    );
}

TEST_F(WriteRecordsTest, ARoleThatSomebodyHasIsNotDeleted) {
    const auto viewer = one("select id from roles where name = 'viewer'");
    EXPECT_EQ(refusal([&] { remove("ada", "roles", viewer); }), "conflict");
    EXPECT_EQ(
        message_of([&] { remove("ada", "roles", viewer); }),
        "the role is still in use: user roles refer to it"
    );
    const auto fresh = create("ada", "roles", R"({"name":"guest"})");
    EXPECT_EQ(refusal([&] { remove("mona", "roles", fresh.id); }), "not_found");
    remove("ada", "roles", fresh.id);
    EXPECT_EQ(one("select count(*) from roles where name = 'guest'"), "0");
}

TEST_F(WriteRecordsTest, ARolesPermissionsAreCheckedWordByWord) {
    const auto made = create(
        "ada", "roles",
        R"({"name":"object","permissions":{"records":{"*":{"read":"own"}},"rights":["export"]}})"
    );
    EXPECT_EQ(
        value(made, "permissions"), R"({"records":{"*":{"read":"own"}},"rights":["export"]})"
    );
    const auto refused = [&](const std::string& permissions) {
        return refusal([&] {
            patch("ada", "roles", made.id, "{\"permissions\":" + permissions + "}");
        });
    };
    EXPECT_EQ(refused(R"("{\"rights\":[\"import\"]}")"), "nothing");
    EXPECT_EQ(refused(R"("{")"), "invalid permissions:format");
    EXPECT_EQ(refused(R"({"rights":["fly"]})"), "invalid permissions.rights:permissions");
    EXPECT_EQ(
        refused(R"({"records":{"nonsense":{}}})"),
        "invalid permissions.records.nonsense:permissions"
    );
    EXPECT_EQ(
        refused(R"({"records":{"deals":{"masked":["value","nonsense"]}}})"),
        "invalid permissions.records.deals.masked:unknown"
    );
    EXPECT_EQ(refused("[]"), "invalid permissions:type");
}

TEST_F(WriteRecordsTest, ADisabledUserIsSignedOutInTheSameTransaction) {
    const auto made = create("ada", "users", R"({"email":"leaver@new.test","first_name":"L"})");
    one("insert into sessions (user_id, token, expires_at) values ('" + made.id +
        "', 'hash-of-leaver', now() + interval '1 day') returning id");
    EXPECT_EQ(
        refusal([&] { patch("mona", "users", made.id, R"({"is_active":false})"); }), "forbidden"
    );
    patch("ada", "users", made.id, R"({"is_active":false})");
    EXPECT_EQ(
        one("select is_revoked || ' ' || revoked_reason from sessions where user_id = '" + made.id +
            "'"),
        "true the account was disabled"
    );
}

TEST_F(WriteRecordsTest, WhatTheDatabaseRefusesNamesTheField) {
    const auto deal = create("ada", "deals", R"({"title":"Rules"})");
    EXPECT_EQ(
        refusal([&] { patch("ada", "deals", deal.id, R"({"currency":"XXX"})"); }),
        "invalid currency:reference"
    );
    EXPECT_EQ(
        refusal([] { create("ada", "contacts", R"({"notes":"nameless"})"); }), "invalid :rule"
    );
    EXPECT_EQ(
        refusal([&] {
            patch("ada", "users", id_of("vera"), "{\"manager_id\":\"" + id_of("vera") + "\"}");
        }),
        "invalid manager_id:rule"
    );
    const auto other = create("ada", "pipelines", R"({"name":"Other"})");
    const auto stage =
        create("ada", "pipeline_stages", R"({"name":"S","pipeline_id":")" + other.id + "\"}");
    EXPECT_EQ(
        refusal([&] { patch("ada", "deals", deal.id, "{\"stage_id\":\"" + stage.id + "\"}"); }),
        "invalid stage_id:reference"
    );
    EXPECT_EQ(
        refusal([&] {
            patch("ada", "pipeline_stages", stage.id, "{\"pipeline_id\":\"" + other.id + "\"}");
        }),
        "invalid pipeline_id:read_only"
    );
    // 999,999,999,999.99 at a rate of 1.25 still fits; what is shown is never PostgreSQL's own row
    EXPECT_EQ(
        message_of([] { create("ada", "contacts", R"({"notes":"secret text"})"); }
        ).find("secret text"),
        std::string::npos
    );
}

TEST_F(WriteRecordsTest, NoColumnNameOfAnyTableWritesWhatItShouldNot) {
    const auto set = resources();
    const auto before = checksum();
    std::set<std::string> names;
    for (const Table& table : set->catalog().tables()) {
        for (const Column& column : table.columns) {
            names.insert(column.name);
        }
    }
    int refused = 0;
    for (const Resource& resource : set->all()) {
        const std::string id = one(fmt::format("select id from {} limit 1", resource.name()));
        for (const std::string& name : names) {
            const Column* column = resource.readable(name, actor("ada"));
            const bool may = column != nullptr && resource.is_writable(*column);
            if (may || id == "nothing") {
                continue;
            }
            for (const std::string word : {"null", "true", "1", "\"x\"", "[]", "{}"}) {
                const std::string body = "{\"" + name + "\":" + word + "}";
                const auto patched = refusal([&] { patch("ada", resource.name(), id, body); });
                EXPECT_NE(patched, "nothing") << resource.name() << " " << body;
                const auto made = refusal([&] { create("ada", resource.name(), body); });
                EXPECT_NE(made, "nothing") << resource.name() << " " << body;
                ++refused;
            }
        }
    }
    EXPECT_GT(refused, 5000);
    EXPECT_EQ(checksum(), before);
}

}  // namespace dealwright
