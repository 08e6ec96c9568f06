// email_metrics and document_metrics react to what is done with e-mails and documents over the API
// as docs/metrics.md says; all worked out by hand.
#include "app/api_fixture.hpp"
#include "app/run_job.hpp"
#include "metrics/fold.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class MailAndDocumentFigures : public ApiTest {
  protected:
    void SetUp() override { world().sql().execute("delete from emails; delete from documents"); }
    static std::vector<std::string> folded(const std::string& query) {
        metrics::Folder{world().sql()}.fold_pending();
        return rows(query);
    }
    /// day person: sent, delivered, bounced, unsubscribed, opened and clicked messages;
    /// rates of opening, clicking, bouncing, clicking what was opened
    static std::vector<std::string> mail() {
        return folded(
            "select date, lower(first_name) || ':', sent, delivered, bounced, unsubscribed,"
            " unique_opens, unique_clicks, coalesce(open_rate::text, '-'),"
            " coalesce(click_rate::text, '-'), bounce_rate,"
            " coalesce(click_to_open_rate::text, '-') from email_metrics"
            " join users on users.id = user_id order by 1, 2"
        );
    }
    /// type person: documents, sent, viewed, signed, declined, expired; completion, hours to sign
    static std::vector<std::string> documents() {
        return folded(
            "select document_type, lower(first_name) || ':', total_documents, sent_documents,"
            " viewed_documents, signed_documents, declined_documents, expired_documents,"
            " coalesce(completion_rate::text, '-'), coalesce(avg_time_to_sign_hours::text, '-')"
            " from document_metrics join users on users.id = owner_id order by 1, 2"
        );
    }
    /// The address of what was made.
    static std::string made(const std::string& resource, const std::string& body) {
        const auto reply = as("rob").post("/" + resource, body);
        EXPECT_EQ(reply.status, 201) << reply.body;
        return "/" + resource + "/" + reply.at("id");
    }
    static std::string message(const std::string& more = "") {
        return made(
            "emails",
            R"({"subject":"S","from_email":"rob@crm.example","to_email":"a@x.example")" + more + "}"
        );
    }
    static std::string document(const std::string& more) {
        return made("documents", R"({"name":"D")" + more + "}");
    }
    static void patch(
        const std::string& path, const std::string& body, const std::string& person = "rob"
    ) {
        const auto reply = as(person).patch(path, body);
        EXPECT_EQ(reply.status, 200) << reply.body;
    }
    static std::string to_sam() { return R"({"owner_id":")" + world().id_of("sam") + R"("})"; }
};

const std::string sent = R"(,"status":"sent","sent_at":"2026-03-03T09:00:00Z")";

TEST_F(MailAndDocumentFigures, AMessageCountsFromItsSendingOnAndWithEachStep) {
    const auto first = message();
    EXPECT_THAT(mail(), IsEmpty());  // a draft
    patch(first, "{" + sent.substr(1) + "}");
    EXPECT_THAT(mail(), ElementsAre("2026-03-03 rob: 1 0 0 0 0 0 - - 0 -"));
    patch(first, R"({"status":"delivered"})");
    EXPECT_THAT(mail(), ElementsAre("2026-03-03 rob: 1 1 0 0 0 0 0 0 0 -"));
    patch(first, R"({"status":"opened"})");
    EXPECT_THAT(mail(), ElementsAre("2026-03-03 rob: 1 1 0 0 1 0 100 0 0 0"));
    patch(first, R"({"status":"clicked"})");
    EXPECT_THAT(mail(), ElementsAre("2026-03-03 rob: 1 1 0 0 1 1 100 100 0 100"));
    patch(first, R"({"unsubscribed_at":"2026-03-04T09:00:00Z"})");
    EXPECT_THAT(mail(), ElementsAre("2026-03-03 rob: 1 1 0 1 1 1 100 100 0 100"));
    // Of two messages one comes back.
    patch(message(sent), R"({"status":"bounced"})");
    EXPECT_THAT(mail(), ElementsAre("2026-03-03 rob: 2 1 1 1 1 1 100 100 50 100"));
}

TEST_F(MailAndDocumentFigures, WhoClicksHasOpened) {
    const auto path = message(sent);
    patch(path, R"({"delivered_at":"2026-03-03T09:01:00Z","clicked_at":"2026-03-03T10:00:00Z"})");
    EXPECT_THAT(mail(), ElementsAre("2026-03-03 rob: 1 1 0 0 1 1 100 100 0 100"));
}

TEST_F(MailAndDocumentFigures, AMessageOfAnotherDayOrOwnerCountsThere) {
    const auto path = message(sent);
    patch(path, R"({"sent_at":"2026-03-05T00:00:00Z"})");
    EXPECT_THAT(mail(), ElementsAre("2026-03-05 rob: 1 0 0 0 0 0 - - 0 -"));
    patch(path, to_sam(), "ada");
    EXPECT_THAT(mail(), ElementsAre("2026-03-05 sam: 1 0 0 0 0 0 - - 0 -"));
}

