// dealwright user ...: accounts as the operator handles them.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>

#include "auth/users.hpp"
#include "base/error.hpp"
#include "cli/command.hpp"

namespace dealwright::cli {

namespace {

struct UserOptions {
    NewUser user;
    bool password_from_stdin = false;
};

/// The first line, byte for byte, without its line end.
std::string password_on_stdin() {
    std::string line;
    if (!std::getline(std::cin, line)) {
        throw failure(ErrorKind::invalid, "--password-stdin: there is no line on standard input");
    }
    if (line.ends_with('\r')) {
        line.pop_back();
    }
    return line;
}

void create(CommandContext& context, const UserOptions& options) {
    NewUser user = options.user;
    user.password = options.password_from_stdin ? password_on_stdin() : random_password();
    user.must_change_password = !options.password_from_stdin;
    auto connection = context.connect();
    const auto key = load_secret_key(context.configuration().data_dir);
    const auto id = create_user(connection, user, key);
    fmt::print("created {} with the role {} (id {})\n", user.email, user.role, id);
    if (user.must_change_password) {
        fmt::print("one-time password (shown only now): {}\n", user.password);
    }
}

void reset(CommandContext& context, const std::string& email) {
    auto connection = context.connect();
    const auto key = load_secret_key(context.configuration().data_dir);
    const auto password = reset_password(connection, email, key);
    fmt::print("one-time password of {} (shown only now): {}\n", email, password);
}

void disable(CommandContext& context, const std::string& email) {
    auto connection = context.connect();
    disable_user(connection, email);
    fmt::print("{} can no longer sign in\n", email);
}

void add_create(CLI::App& user, CommandContext& context) {
    auto options = std::make_shared<UserOptions>();
    auto* command = user.add_subcommand("create", "Make an account");
    command->add_option("--email", options->user.email, "E-mail address, the sign-in name")
        ->required();
    command->add_option("--role", options->user.role, "admin, manager, sales_rep, viewer, ...")
        ->required();
    command->add_option("--first-name", options->user.first_name, "First name");
    command->add_option("--last-name", options->user.last_name, "Last name");
    command->add_flag(
        "--password-stdin", options->password_from_stdin,
        "Read the password from the first line of standard input; without it a one-time password "
        "is made and printed once"
    );
    command->callback([&context, options] { create(context, *options); });
}

}  // namespace

void add_user_commands(CLI::App& root, CommandContext& context) {
    auto* user = root.add_subcommand("user", "Make and manage accounts");
    user->require_subcommand(1);
    add_create(*user, context);
    auto email = std::make_shared<std::string>();
    auto* reset_command =
        user->add_subcommand("reset-password", "Give an account a new one-time password");
    reset_command->add_option("--email", *email, "Whose")->required();
    reset_command->callback([&context, email] { reset(context, *email); });
    auto* disable_command = user->add_subcommand("disable", "End an account's access");
    disable_command->add_option("--email", *email, "Whose")->required();
    disable_command->callback([&context, email] { disable(context, *email); });
}

}  // namespace dealwright::cli
