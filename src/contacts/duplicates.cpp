#include "contacts/duplicates.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/json_text.hpp"
#include "base/text.hpp"
#include "contacts/phone_numbers.hpp"
#include "records/query_builder.hpp"
#include "records/record_json.hpp"

namespace dealwright {

namespace {

constexpr std::size_t shown_max = 20;
constexpr double least_score = 0.4;
// Of each way to be found; beyond it somebody has written the same into hundreds of contacts.
constexpr int found_by_key_max = 50;
constexpr int found_by_words_max = 200;

constexpr std::array<std::string_view, 13> shown_columns = {
    "id",    "first_name", "last_name", "email",    "phone",      "mobile",    "company",
    "title", "city",       "country",   "owner_id", "created_at", "updated_at"};

const pg::Query read_phone_region{"contacts.phone_region", "select setting('phone_region')"};

/// What the statement gives behind the shown columns.
enum Piece { same_address, same_mailbox, name_likeness, company_likeness };

class DuplicateSearch {
  public:
    DuplicateSearch(
        Context& context, const ResourceSet& resources, const ContactTraits& traits,
        const std::string& except
    )
        : context_{context},
          contacts_{resources.get("contacts")},
          traits_{traits},
          except_{except} {
        for (const auto name : shown_columns) {
            if (const Column* column = contacts_.readable(name, context.actor())) {
                shown_.push_back(column);
            }
        }
    }

    std::vector<Duplicate> run() {
        const auto statement = build();
        if (statement.sql.empty()) {
            return {};
        }
        auto results = context_.run({statement.view(), pg::statement(read_phone_region)});
        const pg::Result& rows = results[0];
        region_ = results[1].text(0, 0);
        std::vector<Duplicate> found;
        for (int row = 0; row < rows.rows(); ++row) {
            auto duplicate = judge(rows, row);
            if (duplicate.score >= least_score) {
                found.push_back(std::move(duplicate));
            }
        }
        std::sort(found.begin(), found.end(), [](const Duplicate& a, const Duplicate& b) {
            return a.score != b.score ? a.score > b.score : a.id < b.id;
        });
        found.resize(std::min(found.size(), shown_max));
        return found;
    }

  private:
    bool sees(std::string_view column) const {
        return contacts_.readable(column, context_.actor()) != nullptr;
    }
    std::string value(const std::optional<std::string>& text) {
        parameters_.push_back(text);
        return fmt::format("${}::text", parameters_.size());
    }
    std::string text_at(const pg::Result& rows, int row, std::string_view column) const {
        const auto place = std::find_if(shown_.begin(), shown_.end(), [&](const Column* shown) {
            return shown->name == column;
        });
        return place == shown_.end()
                   ? std::string{}
                   : std::string{rows.text(row, static_cast<int>(place - shown_.begin()))};
    }

    BuiltStatement build();
    std::vector<std::string> ways(const std::string& seen);
    Duplicate judge(const pg::Result& rows, int row) const;
    void judge_phones(const pg::Result& rows, int row, Duplicate& duplicate) const;
    void judge_names(const pg::Result& rows, int row, Duplicate& duplicate) const;
    std::string label(const pg::Result& rows, int row) const;