TEST_F(MailAndDocumentFigures, AMessageOfACampaignCountsForItAndInItsTotals) {
    const auto campaign = as("ada").post("/email_campaigns", R"({"name":"Spring"})");
    ASSERT_EQ(campaign.status, 201) << campaign.body;
    const auto path = message(sent + R"(,"campaign_id":")" + campaign.at("id") + R"(")");
    patch(path, R"({"status":"delivered"})");
    patch(path, R"({"status":"opened"})");
    EXPECT_THAT(
        folded(
            "select campaign_id = '" + campaign.at("id") +
            "', sent, delivered, unique_opens from email_metrics"
        ),
        ElementsAre("t 1 1 1")
    );
    const auto totals = as("ada").get("/email_campaigns/" + campaign.at("id"));
    EXPECT_EQ(totals.at("total_sent"), "1");
    EXPECT_EQ(totals.at("total_opened"), "1");
    patch(path, R"({"campaign_id":null})");
    EXPECT_THAT(folded("select campaign_id is null, sent from email_metrics"), ElementsAre("t 1"));
    EXPECT_EQ(as("ada").get("/email_campaigns/" + campaign.at("id")).at("total_sent"), "0");
}

TEST_F(MailAndDocumentFigures, DeletedMessagesCountNowhereUntilTheyComeBack) {
    const auto path = message(sent);
    const auto one = ElementsAre("2026-03-03 rob: 1 0 0 0 0 0 - - 0 -");
    EXPECT_EQ(as("rob").remove(path).status, 204);
    EXPECT_THAT(mail(), IsEmpty());
    EXPECT_EQ(as("rob").post(path + "/restore").status, 200);
    EXPECT_THAT(mail(), one);
    const auto id = path.substr(path.rfind('/') + 1);
    const auto gone = as("mia").post("/emails/bulk", R"({"ids":[")" + id + R"("],"delete":true})");
    EXPECT_EQ(gone.status, 200) << gone.body;
    EXPECT_THAT(mail(), IsEmpty());
    EXPECT_EQ(as("mia").post("/change_sets/" + gone.at("change_set_id") + "/undo").status, 200);
    EXPECT_THAT(mail(), one);
}

TEST_F(MailAndDocumentFigures, ADocumentCountsWithEachStep) {
    const auto path = document(R"(,"type":"contract")");
    EXPECT_THAT(documents(), ElementsAre("contract rob: 1 0 0 0 0 0 - -"));
    patch(path, "{" + sent.substr(1) + "}");
    EXPECT_THAT(documents(), ElementsAre("contract rob: 1 1 0 0 0 0 0 -"));
    patch(path, R"({"status":"viewed"})");
    EXPECT_THAT(documents(), ElementsAre("contract rob: 1 1 1 0 0 0 0 -"));
    // The next day at nine.
    patch(path, R"({"status":"signed","signed_at":"2026-03-04T09:00:00Z"})");
    EXPECT_THAT(documents(), ElementsAre("contract rob: 1 1 1 1 0 0 100 24"));
    patch(document(R"(,"type":"contract")" + sent), R"({"status":"declined"})");
    EXPECT_THAT(documents(), ElementsAre("contract rob: 2 2 1 1 1 0 50 24"));
}

TEST_F(MailAndDocumentFigures, ADocumentThatNobodyAnsweredExpires) {
    document(R"(,"type":"quote","expires_at":"2026-03-10T00:00:00Z")" + sent);
    EXPECT_THAT(documents(), ElementsAre("quote rob: 1 1 0 0 0 0 0 -"));
    run_job(world().database(), "documents.expire");
    EXPECT_THAT(documents(), ElementsAre("quote rob: 1 1 0 0 0 1 0 -"));
}

TEST_F(MailAndDocumentFigures, ADocumentOfAnotherTypeOrOwnerCountsThereAndADeletedOneNowhere) {
    const auto path = document(R"(,"type":"contract")" + sent);
    patch(path, R"({"type":"nda"})");
    EXPECT_THAT(documents(), ElementsAre("nda rob: 1 1 0 0 0 0 0 -"));
    patch(path, to_sam(), "ada");
    const auto of_sam = ElementsAre("nda sam: 1 1 0 0 0 0 0 -");
    EXPECT_THAT(documents(), of_sam);
    EXPECT_EQ(as("sam").remove(path).status, 204);
    EXPECT_THAT(documents(), IsEmpty());
    EXPECT_EQ(as("sam").post(path + "/restore").status, 200);
    EXPECT_THAT(documents(), of_sam);
}

}  // namespace
}  // namespace dealwright::testing
