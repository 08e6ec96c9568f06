// What the CSV tests share: a folder that goes away, files in it, and texts made to be nasty.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace dealwright {

class CsvFiles : public ::testing::Test {
  protected:
    CsvFiles() {
        std::string name = std::filesystem::temp_directory_path() / "dealwright-csv-XXXXXX";
        folder_ = mkdtemp(name.data());
    }
    ~CsvFiles() override { std::filesystem::remove_all(folder_); }

    std::filesystem::path folder() const { return folder_; }

    std::filesystem::path file(std::string_view content, const std::string& name = "in.csv") const {
        const auto path = folder_ / name;
        std::ofstream{path, std::ios::binary} << content;
        return path;
    }

    static std::string content(const std::filesystem::path& path) {
        std::ifstream stream{path, std::ios::binary};
        return {std::istreambuf_iterator<char>{stream}, {}};
    }

  private:
    std::filesystem::path folder_;
};

/// The message of the Error that `act` throws; fails the test when it throws none.
template <class Act>
std::string error_of(const Act& act, ErrorKind kind = ErrorKind::invalid) {
    try {
        act();
    } catch (const Error& error) {
        EXPECT_EQ(static_cast<int>(error.kind()), static_cast<int>(kind)) << error.what();
        return error.what();
    }
    ADD_FAILURE() << "no Error was thrown";
    return {};
}

/// A text of up to `longest` pieces of the alphabet.
inline std::string random_text(
    std::mt19937_64& random, const std::vector<std::string>& alphabet, std::size_t longest
) {
    std::string text;
    const auto count = std::uniform_int_distribution<std::size_t>{0, longest}(random);
    for (std::size_t i = 0; i < count; ++i) {
        text +=
            alphabet[std::uniform_int_distribution<std::size_t>{0, alphabet.size() - 1}(random)];
    }
    return text;
}

}  // namespace dealwright
