// Files as other systems export them, with the built-in profiles.
#include "import_fixture.hpp"
#include "records/profiles.hpp"

namespace dealwright {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

class ImportProfiles : public ImportTest {
  protected:
    ImportProfiles() {
        add_pipeline("Sales");
        add_user("anna@example.com", "Anna", "Berg");
        add_user("bo@example.com", "Bo", "Lund");
    }

    ImportReport import_fixture(
        const std::string& profile, const std::string& kind, const std::string& name
    ) {
        auto chosen = options(kind);
        chosen.profile = profile;
        const auto path =
            std::filesystem::path{DEALWRIGHT_SOURCE_DIR} / "tests/records/fixtures" / name;
        return import_file(app(), catalog(), path, chosen);
    }
};

TEST_F(ImportProfiles, SalesforceAccountsBecomeContactsWithACompany) {
    const auto report = import_fixture("salesforce", "contacts", "salesforce_accounts.csv");
    EXPECT_EQ(counts(report), "3/0/0/0");
    EXPECT_THAT(
        report.warnings,
        ElementsAre(
            "OWNERID: 2 values left out that name no user known here",
            "the file is no valid UTF-8 and was read as windows-1252; --encoding names another"
        )
    );
    EXPECT_EQ(
        rows("select company, status, city, created_at::date, updated_at::date, is_deleted,"
             " position(chr(10) in address_line1) > 0, custom_fields::text"
             " from contacts order by created_at"),
        "Crédit du Midi|customer|Marseille|2023-02-01|2024-01-15|f|t|"
        R"({"region": "emea", "industry": "Banking", "annual_revenue": "6.0E7"} )"
        R"(Nordlys AS|new|Oslo|2023-03-01|2024-01-15|f|-|{"fax": "(47) 22 00 00 00"} )"
        "Gone Ltd|new|-|2023-04-01|2024-01-15|t|-|{}"
    );
}

TEST_F(ImportProfiles, SalesforceOpportunitiesFindAccountsByTheirIdsAndStagesByOurNames) {
    owner().execute(
        "insert into pipeline_stages (pipeline_id, name, order_index)"
        " select id, 'Negotiation/Review', 3 from pipelines"
    );
    import_fixture("salesforce", "contacts", "salesforce_accounts.csv");
    EXPECT_EQ(
        counts(import_fixture("salesforce", "deals", "salesforce_opportunities.csv")), "2/0/0/1"
    );
    owner().execute("update pipeline_stages set name = 'Closed Won' where name = 'Won'");
    EXPECT_EQ(
        counts(import_fixture("salesforce", "deals", "salesforce_opportunities.csv")), "3/0/0/0"
    );
    EXPECT_EQ(
        rows("select d.title, s.name, d.value, d.probability, d.status, d.actual_close_date::date,"
             " d.expected_close_date::date, d.created_at::date, c.company from deals as d"
             " join pipeline_stages as s on s.id = d.stage_id"
             " left join contacts as c on c.id = d.contact_id order by d.created_at"),
        "Midi - renewal|Closed Won|50000.00|100.00|won|2023-06-30|2023-06-30|2023-03-01|"
        "Crédit du Midi "
        "Midi - branches|Proposal|140000.00|60.00|open|-|2024-09-30|2024-01-10|Crédit du Midi "
        "Nordlys - pilot|Negotiation/Review|9000.00|75.00|open|-|2024-10-15|2024-02-10|-"
    );
    EXPECT_EQ(
        counts(import_fixture("salesforce", "deals", "salesforce_opportunities.csv")), "0/0/3/0"
    );
}

TEST_F(ImportProfiles, ShortAndLongFormsOfAnIdentifierAreTheSame) {
    EXPECT_EQ(extended_id("001x0000002xLCV"), "001x0000002xLCVAA2");
    EXPECT_EQ(extended_id("005D0000001mULC"), "005D0000001mULCIA2");
    EXPECT_EQ(extended_id("12345"), "12345");
    import_with_profile(
        "salesforce", "users", "Id,Email,LastName\n005D0000001mULCIA2,c@x.de,Dahl\n"
    );
    EXPECT_EQ(
        counts(import_with_profile(
            "salesforce", "contacts", "Id,LastName,OwnerId\n003D0000001mULC,Ek,005D0000001mULC\n"
        )),
        "1/0/0/0"
    );
    EXPECT_EQ(rows("select count(*) from contacts where owner_id is not null"), "1");
}

TEST_F(ImportProfiles, SalesforceLeadsKeepWhatTheirValuesMean) {
    const auto report = import_with_profile(
        "salesforce", "contacts",
        "Lead ID,First Name,Last Name,Company / Account,Email,Lead Status,Lead Source,Lead Owner\n"
        "00Q1,Di,Ek,Acme,di@x.de,Working - Contacted,Trade Show,Anna Berg\n"
        "00Q2,Ed,Fo,Acme,ed@x.de,Closed - Not Converted,Purchased List,bo@example.com\n"
    );
    EXPECT_EQ(counts(report), "2/0/0/0");
    EXPECT_EQ(
        rows("select first_name, company, status, source from contacts order by 1"),
        "Di|Acme|contacted|trade_show Ed|Acme|unqualified|other"
    );
    EXPECT_THAT(
        report.warnings,
        ElementsAre("Lead Source: 1 value unknown as source taken as other: \"Purchased List\"")
    );
}

TEST_F(ImportProfiles, HubSpotListsAreUnderstood) {
    import_with_profile(
        "hubspot", "contacts",
        "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,"
        "Lifecycle Stage,Original Source,Create Date,Associated Company\n"
        "501,Cy,Dahl,cy@x.de,+47 1,Anna Berg,In Progress,lead,ORGANIC_SEARCH,2023-10-01 "
        "08:00,Fjord\n"
        "502,Di,Ek,,,,,customer,Offline Sources,2023-10-02 08:00,Fjord\n"
    );
    EXPECT_EQ(
        rows("select first_name, company, status, source, created_at::date from contacts order by 1"
        ),
        "Cy|Fjord|contacted|website|2023-10-01 Di|Fjord|customer|other|2023-10-02"
    );
    EXPECT_EQ(counts(import_fixture("hubspot", "deals", "hubspot_deals.csv")), "2/0/0/0");
    EXPECT_EQ(
        rows("select d.title, d.value, d.status, d.actual_close_date::date, d.lost_reason,"
             " u.first_name, c.first_name, d.custom_fields::text from deals as d"
             " left join users as u on u.id = d.owner_id left join contacts as c"
             " on c.id = d.contact_id order by d.title"),
        R"(Fjord pilot|800.00|lost|2024-01-20|Too expensive|-|Cy|{"deal_type": "newbusiness"} )"
        R"(Fjord rollout|12500.00|open|-|-|Anna|Cy|{"deal_type": "newbusiness"})"
    );
}

TEST_F(ImportProfiles, HubSpotTablesReferToEachOtherByIdentifiers) {
    const auto hubspot = [&](const std::string& kind, std::string_view csv) {
        return counts(import_with_profile("hubspot", kind, csv));
    };
    EXPECT_EQ(
        hubspot("users", "owner_id,email,first_name,last_name,type\n7,cy@x.de,Cy,Dahl,PERSON\n"),
        "1/0/0/0"
    );
    EXPECT_EQ(
        hubspot(
            "pipelines",
            "pipeline_id,label,display_order,active,_fivetran_synced\n"
            "default,Renewals,1,TRUE,x\n"
        ),
        "1/0/0/0"
    );
    EXPECT_EQ(
        hubspot(
            "stages",
            "stage_id,pipeline_id,label,probability,is_closed,closed_won\n"
            "s1,default,Talk,0.35,FALSE,FALSE\ns2,default,Signed,1.0,TRUE,TRUE\n"
        ),
        "2/0/0/0"
    );
    EXPECT_EQ(rows("select probability from pipeline_stages where name = 'Talk'"), "35.00");
    EXPECT_EQ(
        hubspot(
            "deals",
            "deal_id,deal_pipeline_id,deal_pipeline_stage_id,owner_id,"
            "property_dealname,property_amount,property_createdate,property_odd\n"
            "d1,default,s2,7,Renew,100,2023-01-01 10:00:00,x\n"
        ),
        "1/0/0/0"
    );
    EXPECT_EQ(
        hubspot(
            "stage-history",
            "deal_id,value,date_entered,_fivetran_start,_fivetran_end,source\n"
            "d1,s1,2023-01-01 10:00:00,2023-01-01 10:00:00,2023-02-01 10:00:00,x\n"
            "d1,s2,2023-02-01 10:00:00,2023-02-01 10:00:00,2050-01-01 0:00:00,x\n"
        ),
        "1/1/0/0"
    );
    EXPECT_EQ(
        rows("select d.status, d.custom_fields->>'odd', s.name, v.entered_at::date from deals as d"
             " join deal_stage_visits as v on v.deal_id = d.id"
             " join pipeline_stages as s on s.id = v.stage_id order by v.entered_at"),
        "won|x|Talk|2023-01-01 won|x|Signed|2023-02-01"
    );
}

TEST_F(ImportProfiles, HubSpotEngagementsBecomeActivitiesAndCalls) {
    const auto hubspot = [&](const std::string& kind, std::string_view csv) {
        return counts(import_with_profile("hubspot", kind, csv));
    };
    EXPECT_EQ(
        hubspot(
            "activities",
            "engagement_id,start_time,end_time,meeting_outcome,title,body\n"
            "1,2024-01-01 10:00,2024-01-01 11:00,COMPLETED,Kick-off,Notes\n"
            "2,2024-01-02 10:00,2024-01-01 11:00,,,\n"
        ),
        "2/0/0/0"
    );
    EXPECT_EQ(
        hubspot(
            "activities",
            "engagement_id,type,property_hs_task_type,property_hs_timestamp,"
            "property_hs_createdate\n3,TASK,TODO,2024-01-03 10:00,2024-01-01\n"
        ),
        "1/0/0/0"
    );
    EXPECT_EQ(
        hubspot(
            "calls",
            "engagement_id,type,property_hs_timestamp,property_hs_call_duration,"
            "property_hs_call_disposition\n"
            "4,CALL,2024-01-04 10:00,61000,b2cf5968-551e-4856-9783-52b3da59a7d0\n"
        ),
        "1/0/0/0"
    );
    EXPECT_EQ(
        rows("select a.type, a.subject, a.status, a.due_date::date, c.outcome, c.duration_seconds"
             " from activities as a left join calls as c on c.activity_id = a.id order by due_date"
        ),
        "meeting|Kick-off|completed|2024-01-01|-|- meeting|Meeting|pending|2024-01-02|-|- "
        "task|Task|pending|2024-01-03|-|- call|Call|completed|2024-01-04|voicemail|61"
    );
}

TEST_F(ImportProfiles, PipedriveListsAreUnderstood) {
    owner().execute("insert into exchange_rates (currency, rate) values ('EUR', 1.1)");
    EXPECT_EQ(
        counts(import_with_profile(
            "pipedrive", "contacts",
            "Person - ID,Person - Name,Person - Email - Work,Person - Organization,Person - Owner\n"
            "5,Cy Dahl,cy@x.de,Harbour Oy,Anna Berg\n"
        )),
        "1/0/0/0"
    );
    EXPECT_EQ(counts(import_fixture("pipedrive", "deals", "pipedrive_deals.csv")), "3/0/0/0");
    EXPECT_EQ(
        rows("select d.title, d.status, s.name, d.actual_close_date::date, d.lost_reason,"
             " c.last_name, d.tags::text from deals as d"
             " join pipeline_stages as s on s.id = d.stage_id"
             " left join contacts as c on c.id = d.contact_id order by d.created_at"),
        R"(Harbour cranes|open|Proposal|-|-|Dahl|["hot", "key account"] )"
        "Harbour lights|won|Won|2024-05-12|-|Dahl|[] "
        "Harbour ropes|lost|Lost|2024-04-01|Price|-|[]"
    );
    EXPECT_EQ(
        counts(import_with_profile(
            "pipedrive", "activities",
            "Activity - ID,Activity - Subject,Activity - Type,Activity - Done,Activity - Due date,"
            "Activity - Duration,Activity - Assigned to user,Activity - Deal\n"
            "1,Ring,Call,Done,2024-03-05,00:30,Bo Lund,Harbour cranes\n"
        )),
        "1/0/0/0"
    );
    EXPECT_EQ(
        rows("select type, status, duration_minutes, deal_id is not null from activities"),
        "call|completed|30|t"
    );
}

TEST_F(ImportProfiles, UnknownPeopleByNameAreErrorsAndByIdentifierOnlyWarnings) {
    EXPECT_THAT(
        errors(
            import_with_profile("hubspot", "deals", "Record ID,Deal Name,Deal owner\n1,A,No Body\n")
        ),
        ElementsAre("2 Deal owner: no user has the e-mail or full name \"No Body\"")
    );
    EXPECT_THAT(
        import_with_profile("hubspot", "deals", "deal_id,property_dealname,owner_id\n1,A,99\n")
            .warnings,
        ElementsAre("owner_id: 1 value left out that name no user known here")
    );
    EXPECT_THAT(
        errors(import_with_profile(
            "hubspot", "stages", "stage_id,pipeline_id,label\ns1,nowhere,Talk\n"
        )),
        ElementsAre("2 pipeline_id: no pipeline is known by the identifier \"nowhere\"")
    );
}

TEST_F(ImportProfiles, TheSamePersonUnderTwoIdentifiersIsOneRecord) {
    const auto report =
        import_with_profile("hubspot", "contacts", "Record ID,Email\n1,cy@x.de\n2,CY@x.de\n3,\n");
    EXPECT_EQ(counts(report), "1/0/1/1");
    EXPECT_EQ(
        counts(import_with_profile("hubspot", "contacts", "Record ID,Email\n1,cy@x.de\n2,CY@x.de\n")
        ),
        "1/0/1/0"
    );
    EXPECT_EQ(
        rows(
            "select external_id, record_id = (select id from contacts) from external_ids order by 1"
        ),
        "1|t 2|t"
    );
}

TEST_F(ImportProfiles, WhatAProfileDoesNotKnowIsStillNamed) {
    EXPECT_THAT(
        error_of([&] {
            import_with_profile("hubspot", "contacts", "Record ID,Email,Shoe size\n1,a@x.de,44\n");
        }),
        HasSubstr("column 3 \"Shoe size\" is no field of contacts")
    );
    EXPECT_THAT(
        error_of([&] { import_with_profile("zoho", "contacts", "email\n"); }),
        HasSubstr("\"zoho\" is no profile; there are salesforce, hubspot and pipedrive")
    );
}

TEST_F(ImportProfiles, EveryProfileFieldIsAFieldOfItsKind) {
    for (const Profile* profile :
         {&salesforce_profile(), &hubspot_profile(), &pipedrive_profile()}) {
        for (const ProfileKind& known : profile->kinds) {
            std::vector<std::string> names{"-"};
            for (const Field& field : fields_of(kind_named(known.kind), catalog())) {
                names.push_back(field.name);
            }
            for (const Field& field : pseudo_fields_of(kind_named(known.kind), catalog())) {
                names.push_back(field.name);
            }
            const bool custom =
                std::find(names.begin(), names.end(), "custom_fields") != names.end();
            for (const ProfileColumn& column : known.columns) {
                const bool is_custom = custom && column.field.starts_with("custom_fields.");
                EXPECT_TRUE(
                    is_custom || std::find(names.begin(), names.end(), column.field) != names.end()
                ) << profile->name
                  << " " << known.kind << " " << column.field;
            }
        }
    }
}

}  // namespace
}  // namespace dealwright
