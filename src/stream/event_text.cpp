#include "stream/event_text.hpp"

#include <fmt/format.h>

#include "base/json_text.hpp"

namespace dealwright::stream {

namespace {

template <class Texts>
std::string array_json(const Texts& texts) {
    std::string list = "[";
    for (const auto& text : texts) {
        list += list.size() == 1 ? "" : ",";
        append_json_string(list, text);
    }
    return list + "]";
}

}  // namespace

std::string event_text(std::string_view name, std::string_view data, std::string_view position) {
    const auto id = position.empty() ? std::string{} : fmt::format("id: {}\n", position);
    return fmt::format("{}event: {}\ndata: {}\n\n", id, name, data);
}

std::string changes_json(const Told& told) {
    JsonObject tables;
    for (const auto& [name, table] : told) {
        tables.raw(
            name, JsonObject{}
                      .raw("changed", array_json(table.ids))
                      .boolean("more", table.has_more)
                      .finish()
        );
    }
    return tables.finish();
}

std::string metrics_json(const std::set<std::string>& tables) {
    return JsonObject{}.raw("tables", array_json(tables)).finish();
}

std::string table_of_ledger(std::string_view ledger) {
    const auto first_word = ledger.substr(0, ledger.find('_'));
    return std::string{first_word == "stage" ? "pipeline" : first_word} + "_metrics";
}

}  // namespace dealwright::stream
