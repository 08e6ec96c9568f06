// The one header that brings in Asio; only the network side of this folder includes it.
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace dealwright::http {

namespace asio = boost::asio;

/// Operations give (error code, result): a client that goes away is no exception.
inline constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

}  // namespace dealwright::http
