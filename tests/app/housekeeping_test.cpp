// What a server tidies up by itself.
#include "app/housekeeping.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "support/test_database.hpp"

namespace dealwright {
namespace {

namespace fs = std::filesystem;

class UploadFolder {
  public:
    UploadFolder() { fs::create_directories(path_); }
    ~UploadFolder() { fs::remove_all(path_); }
    UploadFolder(const UploadFolder&) = delete;
    UploadFolder& operator=(const UploadFolder&) = delete;

    const fs::path& path() const { return path_; }
    void add(const std::string& name, std::chrono::hours age) const {
        std::ofstream{path_ / name} << "email\n";
        fs::last_write_time(path_ / name, fs::file_time_type::clock::now() - age);
    }
    bool has(const std::string& name) const { return fs::exists(path_ / name); }

  private:
    fs::path path_ =
        fs::temp_directory_path() / ("dealwright-uploads." + std::to_string(::getpid()));
};

TEST(Housekeeping, UploadsOfAServerThatWasKilledGoAfterADay) {
    testing::TestDatabase db;
    const UploadFolder folder;
    folder.add("left", std::chrono::hours{25});
    folder.add("in-use", std::chrono::hours{23});
    Configuration configuration;
    configuration.database_url = db.conninfo();
    Database database{configuration};
    SessionActivity activity;
    Housekeeping housekeeping{database, activity, folder.path()};
    housekeeping.start();
    housekeeping.stop();  // joins, after at least one round
    EXPECT_FALSE(folder.has("left"));
    EXPECT_TRUE(folder.has("in-use"));
}

}  // namespace
}  // namespace dealwright
