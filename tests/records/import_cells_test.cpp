// From cells to values, without a database.
#include "records/import_cells.hpp"

#include <gmock/gmock.h>

#include "records/import_json.hpp"
#include "records/import_numbers.hpp"

namespace dealwright {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class ImportCells : public ::testing::Test {
  protected:
    ImportCells() {
        column_.name = "x";
        column_.type_name = "t";
        mapped_.field.name = "x";
        mapped_.field.column = &column_;
        mapped_.title = "X";
    }

    /// "value: ...", "problem: ...", "empty" or "cleared".
    std::string read(std::string_view cell) {
        CellReader reader{mapped_, warnings_};
        std::string result;
        switch (reader.read(cell, result)) {
            case CellKind::empty:
                return "empty";
            case CellKind::cleared:
                return "cleared";
            case CellKind::value:
                return "value: " + result;
            case CellKind::problem:
                break;
        }
        return "problem: " + result;
    }

    Column column_;
    MappedField mapped_;
    WarningCounts warnings_;
};

TEST_F(ImportCells, BlankCellsAreEmptyAndTheMarkEmpties) {
    column_.type = ColumnType::text;
    EXPECT_EQ(read(""), "empty");
    EXPECT_EQ(read(" \u00a0 "), "empty");
    EXPECT_EQ(read(" #N/A "), "cleared");
    EXPECT_EQ(read("'"), "value: ");
    EXPECT_EQ(read("'#N/A"), "value: #N/A");
    EXPECT_EQ(read("'=1"), "value: =1");
    EXPECT_EQ(read("'s"), "value: 's");
    EXPECT_EQ(read(" a "), "value:  a ");
    EXPECT_EQ(read("\x01"), "value: \x01");
    column_.nullable = false;
    EXPECT_EQ(read("#N/A"), "problem: x cannot be emptied");
}

TEST_F(ImportCells, LabelsAreTakenInAnySpelling) {
    column_.type = ColumnType::enumeration;
    column_.labels = {"new", "cold_email"};
    EXPECT_EQ(read("Cold Email"), "value: cold_email");
    EXPECT_EQ(read(" NEW"), "value: new");
    EXPECT_EQ(read("old"), "problem: \"old\" is not one of new, cold_email");
    mapped_.values = {{"x", "web", "new"}};
    EXPECT_EQ(read("Web"), "value: new");
    mapped_.other_value = "new";
    EXPECT_EQ(read("old"), "value: new");
    EXPECT_THAT(
        warnings_.sentences(), ElementsAre("X: 1 value unknown as x taken as new: \"old\"")
    );
}

TEST_F(ImportCells, NumbersKeepTheirBoundsAndDigits) {
    column_.type = ColumnType::decimal;
    column_.precision = 5;
    column_.scale = 2;
    column_.minimum = "0";
    column_.maximum = "100";
    EXPECT_EQ(read("12.345"), "value: 12.35");
    EXPECT_EQ(read("50 %"), "value: 50");
    EXPECT_EQ(read("100.004"), "value: 100");
    EXPECT_EQ(read("100.005"), "problem: 100.01 is not between 0 and 100");
    EXPECT_EQ(read("1234"), "problem: 1234 has more than 3 digits before the point");
    column_.maximum.clear();
    EXPECT_EQ(read("-1"), "problem: -1 is less than 0");
    mapped_.shift = 2;
    EXPECT_EQ(read("0.6"), "value: 60");
    EXPECT_EQ(read("60%"), "value: 60");
}

TEST_F(ImportCells, LengthsOfTimeMayBeWrittenAsOnAClock) {
    column_.type = ColumnType::integer;
    mapped_.field.name = "duration_minutes";
    EXPECT_EQ(read("1:30"), "value: 90");
    EXPECT_EQ(read("0:01:30"), "value: 2");
    EXPECT_EQ(read("1:60"), "problem: \"1:60\" is no length of time");
    mapped_.field.name = "duration_seconds";
    EXPECT_EQ(read("1:30"), "value: 90");
    EXPECT_EQ(read("1:00:30"), "value: 3630");
    EXPECT_EQ(read("::"), "problem: \"::\" is no length of time");
}

TEST_F(ImportCells, ReferencesByIdentifierTakeTheFirstOfSeveral) {
    mapped_.field.role = FieldRole::reference;
    EXPECT_EQ(read(" Anna;Berg"), "value:  Anna;Berg");
    EXPECT_EQ(
        read(" 0190A1B2-C3D4-7000-8000-000000000001 "),
        "value: 0190a1b2-c3d4-7000-8000-000000000001"
    );
    mapped_.holds_ids = true;
    EXPECT_EQ(read(" 501;502"), "value: 501");
}

TEST(ImportNumbers, ShiftMovesTheDecimalMark) {
    EXPECT_EQ(shifted("0.6", 2), "60");
    EXPECT_EQ(shifted("1.005", 2), "100.5");
    EXPECT_EQ(shifted("61000", -3), "61");
    EXPECT_EQ(shifted("-5", -3), "-0.005");
    EXPECT_EQ(shifted("0", 2), "0");
}

TEST(ImportNumbers, RoundingIsHalfAwayFromZeroWithCarry) {
    using Rounded = std::pair<std::string, bool>;
    EXPECT_EQ(rounded("1.005", 2), (Rounded{"1.01", true}));
    EXPECT_EQ(rounded("-1.005", 2), (Rounded{"-1.01", true}));
    EXPECT_EQ(rounded("99.999", 2), (Rounded{"100", true}));
    EXPECT_EQ(rounded("0.995", 2), (Rounded{"1", true}));
    EXPECT_EQ(rounded("0.004", 2), (Rounded{"0", true}));
    EXPECT_EQ(rounded("-0.004", 2), (Rounded{"0", true}));
    EXPECT_EQ(rounded("1.10000", 2), (Rounded{"1.1", false}));
    EXPECT_EQ(rounded("9.5", 0), (Rounded{"10", true}));
}

TEST(ImportNumbers, ComparisonIsExact) {
    EXPECT_EQ(compare_decimals("10", "9"), 1);
    EXPECT_EQ(compare_decimals("-10", "-9"), -1);
    EXPECT_EQ(compare_decimals("0.10", "0.1"), 0);
    EXPECT_EQ(compare_decimals("-0", "0"), 0);
    EXPECT_LT(compare_decimals("99999999999999999999.1", "99999999999999999999.2"), 0);
    EXPECT_GT(compare_decimals("0.5", "-3"), 0);
}

TEST(ImportJson, ListsMayBeWordsAndObjectsMayNot) {
    std::string result;
    EXPECT_TRUE(read_json("a; b \"c\";;d", "array", result));
    EXPECT_EQ(result, R"(["a","b \"c\"","d"])");
    EXPECT_TRUE(read_json("a, b", "array", result));
    EXPECT_EQ(result, R"(["a","b"])");
    EXPECT_TRUE(read_json(R"([1, {"a": null}])", "array", result));
    EXPECT_EQ(result, R"([1, {"a": null}])");
    EXPECT_FALSE(read_json("a", "object", result));
    EXPECT_FALSE(read_json("{", "", result));
    EXPECT_THAT(result, HasSubstr("is not JSON"));
    EXPECT_FALSE(read_json(std::string(5000, '['), "array", result));
}

}  // namespace
}  // namespace dealwright
