// Boost.Asio's TLS streams, compiled here once for the whole program.
#include <boost/asio/ssl/impl/src.hpp>
