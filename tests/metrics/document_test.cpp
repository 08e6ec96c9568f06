// document_metrics, worked out by hand from docs/metrics.md.
#include "metrics/metrics_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using DocumentMetricsTest = MetricsTest;

TEST_F(DocumentMetricsTest, EveryFigureOfADay) {
    sql(R"(
        insert into documents (owner_id, type, created_at, name, status, sent_at, viewed_at,
            signed_at, view_count, reminder_count, is_deleted) values
        (the('ann'), 'contract', '2024-03-05 08:00Z', 'signed in a day', 'signed',
            '2024-03-05 10:00Z', '2024-03-05 11:00Z', '2024-03-06 10:00Z', 3, 1, false),
        (the('ann'), 'contract', '2024-03-05 08:00Z', 'signed in three hours', 'signed',
            '2024-03-07 10:00Z', null, '2024-03-07 13:00Z', 0, 0, false),
        (the('ann'), 'contract', '2024-03-05 08:00Z', 'refused', 'declined',
            '2024-03-05 10:00Z', '2024-03-06 10:00Z', null, 1, 2, false),
        (the('ann'), 'contract', '2024-03-05 08:00Z', 'signed, sending unknown', 'signed',
            null, null, '2024-03-05 09:00Z', 0, 0, false),
        (the('ann'), 'contract', '2024-03-05 08:00Z', 'too late', 'expired',
            '2024-03-05 10:00Z', null, null, 0, 4, false),
        (the('ann'), 'contract', '2024-03-05 08:00Z', 'too late as well', 'expired',
            '2024-03-05 10:00Z', '2024-03-05 10:00Z', null, 1, 0, false),
        (the('ann'), 'contract', '2024-03-05 08:00Z', 'draft', 'draft', null, null, null, 2, 0,
            false),
        (the('ann'), 'contract', '2024-03-05 08:00Z', 'deleted', 'signed',
            '2024-03-05 10:00Z', '2024-03-05 10:00Z', '2024-03-05 10:00Z', 50, 50, true))");
    metrics::AnalyticsEtl{db.app()}.update_document_metrics();
    expect_figures(
        "document", "true",
        {
            {"document_type", "contract"},
            {"owner_id", rows("select the('ann')").at(0)},
            {"date", "2024-03-05"},
            {"total_documents", 7},
            {"sent_documents", 5},
            {"viewed_documents", 3},
            {"signed_documents", 3},
            {"declined_documents", 1},
            {"expired_documents", 2},
            {"completion_rate", 60.0},         // 100 x 3 signed / 5 sent
            {"avg_time_to_sign_hours", 13.5},  // (24 + 3) / 2, the third has no sent_at
            {"avg_view_count", 1.0},           // (3 + 0 + 1 + 0 + 0 + 1 + 2) / 7
            {"avg_reminder_count", 1.0},       // (1 + 0 + 2 + 0 + 4 + 0 + 0) / 7
            {"base_row_count", 7},
        }
    );
}

TEST_F(DocumentMetricsTest, WithNothingSentTheCompletionRateIsNullAndTheMeansOfCountsAreZero) {
    sql("insert into documents (type, created_at, name) "
        "values ('nda', '2024-03-05 08:00Z', 'draft')");
    update("document");
    expect_figures(
        "document", "owner_id is null and document_type = 'nda'",
        {
            {"total_documents", 1},
            {"sent_documents", 0},
            {"viewed_documents", 0},
            {"signed_documents", 0},
            {"declined_documents", 0},
            {"expired_documents", 0},
            {"completion_rate", nullptr},
            {"avg_time_to_sign_hours", nullptr},
            {"avg_view_count", 0.0},
            {"avg_reminder_count", 0.0},
        }
    );
}

TEST_F(DocumentMetricsTest, MoreSignedThanSentIsMoreThanAHundredPercent) {
    sql(R"(
        insert into documents (type, created_at, name, status, sent_at, signed_at) values
        ('nda', '2024-03-05 08:00Z', 'a', 'signed', '2024-03-05 08:00Z', '2024-03-05 09:00Z'),
        ('nda', '2024-03-05 08:00Z', 'b', 'signed', null, '2024-03-05 09:00Z'))");
    update("document");
    // 100 x 2 / 1; the time only of the first.
    expect_row(
        "document_metrics", "true", {{"completion_rate", 200.0}, {"avg_time_to_sign_hours", 1.0}}
    );
}

TEST_F(DocumentMetricsTest, SignedBeforeItWasSentTookNoTime) {
    sql(R"(
        insert into documents (type, created_at, name, status, sent_at, signed_at) values
        ('nda', '2024-03-05 08:00Z', 'a', 'signed', '2024-03-05 09:00Z', '2024-03-05 08:00Z'),
        ('nda', '2024-03-05 08:00Z', 'b', 'signed', '2024-03-05 09:00Z', '2024-03-05 10:00Z'))");
    update("document");
    expect_row("document_metrics", "true", {{"avg_time_to_sign_hours", 0.5}});  // (0 + 1) / 2
}

TEST_F(DocumentMetricsTest, AStatusDatesItsOwnMilestoneWhichThenStays) {
    sql(R"(
        insert into documents (id, type, created_at, name) values
            (the('one'), 'nda', '2024-03-05 08:00Z', 'a');
        update documents set status = 'sent';
        update documents set status = 'viewed';
        update documents set status = 'signed';
        update documents set status = 'expired')");
    update("document");
    expect_row(
        "document_metrics", "true",
        {{"sent_documents", 1},
         {"viewed_documents", 1},
         {"signed_documents", 1},
         {"declined_documents", 0},
         {"expired_documents", 1},
         {"completion_rate", 100.0}}
    );
}

TEST_F(DocumentMetricsTest, TypeOwnerAndReportingDayOfCreationMakeARow) {
    zone("America/New_York");
    sql(R"(
        insert into documents (type, owner_id, created_at, name) values
            ('nda', the('ann'), '2024-03-06 04:59:59Z', '23:59 on the fifth'),
            ('nda', the('ann'), '2024-03-06 05:00:00Z', '00:00 on the sixth'),
            ('quote', the('ann'), '2024-03-06 05:00:00Z', 'of another type'),
            ('nda', null, '2024-03-06 05:00:00Z', 'of nobody'),
            ('nda', null, '2024-03-06 06:00:00Z', 'of nobody'))");
    update("document");
    EXPECT_THAT(
        rows("select document_type, u.email, date, total_documents from document_metrics "
             "left join users as u on u.id = owner_id order by 1, 2, 3"),
        ElementsAre(
            "nda ann@example.com 2024-03-05 1", "nda ann@example.com 2024-03-06 1",
            "nda - 2024-03-06 2", "quote ann@example.com 2024-03-06 1"
        )
    );
}

TEST_F(DocumentMetricsTest, ARowGoesWithItsLastDocumentAndComesBackWithARestoredOne) {
    sql("insert into documents (type, created_at, name) "
        "values ('nda', '2024-03-05 08:00Z', 'a')");
    update("document");
    sql("update documents set is_deleted = true");
    update("document");
    EXPECT_THAT(rows("select total_documents from document_metrics"), IsEmpty());
    sql("update documents set is_deleted = false");
    update("document");
    EXPECT_THAT(rows("select total_documents from document_metrics"), ElementsAre("1"));
}

}  // namespace
}  // namespace dealwright::testing
