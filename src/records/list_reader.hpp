// Reads the query parameters of one request, one after the other, and gathers everything that is
// wrong with them. Internal to list_request.cpp and list_filters.cpp.
#pragma once

#include "base/error.hpp"
#include "base/limits.hpp"
#include "records/kinds.hpp"
#include "records/list_request.hpp"
#include "records/list_value.hpp"

namespace dealwright {

class ListReader {
  public:
    enum class References { by_id, also_by_name };

    ListReader(
        const Resource& resource, const Actor& actor, const Names& known,
        References references = References::by_id
    )
        : resource_{resource}, actor_{actor}, known_{known}, references_{references} {
        result_.query.limit = limits::page_rows_default;
    }

    ListRequest run(const QueryParameters& parameters, bool takes_filters) {
        for (const auto& [name, value] : parameters) {
            if (contains(known_, name)) {
                take_known(name, value);
            } else if (takes_filters) {
                take_filter(name, value);
            } else {
                refuse(name, "unknown", "there is no such parameter here");
            }
        }
        settle();
        if (!errors_.empty()) {
            throw refusal();
        }
        return std::move(result_);
    }
    const std::vector<std::string>& field_names() const { return field_names_; }

  private:
    void refuse(std::string_view field, std::string_view code, const std::string& message) {
        errors_.push_back({std::string{field}, std::string{code}, message});
    }
    Error refusal() const;

    void take_known(const std::string& name, const std::string& value);
    void take_paging(const std::string& name, const std::string& value);
    void take_search(const std::string& value);
    void take_sort(const std::string& value);
    void take_fields(const std::string& value);
    void take_includes(const std::string& value);
    void take_deleted(const std::string& value);
    std::size_t take_number(
        std::string_view name, std::string_view value, std::size_t least, std::size_t most
    );
    const Column* column_named(std::string_view parameter, std::string_view name);
    const Include* find_include(std::string_view name) const;

    void take_filter(const std::string& name, const std::string& value);
    bool find_subject(const std::string& name, std::string_view field, Filter& filter);
    void take_values(const std::string& name, const std::string& value, Filter filter);
    ListValue value_of(const Filter& filter, std::string_view text) const;

    void settle();
    void sort_by_default();

    const Resource& resource_;
    const Actor& actor_;
    const Names& known_;
    References references_;
    ListRequest result_;
    std::vector<FieldError> errors_;
    Names seen_;
    std::vector<std::string> field_names_;
    std::string cursor_;
    bool has_view_ = false;
};

}  // namespace dealwright
