#include "cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace dealwright::cli {

namespace {

constexpr auto redraw_every = std::chrono::milliseconds{100};
constexpr int bar_width = 24;

}  // namespace

Progress::Progress(std::string label, std::uint64_t total)
    : label_{std::move(label)},
      total_{total},
      shown_{isatty(STDERR_FILENO) == 1},
      started_{std::chrono::steady_clock::now()},
      drawn_{} {}

Progress::~Progress() {
    if (shown_ && !finished_) {
        fmt::print(stderr, "\r\033[K");
        std::fflush(stderr);
    }
}

void Progress::advance_to(std::uint64_t done) {
    const auto now = std::chrono::steady_clock::now();
    if (!shown_ || now - drawn_ < redraw_every) {
        return;
    }
    drawn_ = now;
    draw(done);
}

void Progress::draw(std::uint64_t done) {
    if (total_ == 0) {
        fmt::print(stderr, "\r\033[K{:<28} {:>12}", label_, done);
    } else {
        const double part = std::min(1.0, static_cast<double>(done) / static_cast<double>(total_));
        const int filled = static_cast<int>(part * bar_width);
        fmt::print(
            stderr, "\r\033[K{:<28} [{:<{}}] {:>3.0f}%", label_,
            std::string(static_cast<std::size_t>(filled), '#'), bar_width, part * 100
        );
    }
    std::fflush(stderr);
}

void Progress::finish() {
    if (finished_) {
        return;
    }
    finished_ = true;
    if (shown_) {
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started_;
        fmt::print(stderr, "\r\033[K{:<28} {:>6.1f} s\n", label_, took.count());
        std::fflush(stderr);
    }
}

void StepProgress::show(std::string_view step, std::uint64_t done, std::uint64_t total) {
    if (!bar_ || step != step_) {
        finish();
        step_ = step;
        bar_ = std::make_unique<Progress>(step_, total);
    }
    bar_->advance_to(done);
}

void StepProgress::finish() {
    if (bar_) {
        bar_->finish();
        bar_.reset();
    }
}

}  // namespace dealwright::cli
