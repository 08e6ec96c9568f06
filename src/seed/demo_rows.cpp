// Values become text here, in the forms that COPY takes.
#include "seed/demo_rows.hpp"

#include <fmt/format.h>

namespace dealwright {

namespace {

constexpr std::int64_t rows_between_reports = 2000;
constexpr std::int64_t rows_per_copy = 100'000;

}  // namespace

Rows::Rows(
    pg::Connection& connection, const std::string& target, const DemoProgress& progress,
    std::string_view step, std::int64_t total
)
    : connection_{connection}, target_{target}, progress_{progress}, step_{step}, total_{total} {
    copy_.emplace(connection_, target_);
    if (progress_) {
        progress_(step_, 0, total_);
    }
}

Rows& Rows::text(std::string_view value) {
    copy_->field(value);
    return *this;
}

Rows& Rows::maybe(std::string_view value) {
    return value.empty() ? null() : text(value);
}

Rows& Rows::number(std::int64_t value) {
    const fmt::format_int digits{value};
    return text(std::string_view{digits.data(), digits.size()});
}

Rows& Rows::number(std::optional<std::int64_t> value) {
    return value ? number(*value) : null();
}

Rows& Rows::money(std::int64_t cents) {
    return text(fmt::format("{}.{:02}", cents / 100, cents % 100));
}

Rows& Rows::flag(bool value) {
    return text(value ? "t" : "f");
}

Rows& Rows::at(Moment value) {
    return text(moment_text(value));
}

Rows& Rows::at(std::optional<Moment> value) {
    return value ? at(*value) : null();
}

Rows& Rows::null() {
    copy_->null();
    return *this;
}

void Rows::end() {
    copy_->end_row();
    ++rows_in_copy_;
    if (++done_ % rows_between_reports == 0 && progress_) {
        progress_(step_, done_, total_);
    }
}

void Rows::end_story() {
    if (rows_in_copy_ >= rows_per_copy) {
        copy_->finish();
        copy_.emplace(connection_, target_);
        rows_in_copy_ = 0;
    }
}

void Rows::finish() {
    copy_->finish();
    if (progress_) {
        progress_(step_, done_, done_);
    }
}

}  // namespace dealwright
