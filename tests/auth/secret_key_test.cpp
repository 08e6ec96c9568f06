// The key file: how it is made, and what is refused.
#include "auth/secret_key.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <thread>
#include <vector>

#include "base/error.hpp"

namespace dealwright {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class SecretKeyTest : public ::testing::Test {
  protected:
    SecretKeyTest() {
        unsetenv("DEALWRIGHT_SECRET_KEY");
        std::string pattern = (fs::temp_directory_path() / "dealwright-key-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
    }
    ~SecretKeyTest() override {
        unsetenv("DEALWRIGHT_SECRET_KEY");
        fs::remove_all(folder_);
    }

    fs::path file() const { return folder_ / "secret.key"; }

    void write(const std::string& content, mode_t mode) const {
        std::ofstream{file(), std::ios::binary} << content;
        chmod(file().c_str(), mode);
    }

    std::string problem() const {
        try {
            load_secret_key(folder_);
        } catch (const Error& error) {
            return error.what();
        }
        return "";
    }

    fs::path folder_;
};

std::vector<unsigned char> bytes_of(const SecretKey& key) {
    return {key.bytes().begin(), key.bytes().end()};
}

TEST_F(SecretKeyTest, IsMadeOnceAndKept) {
    const auto first = load_secret_key(folder_);
    const auto second = load_secret_key(folder_);
    EXPECT_EQ(bytes_of(first), bytes_of(second));
    struct stat found {};
    ASSERT_EQ(stat(file().c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 0777U, 0600U);
    EXPECT_EQ(found.st_size, 32);
    EXPECT_EQ(std::distance(fs::directory_iterator{folder_}, fs::directory_iterator{}), 1);
}

TEST_F(SecretKeyTest, IsAnotherInEachFolder) {
    const auto first = load_secret_key(folder_ / "one");
    const auto second = load_secret_key(folder_ / "two");
    EXPECT_NE(bytes_of(first), bytes_of(second));
}

TEST_F(SecretKeyTest, IsTheSameForAllWhoMakeItAtOnce) {
    std::vector<std::vector<unsigned char>> keys(8);
    std::vector<std::thread> threads;
    for (auto& key : keys) {
        threads.emplace_back([&] { key = bytes_of(load_secret_key(folder_)); });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    for (const auto& key : keys) {
        EXPECT_EQ(key, keys[0]);
    }
}

TEST_F(SecretKeyTest, ThatOthersCanReadIsRefused) {
    write(std::string(32, 'k'), 0640);
    EXPECT_THAT(problem(), HasSubstr("chmod 600"));
}

TEST_F(SecretKeyTest, OfTheWrongSizeIsRefused) {
    write(std::string(31, 'k'), 0600);
    EXPECT_THAT(problem(), HasSubstr("holds 31 bytes instead of 32"));
    write("", 0600);
    EXPECT_THAT(problem(), HasSubstr("holds 0 bytes"));
}

TEST_F(SecretKeyTest, ThatIsAFolderIsRefused) {
    fs::create_directory(file());
    EXPECT_THAT(problem(), HasSubstr("is not a plain file"));
}

TEST_F(SecretKeyTest, ComesFromTheEnvironmentWhenSetThere) {
    setenv("DEALWRIGHT_SECRET_KEY", (std::string(62, '0') + "aF").c_str(), 1);
    const auto key = load_secret_key(folder_ / "not there");
    EXPECT_EQ(key.bytes()[31], 0xaf);
    EXPECT_FALSE(fs::exists(folder_ / "not there"));
}

TEST_F(SecretKeyTest, InTheEnvironmentMustBeWellFormed) {
    for (const auto& text : {std::string(63, 'a'), std::string(65, 'a'), std::string(64, 'g')}) {
        setenv("DEALWRIGHT_SECRET_KEY", text.c_str(), 1);
        EXPECT_THAT(problem(), HasSubstr("DEALWRIGHT_SECRET_KEY")) << text;
        EXPECT_THAT(problem(), HasSubstr("64 hexadecimal digits")) << text;
    }
}

}  // namespace
}  // namespace dealwright
