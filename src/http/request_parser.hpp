// Beast's parser with the rules that leave no room for two readings of one request: what it lets
// through and another server might see differently is refused. Fills a Request as it goes.
#pragma once

#include <boost/beast/http/basic_parser.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "http/request.hpp"

namespace dealwright::http {

/// Why a request cannot be read; the connection ends after the answer.
struct FramingProblem {
    int status = 400;
    std::string detail;
};

/// Length of the head at the start of `bytes` with its empty line; 0 while it is incomplete.
/// Sets `problem` for line ends and sizes that are not allowed. `scanned` is how many of the
/// bytes an earlier call has seen.
std::size_t scan_head(
    std::string_view bytes, std::size_t scanned, std::optional<FramingProblem>& problem
);

class RequestParser final : public boost::beast::http::basic_parser<true> {
  public:
    explicit RequestParser(Request& request);

    /// The head as scan_head() found it.
    void parse_head(std::string_view head);
    /// As much of the body as is there, into body(); gives what was used up.
    std::size_t parse_body(std::string_view bytes);
    /// Bytes that the body may have; before parse_body().
    void limit_body(std::size_t bytes);

    const std::optional<FramingProblem>& problem() const { return problem_; }
    /// As the client wrote it.
    const std::string& method() const { return method_; }
    bool is_http_1_0() const { return is_http_1_0_; }
    bool expects_continue() const { return expects_continue_; }
    /// The body's size as announced; nothing for a chunked body.
    std::optional<std::uint64_t> announced_bytes() const { return announced_bytes_; }
    bool has_body() const { return is_chunked_ || announced_bytes_.value_or(0) > 0; }
    std::string& body() { return body_; }

  private:
    using ErrorCode = boost::beast::error_code;
    using Text = boost::beast::string_view;

    void on_request_impl(
        boost::beast::http::verb verb, Text method, Text target, int version, ErrorCode& error
    ) override;
    void on_response_impl(int, Text, int, ErrorCode&) override {}
    void on_field_impl(boost::beast::http::field field, Text name, Text value, ErrorCode& error)
        override;
    void on_header_impl(ErrorCode& error) override;
    void on_body_init_impl(const boost::optional<std::uint64_t>&, ErrorCode&) override {}
    std::size_t on_body_impl(Text bytes, ErrorCode& error) override;
    void on_chunk_header_impl(std::uint64_t size, Text extensions, ErrorCode& error) override;
    std::size_t on_chunk_body_impl(std::uint64_t remain, Text bytes, ErrorCode& error) override;
    void on_finish_impl(ErrorCode&) override {}

    void refuse(int status, std::string_view detail, ErrorCode& error);
    void take_error(const ErrorCode& error);
    void check_framing_field(boost::beast::http::field field, Text value, ErrorCode& error);
    void check_host(Text value, ErrorCode& error);

    Request& request_;
    std::string method_;
    std::string body_;
    std::optional<FramingProblem> problem_;
    std::optional<std::uint64_t> announced_bytes_;
    std::size_t hosts_ = 0;
    bool is_http_1_0_ = false;
    bool is_chunked_ = false;
    bool has_transfer_encoding_ = false;
    bool expects_continue_ = false;
    bool is_head_done_ = false;
};

}  // namespace dealwright::http
