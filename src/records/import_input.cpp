#include "records/import_input.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "base/error.hpp"
#include "base/interrupt.hpp"
#include "records/csv_input.hpp"

namespace dealwright {

namespace {

constexpr std::size_t copy_block_bytes = std::size_t{1} << 16;

[[noreturn]] void fail_to_copy(const std::string& name) {
    throw failure(
        ErrorKind::internal, "{} cannot be copied to a temporary file: {}", name,
        std::system_category().message(errno)
    );
}

}  // namespace

ImportInput::ImportInput(const std::filesystem::path& file)
    : path_{file}, name_{file == "-" ? "standard input" : file.string()} {
    std::error_code ignored;
    const auto status = std::filesystem::status(file, ignored);
    // What is missing or a directory is told by the reader, which opens it by its name.
    if (file == "-" ||
        (std::filesystem::is_other(status) && !std::filesystem::is_directory(status))) {
        copy(file);
    }
}

ImportInput::~ImportInput() {
    if (!temporary_.empty()) {
        std::error_code ignored;
        std::filesystem::remove(temporary_, ignored);
    }
}

void ImportInput::copy(const std::filesystem::path& file) {
    InputFile input{file};
    std::string pattern = (std::filesystem::temp_directory_path() / "dealwright-XXXXXX").string();
    const int descriptor = mkstemp(pattern.data());
    if (descriptor < 0) {
        fail_to_copy(name_);
    }
    temporary_ = pattern;
    path_ = temporary_;
    std::array<char, copy_block_bytes> block{};
    while (const std::size_t size = input.read(block.data(), block.size())) {
        throw_if_interrupted();
        for (std::size_t sent = 0; sent < size;) {
            const auto written = write(descriptor, block.data() + sent, size - sent);
            if (written < 0 && errno != EINTR) {
                close(descriptor);
                fail_to_copy(name_);
            }
            sent += written < 0 ? 0 : static_cast<std::size_t>(written);
        }
    }
    close(descriptor);
}

}  // namespace dealwright
