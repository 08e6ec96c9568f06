#include "http/tls.hpp"

#include <openssl/ssl.h>

#include <string_view>

#include "base/error.hpp"

namespace dealwright::http {

namespace {

using Byte = unsigned char;

int choose_protocol(
    [[maybe_unused]] SSL* tls, const Byte** out, Byte* out_length, const Byte* offered,
    unsigned offered_length, [[maybe_unused]] void* context
) {
    static constexpr Byte ours[] = "\x08http/1.1";
    Byte* chosen = nullptr;
    const int found =
        SSL_select_next_proto(&chosen, out_length, ours, sizeof ours - 1, offered, offered_length);
    *out = chosen;
    return found == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

}  // namespace

asio::ssl::context make_tls_context(const std::string& certificate, const std::string& key) {
    asio::ssl::context context{asio::ssl::context::tls_server};
    SSL_CTX* native = context.native_handle();
    SSL_CTX_set_options(
        native, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE
    );
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
    const bool is_set = SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION) == 1 &&
                        SSL_CTX_set_cipher_list(native, "ECDHE+AESGCM:ECDHE+CHACHA20") == 1;
    if (!is_set) {
        throw failure(ErrorKind::internal, "this OpenSSL has no TLS 1.2 with forward secrecy");
    }
    SSL_CTX_set_alpn_select_cb(native, choose_protocol, nullptr);
    boost::system::error_code failed;
    context.use_certificate_chain_file(certificate, failed);
    if (failed) {
        throw failure(
            ErrorKind::invalid, "the TLS certificate {} cannot be used: {}", certificate,
            failed.message()
        );
    }
    context.use_private_key_file(key, asio::ssl::context::pem, failed);
    if (failed || SSL_CTX_check_private_key(native) != 1) {
        throw failure(
            ErrorKind::invalid, "the TLS key {} cannot be used with the certificate {}", key,
            certificate
        );
    }
    return context;
}

}  // namespace dealwright::http
