// Results as readable tables on the terminal, or as JSON.
#pragma once

#include <string>
#include <vector>

#include "pg/result.hpp"

namespace dealwright::cli {

enum class Align { left, right };

struct Column {
    std::string title;
    Align align = Align::left;
};

/// Columns padded to their widest cell, a rule under the titles.
std::string text_table(
    const std::vector<Column>& columns, const std::vector<std::vector<std::string>>& rows
);
/// Numbers right-aligned and with thousands; null as an en dash.
std::string text_table(const pg::Result& result);
/// An array of objects; numbers as numbers with their digits kept, null as null.
std::string json_table(const pg::Result& result);
/// A JSON string literal.
std::string json_text(std::string_view text);

}  // namespace dealwright::cli
