#include "pg/query.hpp"

namespace dealwright::pg {

namespace {

// Filled while the program's constants are made, read only afterwards.
std::vector<Query>& registry() {
    static std::vector<Query> queries;
    return queries;
}

}  // namespace

Query::Query(std::string_view name, std::string_view sql) : name_{name}, sql_{sql} {
    registry().push_back(*this);
}

std::vector<Query> registered_queries() {
    return registry();
}

}  // namespace dealwright::pg
