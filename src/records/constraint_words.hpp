// What the database refuses, in the words of the one who asked: which field, and why. PostgreSQL's
// own details never get out, since they may show values that the caller does not see.
#pragma once

#include "pg/error.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// For failures of the data (SQLSTATE class 22, 23): kind, words and field for the client. Whatever
/// else failed is given back as it is.
Error in_clients_words(
    const pg::DatabaseError& error, const ResourceSet& resources, const Resource& resource
);

/// Runs `act` and throws what the database refuses in the client's words.
template <class Act>
auto with_clients_words(const ResourceSet& resources, const Resource& resource, const Act& act) {
    try {
        return act();
    } catch (const pg::DatabaseError& error) {
        const auto& state = error.sqlstate();
        if (state.starts_with("22") || state.starts_with("23")) {
            throw in_clients_words(error, resources, resource);
        }
        throw;
    }
}

}  // namespace dealwright
