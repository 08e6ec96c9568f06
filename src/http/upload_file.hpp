// The file in which the body of an upload lies while a request works on it. It goes with the
// request: what is worth keeping is moved away before.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dealwright::http {

class UploadFile {
  public:
    UploadFile() = default;
    ~UploadFile();
    UploadFile(const UploadFile&) = delete;
    UploadFile& operator=(const UploadFile&) = delete;

    /// Makes an empty file under a name of our own, readable by us alone. Throws Error{busy} when
    /// the folder takes no file.
    void open(const std::filesystem::path& folder);
    /// Throws Error{busy} when the disk is full.
    void append(std::string_view bytes);
    void close();
    const std::filesystem::path& path() const { return path_; }

  private:
    int descriptor_ = -1;
    std::filesystem::path path_;
};

}  // namespace dealwright::http
