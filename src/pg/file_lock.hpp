// An advisory lock on a file (flock), for agreements between processes of one machine. The kernel
// drops it when the process ends, however it ends, so a lock can never be stale.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

namespace dealwright::pg {

enum class LockMode { shared, exclusive };

class FileLock {
  public:
    /// Opens the file, making it when missing; holds nothing yet.
    explicit FileLock(const std::filesystem::path& file);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    /// False when somebody else's lock is in the way; a lock held before is then lost.
    bool try_lock(LockMode mode);
    /// Tries until `limit` has passed; ends early with Error{interrupted} on Ctrl-C.
    bool lock_within(LockMode mode, std::chrono::milliseconds limit);
    /// Waits without limit; false when a signal came first.
    bool wait_for_lock_or_signal(LockMode mode);
    void release();
    /// Closes this process's descriptor and leaves the lock to a forked child that shares it.
    void leave_to_child();

    int descriptor() const { return descriptor_; }
    /// Leaves this process's id in the file, for the message of whoever waits in vain.
    void sign();
    /// "process 123", or "another process" when the file does not say.
    std::string holder() const;

  private:
    std::filesystem::path file_;
    int descriptor_ = -1;
};

/// Root may look after a folder of somebody else, who must still be able to open `file` later:
/// gives it to the owner of the folder it lies in. Does nothing for an ordinary user.
void give_to_folder_owner(int descriptor, const std::filesystem::path& file);

}  // namespace dealwright::pg
