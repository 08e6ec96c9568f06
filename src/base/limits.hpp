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
inline constexpr std::size_t json_depth = 64;
inline constexpr std::size_t json_number_digits = 1000;
inline constexpr std::size_t json_body_bytes = 1024 * 1024;
inline constexpr std::size_t upload_bytes = 256 * 1024 * 1024;
inline constexpr std::size_t page_rows_default = 50;
inline constexpr std::size_t page_rows_max = 500;
inline constexpr std::int64_t page_offset_max = 100'000;
inline constexpr std::int64_t exact_total_max = 10'000;
inline constexpr std::size_t filters_max = 50;
inline constexpr std::size_t filter_values_max = 500;
inline constexpr std::size_t sort_columns_max = 5;
inline constexpr std::size_t search_characters_max = 200;
inline constexpr std::size_t tags_max = 100;  // of one record
inline constexpr std::size_t tag_characters_max = 100;
inline constexpr std::size_t bulk_ids_max = 10'000;
inline constexpr std::int64_t bulk_rows_max = 100'000;
inline constexpr std::size_t prepared_statements_max = 500;
inline constexpr int transaction_attempts = 4;
inline constexpr std::size_t http_head_bytes = 16 * 1024;
inline constexpr std::size_t http_target_bytes = 8 * 1024;
inline constexpr std::size_t http_header_count = 100;
inline constexpr std::size_t http_request_id_bytes = 64;
inline constexpr std::size_t http_stream_buffer_bytes = 256 * 1024;
inline constexpr std::size_t event_streams_max = 500;  // of a process
inline constexpr std::size_t event_streams_of_user_max = 10;
inline constexpr std::size_t event_unsent_bytes = 256 * 1024;
inline constexpr std::size_t event_position_bytes = 8 * 1024;
inline constexpr std::size_t event_ids_max = 500;     // of one table in one event
inline constexpr std::size_t feed_rows_max = 20'000;  // of one reading; more: everything anew
inline constexpr std::size_t import_rows_shown = 10;  // of each verdict, in a preview
inline constexpr std::size_t import_rows_shown_max = 100;
inline constexpr std::size_t search_hits_max = 50;
inline constexpr std::size_t saved_view_bytes = 16 * 1024;
inline constexpr std::size_t preferences_bytes = 32 * 1024;  // of one user

}  // namespace dealwright::limits
