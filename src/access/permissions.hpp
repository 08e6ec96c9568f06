// What a role allows: roles.permissions parsed strictly, and several roles merged, the widest
// winning. The words are those of the documented JSON.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dealwright {

enum class Scope { none, own, team, all };

std::string_view name_of(Scope scope);

enum class Right {
    export_records,
    import_records,
    bulk,
    all_reports,
    manage_users,
    manage_settings,
    view_audit,
    run_etl,
};

/// As roles write it: "reports:all".
std::string_view name_of(Right right);
std::optional<Right> right_named(std::string_view name);

/// What may be done with the records of one resource.
struct RecordRights {
    Scope read = Scope::none;
    bool create = false;
    Scope update = Scope::none;
    Scope remove = Scope::none;
    Scope assign = Scope::none;
    std::set<std::string> masked;  // columns that are neither shown nor written
};

class Permissions {
  public:
    /// The rights for a resource by its name, or those of "*".
    const RecordRights& of(std::string_view resource) const;
    bool has(Right right) const { return rights_.contains(right); }
    const std::set<Right>& rights() const { return rights_; }

    /// What any of `roles` allows. A column is masked when every role that may read the resource
    /// masks it.
    static Permissions merged(
        const std::vector<Permissions>& roles, const std::vector<std::string>& resources
    );

  private:
    friend Permissions parse_permissions(
        std::string_view json, const std::vector<std::string>& resources
    );

    std::map<std::string, RecordRights, std::less<>> records_;
    RecordRights others_;
    std::set<Right> rights_;
};

/// Throws Error{invalid} that names the field (permissions.records.deals.read) for anything that is
/// not one of the known words. `resources` are the names that "records" may hold beside "*".
Permissions parse_permissions(std::string_view json, const std::vector<std::string>& resources);

}  // namespace dealwright
