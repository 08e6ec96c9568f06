// The bytes of one input file, or of standard input for "-", from front to back in blocks. Every
// way in which a file can fail to be read becomes a plain sentence here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace dealwright {

class InputFile {
  public:
    /// Throws not_found for a missing file, invalid for a directory or one we may not read.
    explicit InputFile(const std::filesystem::path& path);
    ~InputFile();
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    /// At most `room` bytes; 0 at the end. Throws when reading fails or the file has shrunk.
    std::size_t read(char* to, std::size_t room);
    /// Back to the front; only for seekable files.
    void rewind();

    /// A regular file, so that it can be read twice; a pipe cannot.
    bool seekable() const { return seekable_; }
    /// As the person wrote it, for messages.
    const std::string& name() const { return name_; }
    std::uint64_t bytes_read() const { return bytes_read_; }
    /// 0 when nobody knows, as for a pipe.
    std::uint64_t total_bytes() const { return total_bytes_; }

  private:
    std::string name_;
    int descriptor_ = -1;
    bool seekable_ = false;
    std::uint64_t bytes_read_ = 0;
    std::uint64_t total_bytes_ = 0;
};

}  // namespace dealwright
