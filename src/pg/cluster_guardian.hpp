// The guardian: a small process that lives as long as the server of an embedded cluster and stops
// it when no process uses it any more, also when the last one was killed.
//
// Two locks carry the agreement. `cluster.lock` is held while somebody decides to start or stop.
// `cluster.users` is held, shared, by everyone who uses the cluster: whoever gets it exclusively
// knows that nobody does. Order: cluster.lock first; the guardian waits for the users' lock without
// the other, and gives it back before it takes both in order.
#pragma once

#include "pg/cluster_folder.hpp"
#include "pg/file_lock.hpp"

namespace dealwright::pg {

/// Makes a guardian when there is none. To be called by a process without threads of its own,
/// which holds cluster.lock.
void ensure_guardian(const ClusterFolder& folder);

/// Whether nobody uses the cluster. Leaves `users` locked exclusively if so, released otherwise.
/// The caller holds cluster.lock.
bool lock_out_users(FileLock& users);

}  // namespace dealwright::pg
