// Holds the sources to STYLE.md where a program can: who may include whom (from the module list in
// CMakeLists.txt), sizes, opening comments, banned calls. No database.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path root{DEALWRIGHT_SOURCE_DIR};

struct Source {
    std::string name;  // relative to the root
    std::vector<std::string> lines;
};

std::string whole_text(const fs::path& file) {
    std::ifstream in{file};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<std::string> lines_of(const fs::path& file) {
    std::istringstream in{whole_text(file)};
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

std::vector<Source> sources_under(const std::vector<std::string>& folders) {
    std::vector<Source> sources;
    for (const auto& folder : folders) {
        for (const auto& entry : fs::recursive_directory_iterator{root / folder}) {
            const auto extension = entry.path().extension();
            if (extension == ".cpp" || extension == ".hpp") {
                sources.push_back(
                    {fs::relative(entry.path(), root).string(), lines_of(entry.path())}
                );
            }
        }
    }
    return sources;
}

std::string module_of(const std::string& name) {
    const auto start = name.find('/') + 1;
    return name.substr(start, name.find('/', start) - start);
}

/// dealwright_module(name DEPS a b LINKS ...), as CMakeLists.txt says it.
std::map<std::string, std::set<std::string>> permitted_includes() {
    std::map<std::string, std::set<std::string>> permitted;
    const auto text = whole_text(root / "CMakeLists.txt");
    const std::regex call{R"(dealwright_module\(\s*(\w+)([^)]*)\))"};
    for (std::sregex_iterator it{text.begin(), text.end(), call}, end; it != end; ++it) {
        auto& allowed = permitted[(*it)[1]];
        allowed.insert((*it)[1]);
        std::istringstream words{(*it)[2]};
        bool in_deps = false;
        for (std::string word; words >> word;) {
            if (word == "DEPS" || word == "LINKS") {
                in_deps = word == "DEPS";
            } else if (in_deps) {
                allowed.insert(word);
            }
        }
    }
    return permitted;
}

TEST(Tidy, FoldersIncludeOnlyWhatTheirModuleMaySee) {
    const auto permitted = permitted_includes();
    ASSERT_GE(permitted.size(), 8U);
    const std::regex include{R"re(^\s*#include "([a-z_]+)/.*")re"};
    for (const auto& source : sources_under({"src"})) {
        const auto module = module_of(source.name);
        const auto allowed = permitted.find(module);
        if (allowed == permitted.end()) {
            EXPECT_TRUE(source.name == "src/main.cpp" || module == "third_party")
                << source.name << " lies in a folder that is no module";
            continue;
        }
        for (const auto& line : source.lines) {
            std::smatch match;
            if (std::regex_match(line, match, include)) {
                EXPECT_TRUE(allowed->second.contains(match[1]))
                    << source.name << " may not include " << match[1];
            }
        }
    }
}

TEST(Tidy, FilesAndLinesKeepTheirSize) {
    for (const auto& source : sources_under({"src", "tests", "bench"})) {
        const std::size_t limit = source.name.starts_with("src") ? 400 : 600;
        EXPECT_LE(source.lines.size(), limit) << source.name;
        for (std::size_t i = 0; i < source.lines.size(); ++i) {
            const auto& line = source.lines[i];
            const auto characters = std::count_if(line.begin(), line.end(), [](char c) {
                return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
            });
            EXPECT_LE(characters, 100) << source.name << ":" << i + 1;
            EXPECT_EQ(line.find('\t'), std::string::npos) << source.name << ":" << i + 1;
        }
    }
}

/// Opens at the left margin or one level in, ends in "{", and is no type, namespace or initialiser.
bool opens_function(const std::string& line) {
    static const std::regex no_function{
        R"(^\s*(namespace|class|struct|enum|union|extern|constexpr|const|static const|inline)\b.*)"
        R"(|^\s*(TEST|return|if|for|while|switch|else|do|try|case|private|public)\b.*)"};
    return line.ends_with("{") && line.find('(') == std::string::npos
               ? line.starts_with(")") || line.starts_with("    )")
               : line.ends_with("{") && line.find('=') == std::string::npos &&
                     !std::regex_match(line, no_function) &&
                     (line[0] != ' ' || (line.starts_with("    ") && line[4] != ' '));
}

TEST(Tidy, FunctionsFitOnAScreen) {
    for (const auto& source : sources_under({"src"})) {
        for (std::size_t i = 0; i < source.lines.size(); ++i) {
            if (!opens_function(source.lines[i])) {
                continue;
            }
            const auto& opening = source.lines[i];
            const auto end = opening.substr(0, opening.find_first_not_of(' ')) + "}";
            std::size_t last = i + 1;
            while (last < source.lines.size() && !source.lines[last].starts_with(end)) {
                ++last;
            }
            EXPECT_LE(last - i, 60U) << source.name << ":" << i + 1 << " " << opening;
        }
    }
}

TEST(Tidy, FilesSayWhatTheyAreFor) {
    for (const auto& source : sources_under({"src", "tests", "bench"})) {
        auto header = fs::path{root / source.name};
        header.replace_extension(".hpp");
        const bool is_told_by_header = source.name.ends_with(".cpp") && fs::exists(header);
        if (!is_told_by_header) {
            ASSERT_FALSE(source.lines.empty()) << source.name;
            EXPECT_TRUE(source.lines[0].starts_with("// ")) << source.name;
        }
        if (source.name.ends_with(".hpp")) {
            EXPECT_NE(
                std::find(source.lines.begin(), source.lines.end(), "#pragma once"),
                source.lines.end()
            ) << source.name;
        }
    }
}

struct Banned {
    std::string hint;  // a plain text that every match holds: most lines are spared the pattern
    std::regex pattern;
    std::string what;
};

TEST(Tidy, BannedWordsAreAbsent) {
    const std::vector<Banned> banned = {
        {"FIXME", std::regex{R"(//.*\bFIXME\b)"}, "an open defect"},
        {"TODO", std::regex{R"(//.*\bTODO\b(?!.* when ))"}, "a TODO without its condition"},
        {"system(", std::regex{R"(\b(std::)?system\()"}, "a shell"},
        {"popen(", std::regex{R"(\bpopen\()"}, "a shell"},
        {"str", std::regex{R"(\b(strcpy|strcat)\()"}, "an unbounded C call"},
        {"sprintf(", std::regex{R"(\bsprintf\()"}, "an unbounded C call"},
        {"ato", std::regex{R"(\b(atoi|atof)\()"}, "a number read without its error"},
        {"rand()", std::regex{R"(\brand\(\))"}, "weak randomness"},
        {"new ", std::regex{R"((=|return|\() *new [A-Za-z])"}, "a raw new"},
        {"NOLINT", std::regex{R"(\bNOLINT\b(?!\())"}, "a NOLINT without its check"},
    };
    for (const auto& source : sources_under({"src", "tests", "bench"})) {
        if (source.name == "tests/tidy/tidy_test.cpp") {
            continue;
        }
        for (std::size_t i = 0; i < source.lines.size(); ++i) {
            const auto& line = source.lines[i];
            for (const auto& each : banned) {
                if (line.find(each.hint) != std::string::npos) {
                    EXPECT_FALSE(std::regex_search(line, each.pattern))
                        << source.name << ":" << i + 1 << ": " << each.what << ": " << line;
                }
            }
        }
    }
}

TEST(Tidy, TestsWaitForWhatTheyNeedAndNotForTheClock) {
    const std::regex waiting{R"(\b(sleep_for|sleep_until|usleep|nanosleep|pg_sleep)\b)"};
    for (const auto& source : sources_under({"tests"})) {
        if (source.name == "tests/tidy/tidy_test.cpp") {
            continue;
        }
        for (std::size_t i = 0; i < source.lines.size(); ++i) {
            EXPECT_FALSE(std::regex_search(source.lines[i], waiting))
                << source.name << ":" << i + 1 << ": " << source.lines[i];
        }
    }
}

TEST(Tidy, MigrationsAreNumberedWithoutGapsAndOpenWithAComment) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator{root / "db/migrations"}) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto name = files[i].filename().string();
        EXPECT_EQ(std::stoul(name.substr(0, 4)), i + 1) << name;
        EXPECT_TRUE(whole_text(files[i]).starts_with("-- ")) << name;
        for (const auto& line : lines_of(files[i])) {
            EXPECT_LE(line.size(), 110U) << name << ": " << line;
        }
    }
}

}  // namespace
