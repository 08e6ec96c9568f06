// Every bound on input, in one place, with its unit in its name.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dealwright::limits {

inline constexpr std::size_t csv_field_bytes = 1024 * 1024;
inline constexpr std::size_t csv_record_bytes = 4 * 1024 * 1024;
inline constexpr std::size_t csv_columns = 500;
inline constexpr std::int64_t import_rows = 10'000'000;
inline constexpr std::size_t import_errors_shown = 20;
inline constexpr std::size_t import_duplicates_shown = 5;
inline constexpr std::int64_t demo_contacts = 5'000'000;
inline constexpr std::size_t password_bytes_min = 10;
inline constexpr std::size_t password_bytes_max = 1024;

}  // namespace dealwright::limits
