// Answers of analytics: with an ETag made of everything they depend on, kept in memory and, where
// there is a Redis, shared. What stands in the tag is read anew for every request, in one cheap
// statement; so nothing that is kept can be out of date.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "access/context.hpp"
#include "analytics/answer_memory.hpp"
#include "analytics/shared_answers.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"
#include "records/query_builder.hpp"

namespace dealwright {

/// What figures rest on at the moment.
struct FigureState {
    std::string tag;           // all of it, in one text
    std::string today;         // in the reporting time zone
    std::string last_changed;  // of any of the ledgers, RFC 3339; empty: never
};

/// `named_tables` are those whose names stand in the answer; `shows_runs`: so do runs.
enum class Runs { shown, not_shown };
FigureState read_figure_state(
    Context& context, const std::vector<std::string>& ledgers,
    const std::vector<std::string>& named_tables, Runs runs
);

class Answers {
  public:
    struct Options {
        std::size_t memory_bytes = std::size_t{64} * 1024 * 1024;
        std::string redis_url;  // empty: not shared
    };
    /// What was asked: statements with their values, so also whose records are counted; and how
    /// their results become the body.
    struct Question {
        std::string kind;  // of the shape of the body
        std::vector<BuiltStatement> statements;
        std::function<std::string(const std::vector<pg::Result>&)> write;
    };

    explicit Answers(const Options& options);

    http::Reply reply(
        Context& context, const http::Request& request, const FigureState& state,
        const Question& question
    );

  private:
    std::string find_or_ask(Context& context, const std::string& key, const Question& question);

    AnswerMemory memory_;
    std::unique_ptr<SharedAnswers> shared_;
};

}  // namespace dealwright
