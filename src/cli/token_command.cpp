// dealwright token ...: API tokens as the operator hands them out.
#include <CLI/CLI.hpp>
#include <chrono>

#include "auth/api_tokens.hpp"
#include "auth/users.hpp"
#include "base/error.hpp"
#include "cli/command.hpp"
#include "cli/table.hpp"

namespace dealwright::cli {

namespace {

constexpr int days_max = 36'500;

struct TokenOptions {
    std::string email;
    std::string name = "command line";
    std::optional<int> days;
    std::string id;
};

/// As PostgreSQL reads it.
std::optional<std::string> moment_after(std::optional<int> days) {
    if (!days) {
        return std::nullopt;
    }
    const auto seconds = std::chrono::floor<std::chrono::seconds>(
        std::chrono::system_clock::now() + std::chrono::days{*days}
    );
    const auto day = std::chrono::floor<std::chrono::days>(seconds);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{seconds - day};
    return fmt::format(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
        time.hours().count(), time.minutes().count(), time.seconds().count()
    );
}

void create(CommandContext& context, const TokenOptions& options) {
    auto connection = context.connect();
    const auto user_id = id_of_active_user(connection, options.email);
    const auto token =
        create_api_token(connection, user_id, options.name, moment_after(options.days), "");
    fmt::print("{}\n", token.text);
    fmt::print(stderr, "API token {} of {}; shown only now\n", token.id, options.email);
}

void list(CommandContext& context, const TokenOptions& options) {
    auto connection = context.connect();
    const auto tokens = list_api_tokens(connection, id_of_active_user(connection, options.email));
    fmt::print("{}\n", context.json ? json_table(tokens) : text_table(tokens));
}

void revoke(CommandContext& context, const TokenOptions& options) {
    auto connection = context.connect();
    if (!revoke_api_token(connection, options.id)) {
        throw failure(ErrorKind::not_found, "there is no API token {} that lives", options.id);
    }
    fmt::print("the token no longer works\n");
}

}  // namespace

void add_token_command(CLI::App& root, CommandContext& context) {
    auto* token = root.add_subcommand("token", "Make and manage API tokens");
    token->require_subcommand(1);
    auto options = std::make_shared<TokenOptions>();
    auto* create_command = token->add_subcommand("create", "Make a token; prints it once");
    create_command->add_option("--user", options->email, "E-mail address of its owner")->required();
    create_command->add_option("--name", options->name, "What it is for")->capture_default_str();
    create_command->add_option("--expires", options->days, "Days until it ends; without: never")
        ->check(CLI::Range(1, days_max));
    create_command->callback([&context, options] { create(context, *options); });
    auto* list_command = token->add_subcommand("list", "The tokens of a user that live");
    list_command->add_option("--user", options->email, "E-mail address of the owner")->required();
    add_json_flag(*list_command, context);
    list_command->callback([&context, options] { list(context, *options); });
    auto* revoke_command = token->add_subcommand("revoke", "End a token");
    revoke_command->add_option("id", options->id, "Its id, as list shows it")->required();
    revoke_command->callback([&context, options] { revoke(context, *options); });
}

}  // namespace dealwright::cli
