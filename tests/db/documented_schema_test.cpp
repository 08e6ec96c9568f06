// The migrated database against the documented schema (documented_schema.json): tables, columns,
// types, lengths, enums, keys and index paths. Each deliberate departure is listed here; one that
// is listed and no longer departs fails as well. docs/schema.md gives the reasons.
#include <fmt/ranges.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <set>
#include <sstream>

#include "db/live_catalog.hpp"
#include "support/test_database.hpp"

namespace dealwright::testing {
namespace {

namespace json = boost::json;

std::string file_text(const std::string& path_in_repository) {
    const auto path = std::string{DEALWRIGHT_SOURCE_DIR} + "/" + path_in_repository;
    std::ifstream file{path};
    EXPECT_TRUE(file.is_open()) << path;
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// The document's type of a column -> ours.
const std::map<std::string, std::string> type_names = {
    {"UUID", "uuid"},       {"String", "text"},
    {"Text", "text"},       {"Boolean", "boolean"},
    {"Integer", "integer"}, {"Float", "double precision"},
    {"JSONB", "jsonb"},     {"DateTime", "timestamp with time zone"},
    {"INET", "inet"},
};

// Columns whose type departs from that.
const std::map<std::string, std::string> other_types = {
    // Money is exact, and a sum must not depend on its order.
    {"deals.value", "numeric(18,2)"},
    {"deals.weighted_value", "numeric(18,2)"},
    {"pipeline_metrics.total_value", "numeric(24,2)"},
    {"pipeline_metrics.avg_value", "numeric(24,2)"},
    {"contact_metrics.avg_deal_value", "numeric(24,2)"},
    {"revenue_metrics.total_revenue", "numeric(24,2)"},
    {"revenue_metrics.avg_deal_size", "numeric(24,2)"},
    {"revenue_metrics.forecasted_revenue", "numeric(24,2)"},
    {"revenue_metrics.pipeline_value", "numeric(24,2)"},
    // Multiplied with money.
    {"deals.probability", "numeric(5,2)"},
    {"pipeline_stages.probability", "numeric(5,2)"},
    // A date dimension is a calendar day.
    {"activity_metrics.date", "date"},
    {"email_metrics.date", "date"},
    {"call_metrics.date", "date"},
    {"contact_metrics.date", "date"},
    {"document_metrics.date", "date"},
    // Sums of integers outgrow integer.
    {"email_metrics.opened", "bigint"},
    {"email_metrics.clicked", "bigint"},
    {"call_metrics.total_duration_sec", "bigint"},
};

const std::map<std::string, Columns> other_primary_keys = {
    // A partitioned table's key contains the partition's column.
    {"audit_logs", {"id", "created_at"}},
    {"security_logs", {"id", "created_at"}},
};

// Unique, and index paths served, among rows that are not deleted only.
const std::set<std::string> unique_among_not_deleted = {"contacts.email", "users.email"};
const std::set<std::string> served_among_not_deleted = {
    "contacts.email", "email_templates.name",        "pipelines.name",
    "teams.name",     "pipeline_stages.pipeline_id", "users.email",
};

// Every fold changes it: with an index on it no change of a row could stay within its page, and
// each would write to all indexes of the table. Which rows have changed since is found by reading
// them.
const std::set<std::string> not_served = {
    "activity_metrics.last_updated", "email_metrics.last_updated",    "call_metrics.last_updated",
    "contact_metrics.last_updated",  "document_metrics.last_updated",
};

std::string snake_case(std::string_view name) {
    std::string result;
    for (const char c : name) {
        const bool is_upper = c >= 'A' && c <= 'Z';
        if (is_upper && !result.empty()) {
            result += '_';
        }
        result += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return result;
}

std::string parameter_of(const std::string& type) {
    const auto open = type.find('(');
    return type.substr(open + 1, type.size() - open - 2);
}

std::string mapped_type(const std::string& documented) {
    if (documented.starts_with("String(")) {
        return "character varying(" + parameter_of(documented) + ")";
    }
    if (documented.starts_with("Enum(")) {
        return snake_case(parameter_of(documented));
    }
    return type_names.at(documented);
}

Columns texts(const json::value& array) {
    Columns result;
    for (const auto& item : array.as_array()) {
        result.emplace_back(item.as_string());
    }
    return result;
}

bool begins_with(const Columns& columns, const Columns& path) {
    return columns.size() >= path.size() && std::equal(path.begin(), path.end(), columns.begin());
}

struct DocumentedColumn {
    std::string name;
    std::string type;
    std::string description;
};

class DocumentedSchema : public ::testing::Test {
  protected:
    static void SetUpTestSuite() {
        document_ = json::parse(file_text("tests/db/documented_schema.json")).as_object();
        TestDatabase database;
        catalog_ = read_catalog(database.owner());
    }

    static const json::object& tables() { return document_.at("tables").as_object(); }

    static std::vector<DocumentedColumn> columns_of(const json::value& table) {
        std::vector<DocumentedColumn> result;
        for (const auto& [name, column] : table.as_object().at("columns").as_object()) {
            auto facts = texts(column);
            result.push_back({std::string{name}, facts.at(0), facts.at(1)});
        }
        return result;
    }

    static std::vector<Columns> lists_of(const json::value& table, std::string_view key) {
        std::vector<Columns> result;
        if (const auto* lists = table.as_object().if_contains(key)) {
            for (const auto& list : lists->as_array()) {
                result.push_back(texts(list));
            }
        }
        return result;
    }

    static const LiveTable& live(std::string_view table) {
        return catalog_.tables.at(std::string{table});
    }

    static inline json::object document_;
    static inline LiveCatalog catalog_;
};

TEST_F(DocumentedSchema, EveryDocumentedTableAndColumnIsThereInItsOrder) {
    std::size_t column_count = 0;
    for (const auto& [name, table] : tables()) {
        ASSERT_TRUE(catalog_.tables.contains(std::string{name})) << name;
        Columns documented;
        for (const auto& column : columns_of(table)) {
            documented.push_back(column.name);
        }
        column_count += documented.size();
        Columns present;
        for (const auto& column : live(name).columns) {
            if (std::count(documented.begin(), documented.end(), column.name) != 0) {
                present.push_back(column.name);
            }
        }
        EXPECT_EQ(present, documented) << name;
    }
    EXPECT_EQ(tables().size(), 26U);
    EXPECT_EQ(column_count, 342U);
}

TEST_F(DocumentedSchema, EveryColumnHasItsDocumentedTypeOrAListedOne) {
    std::set<std::string> departures;
    for (const auto& [name, table] : tables()) {
        for (const auto& column : columns_of(table)) {
            const auto path = fmt::format("{}.{}", std::string_view{name}, column.name);
            const auto* present = live(name).find(column.name);
            ASSERT_NE(present, nullptr) << path;
            const auto other = other_types.find(path);
            if (other == other_types.end()) {
                EXPECT_EQ(present->type, mapped_type(column.type)) << path;
                continue;
            }
            departures.insert(path);
            EXPECT_EQ(present->type, other->second) << path;
            EXPECT_NE(present->type, mapped_type(column.type)) << path << " departs no longer";
        }
    }
    EXPECT_EQ(departures.size(), other_types.size()) << "a listed column is not documented";
}

TEST_F(DocumentedSchema, EveryEnumHasItsLabelsInOrder) {
    for (const auto& [name, labels] : document_.at("enums").as_object()) {
        const auto live_name = snake_case(name);
        ASSERT_TRUE(catalog_.enums.contains(live_name)) << live_name;
        EXPECT_EQ(catalog_.enums.at(live_name).labels, texts(labels)) << live_name;
    }
}

TEST_F(DocumentedSchema, EveryTableHasItsPrimaryKey) {
    for (const auto& [name, table] : tables()) {
        const auto documented = texts(table.as_object().at("primary_key"));
        const auto other = other_primary_keys.find(std::string{name});
        if (other == other_primary_keys.end()) {
            EXPECT_EQ(live(name).primary_key, documented) << name;
        } else {
            EXPECT_EQ(live(name).primary_key, other->second) << name;
            EXPECT_NE(live(name).primary_key, documented) << name << " departs no longer";
        }
    }
}

TEST_F(DocumentedSchema, EveryForeignKeyIsEnforced) {
    const std::string_view prefix = "Foreign key to ";
    std::size_t count = 0;
    for (const auto& [name, table] : tables()) {
        for (const auto& column : columns_of(table)) {
            if (!column.description.starts_with(prefix)) {
                continue;
            }
            ++count;
            const auto rest = column.description.substr(prefix.size());
            const auto target = rest.substr(0, rest.find(' '));
            const auto& keys = live(name).foreign_keys;
            EXPECT_TRUE(std::any_of(
                keys.begin(), keys.end(),
                [&](const LiveForeignKey& key) {
                    return key.columns == Columns{column.name} && key.references == target;
                }
            )) << name
               << "." << column.name << " -> " << target;
        }
    }
    EXPECT_EQ(count, 41U);
}

TEST_F(DocumentedSchema, EveryUniqueColumnIsUnique) {
    std::set<std::string> departures;
    for (const auto& [name, table] : tables()) {
        for (const auto& columns : lists_of(table, "unique")) {
            const auto path = fmt::format("{}.{}", std::string_view{name}, columns.at(0));
            const auto& indexes = live(name).indexes;
            const auto index =
                std::find_if(indexes.begin(), indexes.end(), [&](const LiveIndex& candidate) {
                    return candidate.is_unique && candidate.columns == columns;
                });
            ASSERT_NE(index, indexes.end()) << path;
            if (!index->predicate.empty()) {
                EXPECT_EQ(index->predicate, "(NOT is_deleted)") << path;
                departures.insert(path);
            }
        }
    }
    EXPECT_EQ(departures, unique_among_not_deleted);
}

TEST_F(DocumentedSchema, EveryIndexPathIsServedByAnIndexThatBeginsWithIt) {
    std::set<std::string> departures;
    std::set<std::string> without;
    for (const auto& [name, table] : tables()) {
        for (const auto& path : lists_of(table, "indexes")) {
            const auto text = fmt::format("{}.{}", std::string_view{name}, fmt::join(path, ","));
            std::set<std::string> predicates;
            for (const auto& index : live(name).indexes) {
                if (begins_with(index.columns, path)) {
                    predicates.insert(index.predicate);
                }
            }
            if (predicates.contains("")) {
                continue;
            }
            if (predicates.empty()) {
                without.insert(text);
                continue;
            }
            EXPECT_TRUE(predicates.contains("(NOT is_deleted)")) << text << " has no index";
            departures.insert(text);
        }
    }
    EXPECT_EQ(departures, served_among_not_deleted);
    EXPECT_EQ(without, not_served);
}

TEST_F(DocumentedSchema, EveryForeignKeyHasAnIndexThatBeginsWithIt) {
    for (const auto& [name, table] : catalog_.tables) {
        for (const auto& key : table.foreign_keys) {
            const auto& first = key.columns.at(0);
            EXPECT_TRUE(std::any_of(
                table.indexes.begin(), table.indexes.end(),
                [&](const LiveIndex& index) { return begins_with(index.columns, {first}); }
            )) << name
               << "." << first;
        }
    }
}

TEST_F(DocumentedSchema, EveryTableColumnAndEnumHasAComment) {
    for (const auto& [name, table] : catalog_.tables) {
        EXPECT_TRUE(table.comment) << name;
        for (const auto& column : table.columns) {
            EXPECT_TRUE(column.comment) << name << "." << column.name;
        }
    }
    for (const auto& [name, type] : catalog_.enums) {
        EXPECT_TRUE(type.comment) << name;
    }
}

TEST_F(DocumentedSchema, EveryDocumentedColumnsCommentBeginsWithItsDescription) {
    for (const auto& [name, table] : tables()) {
        for (const auto& column : columns_of(table)) {
            const auto* present = live(name).find(column.name);
            ASSERT_NE(present, nullptr) << name << "." << column.name;
            EXPECT_THAT(present->comment.value_or(""), ::testing::StartsWith(column.description))
                << name << "." << column.name;
        }
    }
}

TEST_F(DocumentedSchema, EveryTableIsDescribedInTheDocs) {
    const auto docs = file_text("docs/schema.md");
    for (const auto& [name, table] : catalog_.tables) {
        EXPECT_THAT(docs, ::testing::HasSubstr("### `" + name + "`\n"));
    }
}

TEST_F(DocumentedSchema, EveryDepartureIsExplainedInTheDocs) {
    const auto docs = file_text("docs/schema.md");
    const auto section =
        docs.substr(docs.find("\n## Where we depart from the documented schema\n"));
    std::set<std::string> departures;
    for (const auto& [path, type] : other_types) {
        departures.insert(path);
    }
    departures.insert(served_among_not_deleted.begin(), served_among_not_deleted.end());
    departures.insert(not_served.begin(), not_served.end());
    for (const auto& [table, key] : other_primary_keys) {
        departures.insert(table);
    }
    for (const auto& departure : departures) {
        EXPECT_THAT(section, ::testing::HasSubstr("`" + departure + "`"));
    }
}

}  // namespace
}  // namespace dealwright::testing
