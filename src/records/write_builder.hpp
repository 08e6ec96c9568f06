// The writing half of the query builder: statements that change records, with everything that has
// to hold (scope, version, references, owner) in their own conditions, so that a change that is not
// allowed changes nothing, whatever happens at the same time.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "records/query_builder.hpp"
#include "records/write_request.hpp"

namespace dealwright {

/// One thing beside the values that a write depends on.
struct WriteGuard {
    std::string condition;  // SQL over t, the record as it is
    ErrorKind kind = ErrorKind::invalid;
    FieldError error;  // when it does not hold
};

/// The versions that the caller knows (If-Match); nothing: any.
using Versions = std::optional<std::vector<std::string>>;

class WriteBuilder {
  public:
    WriteBuilder(const ResourceSet& resources, const Resource& resource, const Actor& actor)
        : resources_{resources}, resource_{resource}, actor_{actor} {}

    /// What the statements below give back of each record: what the actor may see, then its
    /// version.
    const std::vector<const Column*>& columns() const { return columns_; }

    /// Gives no row when a guard does not hold.
    BuiltStatement insert(const WriteRequest& request) const;
    /// One row with one boolean for each guard, in the order of guards().
    BuiltStatement explain_insert(const WriteRequest& request) const;
    std::vector<WriteGuard> insert_guards(const WriteRequest& request, pg::Parameters& parameters)
        const;

    /// Gives no row when anything does not hold, and also when there is nothing to change.
    BuiltStatement update(
        std::string_view id, const WriteRequest& request, const Versions& versions
    ) const;
    BuiltStatement remove(std::string_view id, const Versions& versions) const;
    BuiltStatement restore(std::string_view id) const;
    /// Why a statement above gave no row: columns() of the record, then booleans: may the actor do
    /// `act`, is the version right, and one for each guard. No row: not there, or not visible.
    BuiltStatement explain(
        std::string_view id, Act act, Bin bin, const WriteRequest& request, const Versions& versions
    ) const;
    std::vector<WriteGuard> update_guards(const WriteRequest& request, pg::Parameters& parameters)
        const;

    /// For several records at once: "a" = ..., and whether that changes anything. SQL over t.
    struct Changes {
        std::string settings;
        std::string differs;
    };
    Changes changes(const WriteRequest& request, pg::Parameters& parameters) const;
    std::string visible(Bin bin, pg::Parameters& parameters) const;
    /// Implies that the actor may see the record, too.
    std::string permitted(Act act, pg::Parameters& parameters) const;
    std::string in_bin(Bin bin) const;

  private:
    std::string list_of_columns() const;
    std::string new_value(const Assignment& assignment, pg::Parameters& parameters) const;
    std::optional<WriteGuard> reference_guard(
        const Assignment& assignment, Act act, pg::Parameters& parameters
    ) const;
    std::vector<WriteGuard> happening_guards(
        const Assignment& assignment, pg::Parameters& parameters
    ) const;
    std::string target(
        std::string_view id, Act act, Bin bin, const Versions& versions, pg::Parameters& parameters
    ) const;

    const ResourceSet& resources_;
    const Resource& resource_;
    const Actor& actor_;
    std::vector<const Column*> columns_ = resource_.readable_columns(actor_);
};

/// How many columns a statement may set and still be kept prepared: the shapes stay few.
inline constexpr std::size_t prepared_columns_max = 4;

}  // namespace dealwright
