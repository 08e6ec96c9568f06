// TEMPORARY
#pragma once
#include "base/limits.hpp"
namespace dealwright::limits {
inline constexpr std::size_t import_rows_shown = 10;  // of each verdict, in a preview
inline constexpr std::size_t import_rows_shown_max = 100;
inline constexpr std::size_t search_hits_max = 50;
inline constexpr std::size_t saved_view_bytes = 16 * 1024;
inline constexpr std::size_t preferences_bytes = 32 * 1024;  // of one user
}
