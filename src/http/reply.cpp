#include "http/reply.hpp"

namespace dealwright::http {

Reply no_content() {
    Reply reply;
    reply.status = 204;
    return reply;
}

Reply json_reply(std::string body, int status) {
    Reply reply;
    reply.status = status;
    reply.body = std::move(body);
    return reply;
}

}  // namespace dealwright::http
