// The server's log: kept within a bound, and read for the reason of a failed start.
#pragma once

#include <cstdint>
#include <string>

#include "pg/cluster_folder.hpp"

namespace dealwright::pg {

/// Opens the log for appending; the caller closes the descriptor.
int open_log(const ClusterFolder& folder);
std::uintmax_t log_size(const ClusterFolder& folder);
/// Moves what is there to pg.log.1 once it is large; the server goes on writing to pg.log.
void trim_log(const ClusterFolder& folder);
/// A sentence for why the server did not start, from what it wrote after `start`.
std::string reason_in_log(const ClusterFolder& folder, std::uintmax_t start);
/// The same for the output of a program that has failed.
std::string reason_in_output(const std::string& output);
/// Whether a program failed because there was no room on the disk.
bool tells_of_full_disk(const std::string& output);

}  // namespace dealwright::pg
