#include "contacts/route_parameters.hpp"

#include <algorithm>
#include <charconv>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "records/write_request.hpp"

namespace dealwright {

RouteParameters::RouteParameters(
    const http::Request& request, const std::vector<std::string_view>& known
) {
    std::vector<FieldError> errors;
    for (const auto& [name, value] : request.query) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            errors.push_back({name, "unknown", "there is no such parameter here"});
        } else if (!values_.emplace(name, value).second) {
            errors.push_back({name, "repeated", "is given more than once"});
        }
    }
    if (!errors.empty()) {
        throw invalid_fields(std::move(errors));
    }
}

const std::string& RouteParameters::text(std::string_view name) const {
    static const std::string nothing;
    const auto found = values_.find(name);
    return found == values_.end() ? nothing : found->second;
}

std::size_t RouteParameters::limit() const {
    const auto found = values_.find("limit");
    if (found == values_.end()) {
        return limits::page_rows_default;
    }
    const std::string& value = found->second;
    std::size_t number = 0;
    const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (problem != std::errc{} || end != value.data() + value.size() || number < 1 ||
        number > limits::page_rows_max) {
        throw invalid_fields(
            {{"limit", "range",
              fmt::format("has to be a whole number from 1 to {}", limits::page_rows_max)}}
        );
    }
    return number;
}

std::string RouteParameters::choice(
    std::string_view name, const std::vector<std::string_view>& choices
) const {
    const auto found = values_.find(name);
    if (found == values_.end()) {
        return std::string{choices.front()};
    }
    if (std::find(choices.begin(), choices.end(), found->second) == choices.end()) {
        throw invalid_fields(
            {{std::string{name}, "choice",
              fmt::format(
                  "is not one of {}",
                  join(std::vector<std::string>{choices.begin(), choices.end()}, ", ")
              )}}
        );
    }
    return found->second;
}

}  // namespace dealwright
