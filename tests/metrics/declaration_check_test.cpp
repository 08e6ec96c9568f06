// What stands twice, in a migration and in a ledger, is compared: a fresh database agrees, and
// each way to disagree is named.
#include "metrics/declaration_check.hpp"

#include "metrics/metrics_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::AllOf;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class DeclarationCheckTest : public MetricsTest {
  protected:
    std::vector<std::string> drift() {
        const metrics::AnalyticsEtl etl{db.app()};
        return metrics::declaration_drift(db.app(), etl.ledgers());
    }

    void change(const std::string& statement) { db.owner().execute(statement); }
};

TEST_F(DeclarationCheckTest, AFreshDatabaseAgreesBeforeAndAfterARun) {
    EXPECT_THAT(drift(), IsEmpty());
    metrics::AnalyticsEtl{db.app()}.update_all_metrics();
    EXPECT_THAT(drift(), IsEmpty());
}

TEST_F(DeclarationCheckTest, AGeneratedColumnWithAnotherExpressionIsNamed) {
    change(
        "alter table activity_metrics drop column completion_rate; "
        "alter table activity_metrics add column completion_rate double precision "
        "generated always as (percentage(pending_count, total_count)) stored"
    );
    EXPECT_THAT(
        drift(), ElementsAre(AllOf(
                     HasSubstr("activity_metrics.completion_rate"), HasSubstr("pending_count"),
                     HasSubstr("completed_count")
                 ))
    );
}

TEST_F(DeclarationCheckTest, AGeneratedColumnThatIsAPlainOneIsNamed) {
    change("alter table activity_metrics alter column completion_rate drop expression");
    EXPECT_THAT(drift(), ElementsAre(HasSubstr("activity_metrics.completion_rate")));
}

TEST_F(DeclarationCheckTest, AColumnOfAnotherTypeIsNamed) {
    change("alter table call_metrics alter column deals_advanced type bigint");
    EXPECT_THAT(
        drift(),
        ElementsAre(AllOf(
            HasSubstr("call_metrics.deals_advanced"), HasSubstr("bigint"), HasSubstr("integer")
        ))
    );
}

TEST_F(DeclarationCheckTest, AMissingColumnAndAMissingTableAreNamed) {
    change(
        "alter table pipeline_metrics drop column deals_lost cascade; "
        "drop table document_metrics"
    );
    EXPECT_THAT(
        drift(), AllOf(
                     ::testing::Contains(HasSubstr("pipeline_metrics.deals_lost is missing")),
                     ::testing::Contains(HasSubstr("document_metrics is missing"))
                 )
    );
}

TEST_F(DeclarationCheckTest, AMissingKeyIsNamedAlsoOneThatTellsNullsApart) {
    change(
        "alter table email_metrics drop constraint email_metrics_key; "
        "alter table revenue_metrics drop constraint revenue_metrics_key; "
        "alter table revenue_metrics add constraint revenue_metrics_key unique "
        "(pipeline_id, owner_id, team_id, year, month)"
    );
    EXPECT_THAT(
        drift(), ElementsAre(
                     HasSubstr("email_metrics has no unique key"),
                     HasSubstr("revenue_metrics has no unique key")
                 )
    );
}

TEST_F(DeclarationCheckTest, TablesBuiltForAnotherTimeZoneAreNamedUntilTheNextRun) {
    metrics::AnalyticsEtl{db.app()}.update_all_metrics();
    zone("Asia/Kolkata");
    // Only the stages of pipelines know no days.
    EXPECT_THAT(drift(), AllOf(SizeIs(6), Each(HasSubstr("dealwright etl run"))));
    metrics::AnalyticsEtl{db.app()}.update_all_metrics();
    EXPECT_THAT(drift(), IsEmpty());
}

TEST_F(DeclarationCheckTest, ATableBuiltFromAnotherDeclarationIsNamed) {
    metrics::AnalyticsEtl{db.app()}.update_all_metrics();
    sql("update ledger_versions set definition_hash = 'of an older program' "
        "where ledger = 'revenue'");
    EXPECT_THAT(drift(), ElementsAre(HasSubstr("revenue_metrics")));
}

TEST_F(DeclarationCheckTest, CheckingLeavesNothingBehind) {
    change("alter table activity_metrics alter column completion_rate drop expression");
    drift();
    EXPECT_FALSE(db.app().in_transaction());
    EXPECT_THAT(rows("select to_regclass('pg_temp.declared')"), ElementsAre("-"));
}

}  // namespace
}  // namespace dealwright::testing
