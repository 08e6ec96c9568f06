// What the value parsers share: how a cell's text is prepared, and how it is quoted in a problem.
#pragma once

#include <string>
#include <string_view>

namespace dealwright {

/// Trimmed, with no-break, thin and all other Unicode blanks turned into ordinary ones.
std::string with_plain_blanks(std::string_view text);
/// The text in quotes for a sentence: shortened, control characters replaced.
std::string shown(std::string_view text);

}  // namespace dealwright
