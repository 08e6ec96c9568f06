// PostgreSQL prints an expression in one normal form, with casts and brackets: those two are taken
// off, and what is left is compared with the few shapes that are understood.
#include "catalog/checks.hpp"

#include <algorithm>
#include <regex>

namespace dealwright {

namespace {

std::string without_casts_and_brackets(const std::string& expression) {
    static const std::regex cast{R"(::[a-z_ ]+(\([0-9, ]+\))?)"};
    std::string plain = std::regex_replace(expression, cast, " ");
    for (char& c : plain) {
        if (c == '(' || c == ')' || c == '\'') {
            c = ' ';
        }
    }
    return plain;
}

/// All comparisons of the expression, when it is nothing but those joined by AND.
void take_bounds(Column& column, const std::string& plain) {
    static const std::regex comparison{R"(^\s*([a-z_][a-z0-9_]*)\s*(>=|<=)\s*(-?\d+(\.\d+)?)\s*$)"};
    static const std::regex conjunction{R"(\sAND\s)"};
    std::string minimum;
    std::string maximum;
    std::sregex_token_iterator part{plain.begin(), plain.end(), conjunction, -1};
    for (; part != std::sregex_token_iterator{}; ++part) {
        std::smatch match;
        const std::string text = part->str();
        if (!std::regex_match(text, match, comparison) || match[1] != column.name) {
            return;
        }
        (match[2] == ">=" ? minimum : maximum) = match[3];
    }
    column.minimum = minimum.empty() ? column.minimum : minimum;
    column.maximum = maximum.empty() ? column.maximum : maximum;
}

void take_json_kind(Column& column, const std::string& plain) {
    static const std::regex kind{R"(^\s*jsonb_typeof\s+([a-z_]+)\s*=\s*(array|object)\s*$)"};
    std::smatch match;
    if (std::regex_match(plain, match, kind) && match[1] == column.name) {
        column.json_kind = match[2];
    }
}

}  // namespace

void apply_check(Table& table, const Check& check) {
    if (check.columns.size() != 1) {
        return;
    }
    const auto column =
        std::find_if(table.columns.begin(), table.columns.end(), [&](const Column& candidate) {
            return candidate.name == check.columns.front();
        });
    if (column == table.columns.end()) {
        return;
    }
    const std::string plain = without_casts_and_brackets(check.expression);
    if (column->type == ColumnType::json) {
        take_json_kind(*column, plain);
    } else if (column->type == ColumnType::integer || column->type == ColumnType::decimal) {
        take_bounds(*column, plain);
    }
}

}  // namespace dealwright
