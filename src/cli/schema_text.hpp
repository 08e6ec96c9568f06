// The live schema as SQL that a person can read: pg_dump's, without its session chatter.
#pragma once

#include "cli/command.hpp"

namespace dealwright::cli {

void print_schema(CommandContext& context);

}  // namespace dealwright::cli
