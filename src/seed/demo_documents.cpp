// Proposals, contracts and the like, and who has signed them.
#include <algorithm>
#include <array>

#include "seed/demo_activities.hpp"
#include "seed/demo_tables.hpp"

namespace dealwright {

namespace {

enum class PaperKind { contract, proposal, nda, invoice, quote, other };
enum class PaperState { draft, sent, viewed, signed_by_all, declined, expired };

constexpr std::array kind_names{"contract", "proposal", "nda", "invoice", "quote", "other"};
constexpr std::array kind_titles{"Contract", "Proposal", "Non-disclosure agreement",
                                 "Invoice",  "Quote",    "Data sheet"};
constexpr std::array state_names{"draft", "sent", "viewed", "signed", "declined", "expired"};
// By the kinds above: for a won deal, another deal of some progress, and anything else.
constexpr std::array kinds_when_won{34, 26, 8, 18, 10, 4};
constexpr std::array kinds_on_the_way{12, 42, 12, 0, 28, 6};
constexpr std::array kinds_early{0, 22, 24, 0, 34, 20};

struct Paper {
    PaperKind kind = PaperKind::other;
    PaperState state = PaperState::draft;
    const DealStory* deal = nullptr;
    std::size_t owner = 0;
    bool to_be_signed = false;
    Moment created;
    std::optional<Moment> sent;
    std::optional<Moment> viewed;
    std::optional<Moment> signed_at;
    std::optional<Moment> expires;
    std::int64_t views = 0;
    std::int64_t reminders = 0;
    std::optional<Moment> reminded;
    std::int64_t signers = 0;
};

PaperKind kind_of(const Paper& paper, Random& random) {
    if (paper.deal == nullptr || paper.deal->highest_stage < 2) {
        return static_cast<PaperKind>(random.weighted(kinds_early));
    }
    return static_cast<PaperKind>(
        random.weighted(paper.deal->state == DealState::won ? kinds_when_won : kinds_on_the_way)
    );
}

/// From "sent" on, as far as the anchor day lets it.
void circulate(Paper& paper, Moment anchor, Random& random) {
    const auto viewed = *paper.sent + minutes{5} + days_long(6 * random.skewed());
    if (viewed >= anchor || random.chance(0.13)) {
        paper.reminders = random.between(0, 2);
    } else {
        paper.viewed = viewed;
        paper.state = PaperState::viewed;
        paper.views = 1 + static_cast<std::int64_t>(7 * random.skewed());
    }
    if (paper.viewed && paper.to_be_signed) {
        const bool is_won = paper.deal != nullptr && paper.deal->state == DealState::won;
        const auto decided = viewed + minutes{10} + days_long(14 * random.skewed());
        const double fate = random.unit();
        if (decided < anchor && fate < (is_won ? 0.9 : 0.55)) {
            paper.state = PaperState::signed_by_all;
            paper.signed_at = decided;
        } else if (decided < anchor && fate > 0.93) {
            paper.state = PaperState::declined;
        } else {
            paper.reminders = random.between(0, 3);
        }
    }
    const bool is_waiting = paper.state == PaperState::sent || paper.state == PaperState::viewed;
    // A quote that came to an order is forgotten as it is.
    const bool is_forgotten = paper.kind == PaperKind::quote && random.chance(0.6);
    if (is_waiting && !is_forgotten && paper.expires && *paper.expires < anchor) {
        paper.state = PaperState::expired;
    }
    if (paper.reminders > 0) {
        const auto last = *paper.sent + days{3 * paper.reminders};
        paper.reminded = last < anchor ? std::optional{last} : std::nullopt;
        paper.reminders = paper.reminded ? paper.reminders : 0;
    }
}

Paper paper_of(const DemoWorld& world, const Story& story, std::int64_t number) {
    Random random = stream_of(world.seed, Stream::document, story.contact, number);
    const auto anchor = world.calendar.anchor();
    const auto occasion = occasion_for(world, story, random);
    Paper paper;
    paper.deal = occasion.deal;
    paper.owner = occasion.owner;
    paper.created = occasion.at;
    paper.kind = kind_of(paper, random);
    paper.to_be_signed = paper.kind == PaperKind::contract || paper.kind == PaperKind::nda ||
                         (paper.kind == PaperKind::proposal && random.chance(0.3));
    const auto sent = paper.created + minutes{random.between(8, 2900)};
    if (sent >= anchor || random.chance(0.07)) {
        return paper;
    }
    paper.sent = sent;
    paper.state = PaperState::sent;
    if (paper.to_be_signed || paper.kind == PaperKind::quote) {
        paper.expires = std::chrono::floor<days>(sent) + days{30} + hours{22};
    }
    paper.signers = paper.to_be_signed ? random.between(1, 2) : 0;
    circulate(paper, anchor, random);
    return paper;
}

std::string paper_id(
    const DemoWorld& world, const Story& story, std::int64_t number, const Paper& paper
) {
    return demo_id(world.seed, Stream::document, story.contact, number, paper.created);
}

void write_paper(const DemoWorld& world, const Story& story, std::int64_t number, Rows& rows) {
    Random random = stream_of(world.seed, Stream::document_text, story.contact, number);
    const auto paper = paper_of(world, story, number);
    const auto kind = static_cast<std::size_t>(paper.kind);
    const auto id = paper_id(world, story, number, paper);
    const auto company = company_name(story.employment.company).name;
    rows.text(id).text(fmt::format("{} {}", kind_titles[kind], company));
    rows.text(kind_names[kind]).text(state_names[static_cast<std::size_t>(paper.state)]);
    rows.text(fmt::format("https://files.brightwater.example/{}.pdf", id));
    rows.number(random.between(38'000, 2'400'000)).text("application/pdf");
    rows.text(world.staff.at(paper.owner).id).text(contact_id(world, story));
    rows.maybe(paper.deal ? deal_id(world, story, *paper.deal) : "");
    rows.flag(paper.to_be_signed).maybe(paper.to_be_signed ? "built-in" : "");
    rows.at(paper.sent).at(paper.viewed).at(paper.signed_at).at(paper.expires);
    rows.number(paper.views).number(paper.reminders).at(paper.reminded);
    rows.text(random.chance(0.15) ? R"(["legal"])" : "[]");
    rows.flag(random.chance(0.008)).at(paper.created);
    const auto latest = std::max(
        {paper.created, paper.sent.value_or(paper.created), paper.viewed.value_or(paper.created),
         paper.signed_at.value_or(paper.created)}
    );
    rows.at(latest).end();
}

struct Signature {
    std::string name;
    std::string email;
    std::string_view role;
    std::optional<Moment> at;
};

Signature signature_of(
    const DemoWorld& world, const Story& story, const Paper& paper, std::int64_t signer,
    Random& random
) {
    Signature result;
    if (signer == 0) {
        const auto& colleague = world.staff.at(paper.owner);
        result.name = fmt::format("{} {}", colleague.first_name, colleague.last_name);
        result.email = colleague.email;
        result.role = "Seller";
    } else {
        const auto company = company_name(story.employment.company);
        const auto person =
            person_of(world.seed, story.contact, story.employment, *story.company.place, company);
        result.name = fmt::format("{} {}", person.first_name, person.last_name);
        result.email = person.email;
        result.role = "Buyer";
    }
    if (paper.signed_at) {
        // The customer signs last, and with that the document is signed.
        result.at = signer == 1 || paper.signers == 1
                        ? *paper.signed_at
                        : moment_between(*paper.viewed, *paper.signed_at, random.unit());
    } else if (signer == 0 && paper.viewed && paper.signers == 2 && random.chance(0.5)) {
        result.at = paper.viewed;
    }
    return result;
}

void write_signatures(const DemoWorld& world, const Story& story, std::int64_t number, Rows& rows) {
    const auto paper = paper_of(world, story, number);
    const auto document = paper_id(world, story, number, paper);
    for (std::int64_t i = 0; i < paper.signers; ++i) {
        const auto part = number * 2 + i;
        Random random = stream_of(world.seed, Stream::signature, story.contact, part);
        const auto signer = paper.signers == 1 ? 1 : i;
        const auto signature = signature_of(world, story, paper, signer, random);
        rows.text(demo_id(world.seed, Stream::signature, story.contact, part, *paper.sent));
        rows.text(document).text(signature.name).text(signature.email).text(signature.role);
        rows.at(signature.at);
        // An address from the range that is reserved for documentation.
        rows.maybe(signature.at ? fmt::format("203.0.113.{}", random.between(1, 254)) : "");
        rows.flag(signature.at.has_value()).at(*paper.sent);
        rows.at(signature.at.value_or(*paper.sent)).end();
    }
}

}  // namespace

void copy_documents(const DemoRun& run) {
    Rows rows{
        run.connection,
        "documents (id, name, type, status, file_url, file_size, file_type, owner_id, contact_id, "
        "deal_id, requires_signature, signature_provider, sent_at, viewed_at, signed_at, "
        "expires_at, view_count, reminder_count, last_reminder_at, tags, is_deleted, created_at, "
        "updated_at)",
        run.progress, "documents", run.stories.totals().documents};
    run.stories.for_each([&](const Story& story) {
        for (std::int64_t number = 0; number < story.documents; ++number) {
            write_paper(run.world, story, number, rows);
        }
        rows.end_story();
    });
    rows.finish();
}

void copy_signatures(const DemoRun& run) {
    Rows rows{
        run.connection,
        "document_signatures (id, document_id, signer_name, signer_email, signer_role, signed_at, "
        "ip_address, is_signed, created_at, updated_at)",
        run.progress, "signatures", run.stories.totals().documents / 2};
    run.stories.for_each([&](const Story& story) {
        for (std::int64_t number = 0; number < story.documents; ++number) {
            write_signatures(run.world, story, number, rows);
        }
        rows.end_story();
    });
    rows.finish();
}

}  // namespace dealwright
