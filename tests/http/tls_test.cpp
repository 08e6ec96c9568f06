// The server under TLS, asked by OpenSSL itself with a certificate made for the test.
#include <gtest/gtest.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <cstdio>
#include <filesystem>
#include <memory>

#include "base/error.hpp"
#include "http/raw_client.hpp"

namespace dealwright::http {
namespace {

using namespace std::chrono_literals;

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* pointer) const {
        Free(pointer);
    }
};
using File = std::unique_ptr<std::FILE, Freed<std::fclose>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Context = std::unique_ptr<SSL_CTX, Freed<SSL_CTX_free>>;
using Tls = std::unique_ptr<SSL, Freed<SSL_free>>;

class TlsServer : public testing::Test {
  protected:
    void SetUp() override {
        std::string pattern = (std::filesystem::temp_directory_path() / "tls-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
        options_.tls_certificate = folder_ / "cert.pem";
        options_.tls_key = folder_ / "key.pem";
        write_pair(options_.tls_certificate, options_.tls_key);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    static void write_pair(const std::string& certificate_file, const std::string& key_file) {
        const Key key{EVP_EC_gen("P-256")};
        const Certificate certificate{X509_new()};
        ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
        X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
        X509_set_pubkey(certificate.get(), key.get());
        ASSERT_GT(X509_sign(certificate.get(), key.get(), EVP_sha256()), 0);
        const File out{std::fopen(certificate_file.c_str(), "w")};
        ASSERT_EQ(PEM_write_X509(out.get(), certificate.get()), 1);
        const File key_out{std::fopen(key_file.c_str(), "w")};
        PEM_write_PrivateKey(key_out.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    }

    std::unique_ptr<Server> server() {
        return started(
            {route(
                 Method::get, "/",
                 [](Request& request) {
                     return json_reply(request.is_secure ? "\"secure\"" : "\"open\"");
                 }
             ),
             route(
                 Method::get, "/large",
                 [](Request&) { return json_reply(std::string(3'000'000, 'a')); }
             )},
            options_
        );
    }

    std::filesystem::path folder_;
    ServerOptions options_;
};

/// One request over a connection of its own; empty when no TLS comes about.
std::string ask(std::uint16_t port, const std::string& path, int highest_version) {
    const RawClient client{port};
    const Context context{SSL_CTX_new(TLS_client_method())};
    SSL_CTX_set_security_level(context.get(), 0);
    SSL_CTX_set_min_proto_version(context.get(), TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context.get(), highest_version);
    const Tls tls{SSL_new(context.get())};
    SSL_set_fd(tls.get(), client.descriptor());
    if (SSL_connect(tls.get()) != 1) {
        return "";
    }
    const auto request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    SSL_write(tls.get(), request.data(), static_cast<int>(request.size()));
    std::string answer;
    char bytes[16384];
    for (int count = 0; (count = SSL_read(tls.get(), bytes, sizeof bytes)) > 0;) {
        answer.append(bytes, static_cast<std::size_t>(count));
    }
    EXPECT_EQ(SSL_get_error(tls.get(), 0), SSL_ERROR_ZERO_RETURN) << "an end without a goodbye";
    SSL_shutdown(tls.get());
    return answer;
}

TEST_F(TlsServer, AnswersUnder12And13) {
    const auto running = server();
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        const auto answer = ask(running->port(), "/", version);
        EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK\r\n"));
        EXPECT_NE(answer.find("Strict-Transport-Security: max-age="), std::string::npos);
        EXPECT_TRUE(answer.ends_with("\r\n\r\n\"secure\""));
    }
    const auto large = ask(running->port(), "/large", TLS1_3_VERSION);
    EXPECT_EQ(large.size() - large.find("\r\n\r\n") - 4, 3'000'000U);
}

TEST_F(TlsServer, RefusesOlderVersions) {
    const auto running = server();
    EXPECT_EQ(ask(running->port(), "/", TLS1_1_VERSION), "");
}

TEST_F(TlsServer, CutsOffAHandshakeThatDoesNotComeAbout) {
    options_.header_timeout = 100ms;
    const auto running = server();
    RawClient silent{running->port()};
    silent.read_to_end();
    RawClient plain{running->port()};
    EXPECT_EQ(plain.get("/").status, 0) << "no HTTP without TLS on this port";
}

TEST_F(TlsServer, RefusesAKeyOfAnotherCertificate) {
    write_pair(folder_ / "other.pem", options_.tls_key);
    EXPECT_THROW(server(), Error);
}

}  // namespace
}  // namespace dealwright::http
