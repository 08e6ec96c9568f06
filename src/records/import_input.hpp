// Import reads its file more than once. A regular file is read where it lies; a pipe is first
// copied to a temporary file, which goes away with this object.
#pragma once

#include <filesystem>
#include <string>

namespace dealwright {

class ImportInput {
  public:
    /// "-" is standard input. Throws Error for what cannot be read.
    explicit ImportInput(const std::filesystem::path& file);
    ~ImportInput();
    ImportInput(const ImportInput&) = delete;
    ImportInput& operator=(const ImportInput&) = delete;

    const std::filesystem::path& path() const { return path_; }
    /// As the person knows it, for messages.
    const std::string& name() const { return name_; }

  private:
    void copy(const std::filesystem::path& file);

    std::filesystem::path path_;
    std::string name_;
    std::filesystem::path temporary_;
};

}  // namespace dealwright
