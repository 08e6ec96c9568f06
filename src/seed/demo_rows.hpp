// The rows of one table on their way to the database by COPY, and the report of how far they are.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "pg/connection.hpp"
#include "seed/moments.hpp"

namespace dealwright {

using DemoProgress =
    std::function<void(std::string_view step, std::int64_t done, std::int64_t total)>;

class Rows {
  public:
    /// `target` is a table with its columns, as CopyIn takes it; `total` rows are expected.
    Rows(
        pg::Connection& connection, const std::string& target, const DemoProgress& progress,
        std::string_view step, std::int64_t total
    );

    Rows& text(std::string_view value);
    /// Null when empty: for what a person may have left out.
    Rows& maybe(std::string_view value);
    Rows& number(std::int64_t value);
    Rows& number(std::optional<std::int64_t> value);
    Rows& money(std::int64_t cents);
    Rows& flag(bool value);
    Rows& at(Moment value);
    Rows& at(std::optional<Moment> value);
    Rows& null();
    void end();
    /// To be called where a contact's rows are complete: now and then ends the COPY and begins
    /// another, since the server remembers every foreign key it has to check at the end.
    void end_story();
    void finish();

  private:
    pg::Connection& connection_;
    std::string target_;
    std::optional<pg::CopyIn> copy_;
    std::int64_t rows_in_copy_ = 0;
    const DemoProgress& progress_;
    std::string step_;
    std::int64_t total_;
    std::int64_t done_ = 0;
};

}  // namespace dealwright
