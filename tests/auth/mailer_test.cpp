// Mail to a real SMTP server: aiosmtpd, on a port of this machine, which keeps what it gets in a
// folder. The mailer's own retries wait for the server to come up.
#include "auth/mailer.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/uuid.hpp"

namespace dealwright {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using ::testing::HasSubstr;

int run_program(const std::vector<std::string>& arguments, pid_t* left_running = nullptr) {
    const pid_t child = fork();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        std::vector<char*> raw;
        for (const auto& argument : arguments) {
            raw.push_back(const_cast<char*>(argument.c_str()));
        }
        raw.push_back(nullptr);
        const int null = open("/dev/null", O_RDWR);
        dup2(null, 1);
        dup2(null, 2);
        execv(raw[0], raw.data());
        _exit(127);
    }
    if (left_running != nullptr) {
        *left_running = child;
        return 0;
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

int free_port() {
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof(address);
    EXPECT_EQ(bind(listener, reinterpret_cast<sockaddr*>(&address), length), 0);
    EXPECT_EQ(getsockname(listener, reinterpret_cast<sockaddr*>(&address), &length), 0);
    close(listener);
    return ntohs(address.sin_port);
}

class MailerTest : public ::testing::Test {
  protected:
    MailerTest() : folder_{fs::temp_directory_path() / ("dw_mail_" + make_uuid_v7())} {
        fs::create_directories(folder_);
    }
    ~MailerTest() override {
        if (server_ > 0) {
            kill(server_, SIGTERM);
            waitpid(server_, nullptr, 0);
        }
        fs::remove_all(folder_);
    }

    void start_server(const std::vector<std::string>& more = {}) {
        std::vector<std::string> command{
            "/usr/bin/python3", "-m", "aiosmtpd", "-n", "-l", fmt::format("127.0.0.1:{}", port_)};
        command.insert(command.end(), more.begin(), more.end());
        command.insert(
            command.end(), {"-c", "aiosmtpd.handlers.Mailbox", (folder_ / "box").string()}
        );
        run_program(command, &server_);
    }
    void make_certificate() {
        const auto made = run_program(
            {"/usr/bin/openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
             "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout",
             (folder_ / "key.pem").string(), "-out", (folder_ / "cert.pem").string()}
        );
        ASSERT_EQ(made, 0);
    }

    MailSettings settings(std::size_t retries = 200) const {
        MailSettings result;
        result.url = fmt::format("smtp://127.0.0.1:{}", port_);
        result.from = "crm@example.com";
        result.tls = MailSettings::Tls::none;
        result.retry_delays.assign(retries, 100ms);
        return result;
    }
    std::vector<std::string> received() const {
        std::vector<std::string> mails;
        if (fs::exists(folder_ / "box/new")) {
            for (const auto& entry : fs::directory_iterator{folder_ / "box/new"}) {
                std::ifstream in{entry.path()};
                std::ostringstream text;
                text << in.rdbuf();
                mails.push_back(text.str());
            }
        }
        return mails;
    }

    fs::path folder_;
    int port_ = free_port();
    pid_t server_ = 0;
};

TEST_F(MailerTest, SendsThroughARealServer) {
    start_server();
    Mailer mailer{settings()};
    EXPECT_TRUE(mailer.send({"ada@example.com", "Your password", "Grüße\nhttps://x/#token=abc"}));
    ASSERT_TRUE(mailer.wait_until_idle(60s));
    EXPECT_EQ(mailer.sent(), 1U);
    const auto mails = received();
    ASSERT_EQ(mails.size(), 1U);
    EXPECT_THAT(mails[0], HasSubstr("X-RcptTo: ada@example.com"));
    EXPECT_THAT(mails[0], HasSubstr("X-MailFrom: crm@example.com"));
    EXPECT_THAT(mails[0], HasSubstr("Subject: Your password"));
    const auto body = base64([] {
        const std::string_view text = "Grüße\nhttps://x/#token=abc";
        return std::vector<unsigned char>{text.begin(), text.end()};
    }());
    EXPECT_THAT(mails[0], HasSubstr(body));
}

TEST_F(MailerTest, SpeaksTlsToAServerItTrusts) {
    make_certificate();
    start_server(
        {"--tlscert", (folder_ / "cert.pem").string(), "--tlskey", (folder_ / "key.pem").string()}
    );
    auto strict = settings();
    strict.tls = MailSettings::Tls::required;
    strict.ca_file = (folder_ / "cert.pem").string();
    Mailer mailer{strict};
    EXPECT_TRUE(mailer.send({"ada@example.com", "Hello", "text"}));
    ASSERT_TRUE(mailer.wait_until_idle(60s));
    EXPECT_EQ(mailer.sent(), 1U);
    EXPECT_EQ(received().size(), 1U);
}

TEST_F(MailerTest, SendsNothingToAServerItDoesNotTrustOrInTheClear) {
    make_certificate();
    start_server(
        {"--tlscert", (folder_ / "cert.pem").string(), "--tlskey", (folder_ / "key.pem").string()}
    );
    auto trusting = settings();
    trusting.tls = MailSettings::Tls::required;
    trusting.ca_file = (folder_ / "cert.pem").string();
    Mailer first{trusting};  // only to know that the server is up
    first.send({"ada@example.com", "Hello", "text"});
    ASSERT_TRUE(first.wait_until_idle(60s));
    auto strict = settings(1);
    strict.tls = MailSettings::Tls::required;
    Mailer mailer{strict};
    mailer.send({"ada@example.com", "Hello", "text"});
    ASSERT_TRUE(mailer.wait_until_idle(60s));
    EXPECT_EQ(mailer.sent(), 0U);
    EXPECT_EQ(mailer.failed(), 1U);
    EXPECT_EQ(received().size(), 1U);
}

TEST_F(MailerTest, GivesUpAfterItsRetries) {
    Mailer mailer{settings(2)};  // nobody listens
    mailer.send({"ada@example.com", "Hello", "text"});
    ASSERT_TRUE(mailer.wait_until_idle(60s));
    EXPECT_EQ(mailer.failed(), 1U);
    EXPECT_EQ(mailer.sent(), 0U);
}

TEST_F(MailerTest, TakesNoMoreThanItsQueueHoldsAndStopsAtOnce) {
    auto small = settings();
    small.queue_max = 3;
    small.retry_delays.assign(1, std::chrono::hours{1});
    const auto start = std::chrono::steady_clock::now();
    {
        Mailer mailer{small};
        int taken = 0;
        for (int i = 0; i < 10; ++i) {
            taken += mailer.send({"ada@example.com", "Hello", "text"}) ? 1 : 0;
        }
        EXPECT_GE(taken, 3);
        EXPECT_LE(taken, 4);  // one may be under way
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, 20s);
}

TEST_F(MailerTest, RefusesWhatBreaksOutOfAHeader) {
    Mailer mailer{settings(0)};
    for (const std::string address :
         {"ada@example.com\r\nBcc: eve@example.com", "ada@example.com\n", "ada@example.com, eve@x",
          "ada@example.com> SIZE=1", "<ada@example.com>", "ada example.com", "",
          "\"a b\"@example.com"}) {
        EXPECT_THROW(mailer.send({address, "Hello", "text"}), Error) << address;
    }
    EXPECT_THROW(mailer.send({"ada@example.com", "Hello\r\nBcc: eve@example.com", "text"}), Error);
}

TEST_F(MailerTest, RefusesSettingsThatCannotWork) {
    auto wrong = settings();
    wrong.url = "file:///etc/passwd";
    EXPECT_THROW(Mailer{wrong}, Error);
    wrong = settings();
    wrong.from = "nobody";
    EXPECT_THROW(Mailer{wrong}, Error);
    wrong = settings();
    wrong.user = "crm";
    wrong.password = "secret";
    EXPECT_THROW(Mailer{wrong}, Error) << "a password in the clear";
}

// 2026-03-01 was a Sunday.
TEST(MailText, IsAsRfc5322WantsIt) {
    using std::chrono::sys_days;
    const auto at = sys_days{std::chrono::year{2026} / 3 / 1} + 9h + 5min + 7s;
    EXPECT_EQ(
        message_text({"ada@example.com", "Hello", "Hi"}, "crm@example.com", "id-1", at),
        "From: <crm@example.com>\r\nTo: <ada@example.com>\r\nSubject: Hello\r\n"
        "Date: Sun, 01 Mar 2026 09:05:07 +0000\r\nMessage-ID: <id-1@example.com>\r\n"
        "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        "SGk=\r\n"
    );
}

}  // namespace
}  // namespace dealwright
