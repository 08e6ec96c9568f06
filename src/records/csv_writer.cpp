// Cells gather in a buffer that is written out in large pieces; every failure of the system to take
// them becomes a plain sentence here.
#include "records/csv_writer.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "base/error.hpp"
#include "base/interrupt.hpp"

namespace dealwright {

namespace {

constexpr std::size_t flush_bytes = 262'144;
constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

std::string reason(int code) {
    return std::generic_category().message(code);
}

Error cannot_make(const std::string& name, int code) {
    return failure(ErrorKind::invalid, "{} cannot be written: {}", name, reason(code));
}

}  // namespace

CsvWriter::CsvWriter(const std::filesystem::path& path, const CsvWriterOptions& options)
    : target_{path},
      name_{path == "-" ? "standard output" : path.string()},
      options_{options},
      special_{"\"\r\n"} {
    special_ += options.delimiter;
    if (path == "-") {
        descriptor_ = dup(STDOUT_FILENO);
    } else {
        struct stat status {};
        const bool exists = stat(path.c_str(), &status) == 0;
        if (!exists || S_ISREG(status.st_mode)) {
            open_beside();
            return;
        }
        // A device or a named pipe has no half state to hide, and must not be replaced.
        descriptor_ = open(path.c_str(), O_WRONLY | O_CLOEXEC);
    }
    if (descriptor_ < 0) {
        throw cannot_make(name_, errno);
    }
}

CsvWriter::CsvWriter(Sink sink, const CsvWriterOptions& options)
    : name_{"the answer"}, sink_{std::move(sink)}, options_{options}, special_{"\"\r\n"} {
    special_ += options.delimiter;
}

CsvWriter::~CsvWriter() {
    if (descriptor_ >= 0) {
        close(descriptor_);
        if (!temporary_.empty()) {
            unlink(temporary_.c_str());
        }
    }
}

void CsvWriter::open_beside() {
    // Through a symbolic link to the file it leads to, which rename() would not follow.
    std::error_code unresolved;
    const auto real = std::filesystem::weakly_canonical(target_, unresolved);
    if (!unresolved) {
        target_ = real;
    }
    struct stat status {};
    const bool replaces = stat(target_.c_str(), &status) == 0;
    if (replaces && access(target_.c_str(), W_OK) != 0) {
        throw cannot_make(name_, errno);
    }
    for (int attempt = 0; descriptor_ < 0; ++attempt) {
        temporary_ = target_;
        temporary_ += fmt::format(".partial-{}-{}", getpid(), attempt);
        descriptor_ = open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor_ < 0 && errno != EEXIST) {
            throw cannot_make(name_, errno);
        }
    }
    if (replaces && fchmod(descriptor_, status.st_mode & 07777U) != 0) {
        const int code = errno;
        close(std::exchange(descriptor_, -1));
        unlink(temporary_.c_str());
        throw cannot_make(name_, code);
    }
}

void CsvWriter::cell(std::string_view text) {
    if (cells_++ > 0) {
        buffer_ += options_.delimiter;
    } else {
        row_start_ = buffer_.size();
    }
    const bool defuse =
        options_.formulas == CsvWriterOptions::Formulas::defuse && needs_defusing(text);
    // A reader takes a byte order mark at the front of the file away, but not behind a quote.
    if (text.find_first_of(special_) == text.npos && !text.starts_with(byte_order_mark)) {
        if (defuse) {
            buffer_ += '\'';
        }
        buffer_ += text;
        return;
    }
    buffer_ += defuse ? "\"'" : "\"";
    for (std::size_t from = 0;;) {
        const auto quote = text.find('"', from);
        if (quote == text.npos) {
            buffer_ += text.substr(from);
            break;
        }
        buffer_ += text.substr(from, quote + 1 - from);
        buffer_ += '"';
        from = quote + 1;
    }
    buffer_ += '"';
}

void CsvWriter::end_row() {
    // One empty cell would be an empty line, and those are no rows.
    if (cells_ == 1 && buffer_.size() == row_start_) {
        buffer_ += "\"\"";
    }
    cells_ = 0;
    raw_row({});
}

void CsvWriter::row(const std::vector<std::string>& cells) {
    for (const std::string& text : cells) {
        cell(text);
    }
    end_row();
}

void CsvWriter::raw_row(std::string_view text) {
    buffer_ += text;
    buffer_ += options_.line_end == CsvWriterOptions::LineEnd::crlf ? "\r\n" : "\n";
    ++rows_;
    if (buffer_.size() >= flush_bytes) {
        flush();
    }
}

void CsvWriter::flush() {
    if (sink_) {
        sink_(buffer_);
        buffer_.clear();
        return;
    }
    std::string_view rest{buffer_};
    while (!rest.empty()) {
        const ssize_t written = write(descriptor_, rest.data(), rest.size());
        if (written >= 0) {
            rest.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EINTR) {
            throw_if_interrupted();
        } else {
            fail(errno);
        }
    }
    buffer_.clear();
}

void CsvWriter::finish() {
    flush();
    if (sink_) {
        return;
    }
    // Some file systems report a full disk only now.
    if (!temporary_.empty() && fsync(descriptor_) != 0) {
        fail(errno);
    }
    if (close(std::exchange(descriptor_, -1)) != 0) {
        const int code = errno;
        if (!temporary_.empty()) {
            unlink(temporary_.c_str());
        }
        fail(code);
    }
    if (!temporary_.empty() && rename(temporary_.c_str(), target_.c_str()) != 0) {
        const int code = errno;
        unlink(temporary_.c_str());
        fail(code);
    }
}

void CsvWriter::fail(int code) const {
    if (code == EPIPE) {
        throw failure(ErrorKind::invalid, "whoever read {} has stopped reading", name_);
    }
    const bool full = code == ENOSPC || code == EDQUOT;
    throw failure(
        full ? ErrorKind::busy : ErrorKind::invalid, "writing {} failed: {}", name_,
        full ? "the disk is full" : reason(code)
    );
}

}  // namespace dealwright
