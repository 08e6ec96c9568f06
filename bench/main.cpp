// Measures what the program promises on a fresh embedded database: wall time and peak memory of
// whole commands, as a person would run them, beside the promised figure.
// Usage: dealwright_bench [--contacts N] [seed|etl|import|start|all]
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Measured {
    double seconds = 0;
    double peak_mb = 0;
};

class Bench {
  public:
    explicit Bench(long contacts) : contacts_{contacts} {
        std::string pattern = (fs::temp_directory_path() / "dealwright-bench.XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) {
            throw std::runtime_error("no temporary folder");
        }
        folder_ = pattern;
        // The server may run as another user, which has to reach its folder.
        chmod(folder_.c_str(), 0755);
        unsetenv("DATABASE_URL");
        fmt::print("{:<44} {:>10} {:>10} {:>14}\n", "", "seconds", "peak MB", "promised");
    }
    ~Bench() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;

    void start() {
        need_database();
        std::vector<double> seconds;
        Measured last;
        for (int round = 0; round < 5; ++round) {
            last = run({"db", "status"});
            seconds.push_back(last.seconds);
        }
        std::sort(seconds.begin(), seconds.end());
        last.seconds = seconds[seconds.size() / 2];
        print("start on an existing folder, look, stop", last, "3 s, 100 MB");
    }

    void seed() {
        need_database();
        print(
            fmt::format("db seed --demo {}", contacts_),
            run({"db", "seed", "--demo", std::to_string(contacts_)}), "90 s, 100 MB"
        );
        seeded_ = true;
    }

    void etl() {
        need_seed();
        print("etl run all", run({"etl", "run", "all"}), "20 s, 100 MB");
        print("etl run all, nothing changed", run({"etl", "run", "all"}), "20 s, 100 MB");
        print("etl verify all", run({"etl", "verify", "all"}), "15 s, 100 MB");
    }

    void import() {
        need_database();
        const auto file = folder_ / "contacts.csv";
        write_contacts(file, contacts_, "bench");
        print(
            fmt::format("import contacts, {} rows, empty", contacts_),
            run({"import", "contacts", file.string()}), "15 s, 150 MB"
        );
        print(
            fmt::format("import contacts, {} rows, all known", contacts_),
            run({"import", "contacts", file.string()}), "15 s, 150 MB"
        );
        const auto large = folder_ / "large.csv";
        write_contacts(large, contacts_ * 4, "large");
        print(
            fmt::format("import contacts, {} rows, --dry-run", contacts_ * 4),
            run({"import", "contacts", large.string(), "--dry-run"}), "150 MB"
        );
    }

  private:
    void need_database() {
        if (!created_) {
            print("db create, with a new cluster", run({"db", "create"}), "");
            run({"db", "seed"});
            created_ = true;
        }
    }

    void need_seed() {
        if (!seeded_) {
            seed();
        }
    }

    Measured run(std::vector<std::string> arguments) {
        arguments.insert(
            arguments.begin(), {DEALWRIGHT_BINARY, "--data-dir", (folder_ / "data").string()}
        );
        std::vector<char*> argv;
        for (auto& argument : arguments) {
            argv.push_back(argument.data());
        }
        argv.push_back(nullptr);
        const auto began = std::chrono::steady_clock::now();
        const pid_t child = fork();
        if (child == 0) {
            const int quiet = open("/dev/null", O_WRONLY | O_CLOEXEC);
            dup2(quiet, STDOUT_FILENO);
            execv(argv[0], argv.data());
            _exit(127);
        }
        int status = 0;
        rusage usage{};
        wait4(child, &status, 0, &usage);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
            fmt::print("  (the command failed with status {})\n", status);
        }
        return {took.count(), static_cast<double>(usage.ru_maxrss) / 1024};
    }

    static void print(const std::string& what, const Measured& measured, const char* promised) {
        fmt::print(
            "{:<44} {:>10.2f} {:>10.0f} {:>14}\n", what, measured.seconds, measured.peak_mb,
            promised
        );
        std::fflush(stdout);
    }

    /// Fifteen columns, as a CRM's export has them; one row in fifty repeats an earlier address.
    static void write_contacts(const fs::path& file, long rows, const std::string& tag) {
        std::ofstream out{file};
        out << "First Name,Last Name,Email,Phone,Mobile,Company,Title,Department,Website,"
               "Address Line1,City,Postal Code,Country,Lead Score,Created At\n";
        for (long i = 0; i < rows; ++i) {
            const long person = i % 50 == 49 ? i - 7 : i;
            out << fmt::format(
                "Ada{0},\"Love, {0}\",{1}.{0}@example.com,+1 555 01{2:04},,Company {3},Buyer,"
                "Sales,https://example.com/{3},{4} Main Street,Springfield,{5:05},US,{6},"
                "2024-{7:02}-{8:02} 10:11:12\n",
                person, tag, person % 10000, person / 7, person % 999, person % 99999, person % 101,
                person % 12 + 1, person % 28 + 1
            );
        }
    }

    long contacts_;
    fs::path folder_;
    bool created_ = false;
    bool seeded_ = false;
};

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> words(argv + 1, argv + argc);
    long contacts = 100000;
    if (words.size() >= 2 && words[0] == "--contacts") {
        contacts = std::strtol(words[1].c_str(), nullptr, 10);
        words.erase(words.begin(), words.begin() + 2);
    }
    const std::string which = words.empty() ? "all" : words[0];
    const bool all = which == "all";
    if (!all && which != "seed" && which != "etl" && which != "import" && which != "start") {
        fmt::print(stderr, "usage: dealwright_bench [--contacts N] [seed|etl|import|start|all]\n");
        return 2;
    }
    if (all || which == "seed" || which == "etl" || which == "start") {
        Bench bench{contacts};
        if (which != "start") {
            bench.seed();
        }
        if (all || which == "etl") {
            bench.etl();
        }
        if (all || which == "start") {
            bench.start();
        }
    }
    if (all || which == "import") {
        Bench bench{contacts};
        bench.import();
    }
    return 0;
}
