#include "records/import_likeness.hpp"

#include "base/limits.hpp"
#include "base/text.hpp"

namespace dealwright {

namespace {

/// The text of a field in the file, trimmed; empty where the file has no such column.
std::string text_of(const ImportWork& work, std::string_view field) {
    const MappedField* mapped = work.mapping.find(field);
    return mapped == nullptr ? std::string{} : fmt::format("btrim({})", staged_text(*mapped));
}

std::string digits_of(std::string_view number) {
    return fmt::format("ltrim(regexp_replace({}, '[^0-9]+', '', 'g'), '0')", number);
}

class LikelyDuplicates {
  public:
    explicit LikelyDuplicates(ImportWork& work) : work_{work} {
        if (work.options.scope) {
            const auto& readable = work.options.scope->readable;
            const auto found = readable.find("contacts");
            seen_ = found == readable.end() ? "false" : found->second;
        }
    }

    /// select row, line, contact, reason for each way in which two can be the same.
    std::vector<std::string> ways() {
        if (const auto email = text_of(work_, "email"); !email.empty()) {
            add(fmt::format("email_key(t.email) = email_key({}) and t.email is not null", email),
                "an e-mail address of the same mailbox");
        }
        for (const auto* field : {"phone", "mobile"}) {
            if (const auto number = text_of(work_, field); !number.empty()) {
                add_number("phone", number);
                add_number("mobile", number);
            }
        }
        const auto last = text_of(work_, "last_name");
        const auto company = text_of(work_, "company");
        if (!last.empty() && !company.empty()) {
            const auto first = text_of(work_, "first_name");
            add(fmt::format(
                    "t.last_name = {} and company_key(t.company) = company_key({})"
                    " and t.company is not null and (t.first_name is null or {} or"
                    " likeness(search_fold(t.first_name), search_fold({})) >= 0.25)",
                    last, company, first.empty() ? "true" : first + " is null",
                    first.empty() ? "''" : first
                ),
                "a name that is alike, and the same company");
        }
        return std::move(ways_);
    }

  private:
    void add(const std::string& condition, std::string_view reason) {
        ways_.push_back(fmt::format(
            "select p.row, p.line, t.id, {} as reason from staged_plan as p"
            " join staged_rows as s on s.row = p.row join contacts as t on {}"
            " where p.verdict = 'new' and not t.is_deleted and {}",
            work_.literal(reason), condition, seen_
        ));
    }

    /// One has to end as the other does, but for its country and the zero of a call within it.
    void add_number(std::string_view column, const std::string& number) {
        const auto theirs = digits_of(fmt::format("t.{}", column));
        const auto ours = digits_of(number);
        add(fmt::format(
                "phone_key(t.{0}) = phone_key({1}) and t.{0} is not null"
                " and ({2} like '%' || {3} or {3} like '%' || {2})",
                column, number, theirs, ours
            ),
            "the same telephone number");
    }

    ImportWork& work_;
    std::string seen_ = "true";
    std::vector<std::string> ways_;
};

}  // namespace

void report_likely_duplicates(ImportWork& work) {
    const auto ways = LikelyDuplicates{work}.ways();
    if (work.kind().table != "contacts" || ways.empty()) {
        return;
    }
    work.step("Looking for contacts that may be the same");
    const auto rows = work.connection.execute(fmt::format(
        "select line, id, reason, count(*) over () from ("
        "select distinct on (row) row, line, id, reason from ({}) as alike order by row, id, reason"
        ") as rows order by row limit {}",
        join(ways, " union all "), limits::import_duplicates_shown
    ));
    for (int row = 0; row < rows.rows(); ++row) {
        work.report.possible_duplicates = rows.get<std::int64_t>(row, 3);
        work.report.first_possible_duplicates.push_back(
            {rows.get<std::int64_t>(row, 0), "",
             fmt::format(
                 "may be the contact {}, who is here already: {}", rows.text(row, 1),
                 rows.text(row, 2)
             )}
        );
    }
}

}  // namespace dealwright
