// A progress bar on stderr for long work; silent when stderr is no terminal.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace dealwright::cli {

class Progress {
  public:
    /// `total` of 0: the amount is not known, only a count is shown.
    Progress(std::string label, std::uint64_t total);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void advance_to(std::uint64_t done);
    /// Ends the line with what was done and how long it took.
    void finish();

  private:
    void draw(std::uint64_t done);

    std::string label_;
    std::uint64_t total_;
    bool shown_;
    bool finished_ = false;
    std::chrono::steady_clock::time_point started_;
    std::chrono::steady_clock::time_point drawn_;
};

/// Work in named steps: one bar after the other.
class StepProgress {
  public:
    void show(std::string_view step, std::uint64_t done, std::uint64_t total);
    void finish();

  private:
    std::string step_;
    std::unique_ptr<Progress> bar_;
};

}  // namespace dealwright::cli