    Context& context_;
    const Resource& contacts_;
    const ContactTraits& traits_;
    const std::string& except_;
    pg::Parameters parameters_;
    std::vector<const Column*> shown_;
    std::string region_;
};

/// A column that the caller may not read finds nothing, or he would learn what is in it.
std::vector<std::string> DuplicateSearch::ways(const std::string& seen) {
    std::vector<std::string> ways;
    const auto add = [&](const std::string& condition, int limit) {
        ways.push_back(fmt::format(
            "(select t.id from contacts as t where {} and {} limit {})", condition, seen, limit
        ));
    };
    if (traits_.email && sees("email")) {
        add(fmt::format(
                "email_key(t.email) = email_key({}) and t.email is not null", value(traits_.email)
            ),
            found_by_key_max);
    }
    for (const auto& number : {traits_.phone, traits_.mobile}) {
        for (const std::string_view column : {"phone", "mobile"}) {
            if (number && sees(column)) {
                add(fmt::format(
                        "phone_key(t.{0}) = phone_key({1}) and t.{0} is not null", column,
                        value(number)
                    ),
                    found_by_key_max);
            }
        }
    }
    const bool has_words = traits_.first_name || traits_.last_name || traits_.company;
    if (has_words && sees("first_name") && sees("last_name")) {
        add(fmt::format(
                "t.search_text @@ alike_terms({}, {}, {})", value(traits_.first_name),
                value(traits_.last_name), value(sees("company") ? traits_.company : std::nullopt)
            ),
            found_by_words_max);
    }
    return ways;
}

BuiltStatement DuplicateSearch::build() {
    auto seen = std::string{"not t.is_deleted and "} +
                scope_condition(contacts_, context_.actor(), Act::read, parameters_);
    if (!except_.empty()) {
        seen += fmt::format(" and t.id <> {}::uuid", value(except_));
    }
    const auto found = ways(seen);
    if (found.empty()) {
        return {};
    }
    std::string columns;
    for (const Column* column : shown_) {
        columns += "t." + column->name + ", ";
    }
    const bool sees_names = sees("first_name") && sees("last_name");
    const auto email = value(traits_.email);
    const auto pieces = fmt::format(
        "coalesce(t.email = lower(btrim({0})) and {1}, false),"
        " coalesce(email_key(t.email) = email_key({0}) and {1}, false),"
        " case when {2} then likeness(search_fold(concat_ws(' ', t.first_name, t.last_name)),"
        " search_fold(concat_ws(' ', {3}, {4}))) end,"
        " case when {5} then likeness(array_to_string(company_words(t.company), ' '),"
        " array_to_string(company_words({6}), ' ')) end",
        email, sees("email"), sees_names, value(traits_.first_name), value(traits_.last_name),
        sees("company"), value(traits_.company)
    );
    BuiltStatement statement;
    statement.sql = fmt::format(
        "with found as materialized ({}) select {}{} from contacts as t"
        " where t.id in (select id from found)",
        join(found, " union "), columns, pieces
    );
    statement.parameters = std::move(parameters_);
    return statement;
}

/// Each number of the one beside each of the other: the surest pair counts.
void DuplicateSearch::judge_phones(const pg::Result& rows, int row, Duplicate& duplicate) const {
    const auto region = region_of_country(traits_.country.value_or(""), region_);
    const auto their_region = region_of_country(text_at(rows, row, "country"), region_);
    auto best = PhoneMatch::none;
    for (const auto& ours : {traits_.phone, traits_.mobile}) {
        for (const std::string_view column : {"phone", "mobile"}) {
            const auto theirs = text_at(rows, row, column);
            if (ours && !ours->empty() && !theirs.empty()) {
                best = std::max(best, match_phones({*ours, region}, {theirs, their_region}));
            }
        }
    }
    if (best == PhoneMatch::same) {
        duplicate.reasons.push_back({"phone", 0.85, "the same telephone number"});
    } else if (best == PhoneMatch::possible) {
        duplicate.reasons.push_back(
            {"phone", 0.7, "the same telephone number but for its country or area code"}
        );
    }
}

void DuplicateSearch::judge_names(const pg::Result& rows, int row, Duplicate& duplicate) const {
    const auto likeness = [&](Piece piece) {
        const int place = static_cast<int>(shown_.size()) + piece;
        return rows.is_null(row, place) ? 0.0 : std::stod(std::string{rows.text(row, place)});
    };
    const double name = likeness(name_likeness);
    const double company = likeness(company_likeness);
    const bool has_name = traits_.first_name || traits_.last_name;
    const bool they_have_name =
        !text_at(rows, row, "first_name").empty() || !text_at(rows, row, "last_name").empty();
    const bool have_companies = traits_.company && !text_at(rows, row, "company").empty();
    if (!has_name && !they_have_name) {
        if (company >= 0.8) {
            duplicate.reasons.push_back({"company", 0.8 * company, "a company of that name"});
        }
        return;
    }
    if (have_companies && name >= 0.5 && company >= 0.5) {
        duplicate.reasons.push_back(
            {"name_and_company", 0.9 * (0.6 * name + 0.4 * company),
             name + company > 1.999 ? "the same name and company" : "names that are alike"}
        );
    } else if (!have_companies && name >= 0.8) {
        duplicate.reasons.push_back({"name", 0.5 * name, "the same name"});
    }
}

std::string DuplicateSearch::label(const pg::Result& rows, int row) const {
    std::vector<std::string> words;
    for (const auto* column : {"first_name", "last_name"}) {
        if (auto text = text_at(rows, row, column); !text.empty()) {
            words.push_back(std::move(text));
        }
    }
    for (const auto* column : {"company", "email", "phone", "mobile", "id"}) {
        auto text = text_at(rows, row, column);
        if (words.empty() && !text.empty()) {
            words.push_back(std::move(text));
        }
    }
    return join(words, " ");
}

Duplicate DuplicateSearch::judge(const pg::Result& rows, int row) const {
    Duplicate duplicate;
    duplicate.id = text_at(rows, row, "id");
    duplicate.label = label(rows, row);
    RecordWriter{shown_}.append(duplicate.contact, rows, row);
    const auto holds = [&](Piece piece) {
        return rows.get<bool>(row, static_cast<int>(shown_.size()) + piece);
    };
    if (holds(same_address)) {
        duplicate.reasons.push_back({"email", 0.98, "the same e-mail address"});
    } else if (holds(same_mailbox)) {
        duplicate.reasons.push_back({"email", 0.9, "an e-mail address of the same mailbox"});
    }
    judge_phones(rows, row, duplicate);
    judge_names(rows, row, duplicate);
    // Each reason takes its part of the doubt that the others leave.
    double doubt = 1;
    for (const DuplicateReason& reason : duplicate.reasons) {
        doubt *= 1 - reason.score;
    }
    duplicate.score = std::round((1 - doubt) * 100) / 100;
    return duplicate;
}

}  // namespace

ContactTraits traits_of(const WriteRequest& request) {
    const auto text = [&](std::string_view column) {
        const Assignment* given = request.find(column);
        return given == nullptr || given->value.value_or("").empty() ? std::nullopt : given->value;
    };
    return {text("first_name"), text("last_name"), text("company"), text("email"),
            text("phone"),      text("mobile"),    text("country")};
}

std::vector<Duplicate> find_duplicates(
    Context& context, const ResourceSet& resources, const ContactTraits& traits,
    const std::string& except
) {
    return DuplicateSearch{context, resources, traits, except}.run();
}

std::string json_of(const std::vector<Duplicate>& duplicates) {
    std::string list;
    for (const Duplicate& duplicate : duplicates) {
        std::string reasons;
        for (const DuplicateReason& reason : duplicate.reasons) {
            reasons += reasons.empty() ? "" : ",";
            reasons += JsonObject{}
                           .text("reason", reason.name)
                           .raw("score", fmt::format("{:.2f}", reason.score))
                           .text("message", reason.words)
                           .finish();
        }
        list += list.empty() ? "" : ",";
        list += JsonObject{}
                    .raw("score", fmt::format("{:.2f}", duplicate.score))
                    .raw("reasons", "[" + reasons + "]")
                    .raw("contact", duplicate.contact)
                    .finish();
    }
    return "[" + list + "]";
}

}  // namespace dealwright
