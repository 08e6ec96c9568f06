#include "cli/table.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>
#include <cstdlib>

#include "base/text.hpp"

namespace dealwright::cli {

namespace {

constexpr Oid oid_bool = 16;
constexpr Oid oid_int8 = 20;
constexpr Oid oid_int2 = 21;
constexpr Oid oid_int4 = 23;
constexpr Oid oid_float4 = 700;
constexpr Oid oid_float8 = 701;
constexpr Oid oid_numeric = 1700;

bool is_number(Oid type) {
    return type == oid_int8 || type == oid_int2 || type == oid_int4 || type == oid_float4 ||
           type == oid_float8 || type == oid_numeric;
}

/// Columns that a terminal gives to the text: two for wide East Asian characters.
std::size_t width_of(std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int64_t>(text.size());
    std::size_t width = 0;
    for (std::int64_t at = 0; at < length;) {
        UChar32 c = 0;
        U8_NEXT(bytes, at, length, c);
        const int east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
        const bool wide = east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH;
        width += u_charType(c) == U_NON_SPACING_MARK ? 0U : wide ? 2U : 1U;
    }
    return width;
}

std::string padded(const std::string& text, std::size_t width, Align align) {
    const std::string blanks(width - std::min(width, width_of(text)), ' ');
    return align == Align::right ? blanks + text : text + blanks;
}

std::string grouped_decimal(std::string_view digits) {
    const auto point = digits.find('.');
    const std::string whole{digits.substr(0, point)};
    std::string result = with_thousands(std::strtoll(whole.c_str(), nullptr, 10));
    if (whole.starts_with("-") && !result.starts_with("-")) {
        result.insert(0, "-");
    }
    return point == std::string_view::npos ? result : result + std::string{digits.substr(point)};
}

std::string shown(const pg::Result& result, int row, int column) {
    if (result.is_null(row, column)) {
        return "–";
    }
    const auto text = result.text(row, column);
    switch (result.column_type(column)) {
        case oid_float4:
        case oid_float8: {
            const double value = std::strtod(std::string{text}.c_str(), nullptr);
            return grouped_decimal(fmt::format("{:.1f}", value));
        }
        case oid_numeric:
        case oid_int2:
        case oid_int4:
        case oid_int8:
            return grouped_decimal(text);
        default:
            return std::string{text};
    }
}

std::string spoken(std::string_view column) {
    std::string title{column};
    std::replace(title.begin(), title.end(), '_', ' ');
    return title;
}

}  // namespace

std::string text_table(
    const std::vector<Column>& columns, const std::vector<std::vector<std::string>>& rows
) {
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        std::size_t width = width_of(columns[i].title);
        for (const auto& row : rows) {
            width = std::max(width, width_of(row.at(i)));
        }
        widths.push_back(width);
    }
    std::string result;
    const auto add_line = [&](const auto& cell_of) {
        std::string line;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            line += (i == 0 ? "" : "  ") + padded(cell_of(i), widths[i], columns[i].align);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        result += line + '\n';
    };
    add_line([&](std::size_t i) { return columns[i].title; });
    std::string rule;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        rule += (i == 0 ? "" : "  ") + std::string(widths[i], '-');
    }
    result += rule + '\n';
    for (const auto& row : rows) {
        add_line([&](std::size_t i) { return row[i]; });
    }
    return result;
}

std::string text_table(const pg::Result& result) {
    std::vector<Column> columns;
    for (int i = 0; i < result.columns(); ++i) {
        columns.push_back(
            {spoken(result.column_name(i)),
             is_number(result.column_type(i)) ? Align::right : Align::left}
        );
    }
    std::vector<std::vector<std::string>> rows;
    for (int row = 0; row < result.rows(); ++row) {
        std::vector<std::string> cells;
        for (int column = 0; column < result.columns(); ++column) {
            cells.push_back(shown(result, row, column));
        }
        rows.push_back(std::move(cells));
    }
    return text_table(columns, rows);
}

std::string json_text(std::string_view text) {
    return boost::json::serialize(boost::json::string{text});
}

std::string json_table(const pg::Result& result) {
    std::vector<std::string> objects;
    for (int row = 0; row < result.rows(); ++row) {
        std::vector<std::string> members;
        for (int column = 0; column < result.columns(); ++column) {
            const auto type = result.column_type(column);
            const auto text = result.text(row, column);
            std::string value;
            if (result.is_null(row, column)) {
                value = "null";
            } else if (is_number(type)) {
                value = text;
            } else if (type == oid_bool) {
                value = text == "t" ? "true" : "false";
            } else {
                value = json_text(text);
            }
            members.push_back(json_text(result.column_name(column)) + ": " + value);
        }
        objects.push_back("{" + join(members, ", ") + "}");
    }
    return objects.empty() ? "[]\n" : "[\n  " + join(objects, ",\n  ") + "\n]\n";
}

}  // namespace dealwright::cli
