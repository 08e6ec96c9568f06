// What the verbs of sign-in share for the server's life. One object, made before the routes.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "auth/actor_cache.hpp"
#include "auth/mailer.hpp"
#include "auth/secret_key.hpp"
#include "auth/session_activity.hpp"
#include "auth/two_factor.hpp"

namespace dealwright {

struct AuthServices {
    SecretKey key;
    /// The names that roles may speak of.
    std::vector<std::string> resources;
    /// Of links in mails, "https://crm.example.com": from the configuration, never from a request.
    std::string base_url;
    /// Empty when no mail server is configured.
    std::function<bool(Mail)> send_mail = {};
    std::function<Clock::time_point()> now = [] { return Clock::now(); };
    SessionActivity activity = {};
    ActorCache actors = ActorCache{10'000};
};

}  // namespace dealwright
