// What a statement gave back: rows of text values, typed where they are read.
#pragma once

#include <libpq-fe.h>

#include <charconv>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace dealwright::pg {

class Result {
  public:
    explicit Result(PGresult* raw) : raw_{raw, &PQclear} {}

    int rows() const { return PQntuples(raw_.get()); }
    int columns() const { return PQnfields(raw_.get()); }
    bool empty() const { return rows() == 0; }
    std::string_view column_name(int column) const { return PQfname(raw_.get(), column); }
    Oid column_type(int column) const { return PQftype(raw_.get(), column); }
    /// Rows changed by an insert, update, delete or copy.
    std::int64_t affected() const { return parse<std::int64_t>(PQcmdTuples(raw_.get())); }

    bool is_null(int row, int column) const { return PQgetisnull(raw_.get(), row, column) != 0; }
    /// The text of a value; empty for null.
    std::string_view text(int row, int column) const {
        return {
            PQgetvalue(raw_.get(), row, column),
            static_cast<std::size_t>(PQgetlength(raw_.get(), row, column))};
    }
    std::optional<std::string_view> maybe(int row, int column) const {
        return is_null(row, column) ? std::nullopt : std::optional{text(row, column)};
    }
    /// A value as std::string, bool, an integer or double; throws Error{internal} on null.
    template <class T>
    T get(int row, int column) const {
        if (is_null(row, column)) {
            throw failure(ErrorKind::internal, "{} is null", column_name(column));
        }
        return parse<T>(text(row, column));
    }

  private:
    template <class T>
    static T parse(std::string_view text) {
        if constexpr (std::is_same_v<T, std::string>) {
            return std::string{text};
        } else if constexpr (std::is_same_v<T, bool>) {
            return text == "t";
        } else {
            T value{};
            std::from_chars(text.data(), text.data() + text.size(), value);
            return value;
        }
    }

    std::unique_ptr<PGresult, decltype(&PQclear)> raw_;
};

}  // namespace dealwright::pg
