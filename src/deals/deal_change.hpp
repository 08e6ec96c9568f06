// One change of a deal with everything that it depends on as conditions of the one statement that
// makes it: whoever comes second finds them broken and changes nothing. Why is asked afterwards.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/context.hpp"
#include "records/write_builder.hpp"
#include "records/write_records.hpp"

namespace dealwright {

class DealChange {
  public:
    DealChange(Context& context, const ResourceSet& resources);

    /// "$3::uuid": a value for the SQL of set() and require().
    std::string value(const std::optional<std::string>& text, std::string_view type);
    /// `sql` over t, the deal as it is.
    void set(std::string_view column, std::string sql);
    /// What has to hold, as SQL over t, and what the caller is told when it does not. Of several
    /// that do not hold he is told the first.
    void require(std::string condition, ErrorKind kind, FieldError error);
    /// A stage of the deal's pipeline that the actor sees. Gives its id as SQL.
    std::string require_stage(const std::string& stage_id);
    const Resource& deals() const { return deals_; }

    /// The deal as it is afterwards. Throws Error{not_found}, Error{forbidden}, Error{stale}, or
    /// what a requirement says; conflicts bring the deal's present state.
    WrittenRecord run(std::string_view id, std::string_view if_match);

  private:
    struct Requirement {
        std::string condition;
        ErrorKind kind;
        FieldError error;
    };

    void require_unmasked() const;
    std::string list_of_columns() const;
    pg::Result run_statement(const std::string& sql);
    [[noreturn]] void explain(
        const std::string& by_id, const std::string& may, const std::string& version
    );

    Context& context_;
    const ResourceSet& resources_;
    const Resource& deals_;
    WriteBuilder builder_;
    pg::Parameters parameters_;
    std::vector<std::string> columns_;
    std::vector<std::string> values_;
    std::vector<Requirement> requirements_;
};

}  // namespace dealwright
