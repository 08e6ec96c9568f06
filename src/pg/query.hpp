// A named SQL statement. Names feed logs and messages; a test prepares every registered statement
// against the migrated schema, so that a typo cannot wait for its first use.
#pragma once

#include <string_view>
#include <vector>

namespace dealwright::pg {

class Query {
  public:
    /// Both texts must live as long as the program (string literals).
    Query(std::string_view name, std::string_view sql);

    std::string_view name() const { return name_; }
    std::string_view sql() const { return sql_; }

  private:
    std::string_view name_;
    std::string_view sql_;
};

/// Every statement that this program defines.
std::vector<Query> registered_queries();

}  // namespace dealwright::pg
