// Answers kept in memory, as many as fit, those used last. A key says everything that an answer
// depends on, so nothing in here can be out of date; it only falls out.
#pragma once

#include <cstddef>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace dealwright {

class AnswerMemory {
  public:
    explicit AnswerMemory(std::size_t bytes) : bytes_{bytes} {}

    std::optional<std::string> find(const std::string& key);
    void keep(const std::string& key, const std::string& answer);
    std::size_t bytes_used() const;

  private:
    struct Entry {
        std::string key;
        std::string answer;
    };

    static std::size_t size_of(const Entry& entry);

    const std::size_t bytes_;
    mutable std::mutex mutex_;
    std::list<Entry> entries_;  // the one used last comes first
    std::unordered_map<std::string, std::list<Entry>::iterator> places_;
    std::size_t used_ = 0;
};

}  // namespace dealwright
