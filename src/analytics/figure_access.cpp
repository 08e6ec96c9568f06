#include "analytics/figure_access.hpp"

#include <algorithm>
#include <regex>
#include <set>

#include "metrics/definitions/definitions.hpp"

namespace dealwright {

namespace {

using Names = std::set<std::string>;

/// Columns of base rows that are computed from others: who may not see these, may not see those.
struct Consequence {
    std::string_view resource;
    std::string_view masked;
    std::vector<std::string> also;
};

const std::vector<Consequence>& consequences() {
    static const std::vector<Consequence> all = {
        {"deals", "value", {"base_value"}},
        {"deals", "currency", {"base_value"}},
        {"deals", "base_value", {"base_value"}},
        {"deals", "probability", {"probability"}},
        {"deals", "weighted_value", {"base_value", "probability"}},
        {"deals", "status", {"deal_status", "has_advanced"}},
        {"deals", "stage_id", {"is_first", "has_advanced"}},
        {"deals", "stage_entered_at", {"entered_at", "exited_at"}},
        {"documents", "status", {"status"}},
    };
    return all;
}

/// What contacts keep of their deals, and who may not see it there.
void add_what_deals_tell(const Resource& base, const Actor& actor, Names& masked) {
    if (base.name() != "contacts") {
        return;
    }
    const auto& deals = actor.rights_for("deals");
    const auto is_masked = [&](std::string_view column) {
        return deals.masked.contains(std::string{column});
    };
    if (deals.read == Scope::none || is_masked("value") || is_masked("currency") ||
        is_masked("base_value")) {
        masked.insert("won_deal_value");
    }
    if (deals.read == Scope::none || is_masked("status")) {
        masked.insert({"won_deal_count", "won_deal_value"});
    }
}

Names masked_columns(const Resource& base, const Actor& actor) {
    Names masked;
    add_what_deals_tell(base, actor, masked);
    for (const auto& column : actor.rights_for(base.name()).masked) {
        masked.insert(column);
        for (const Consequence& each : consequences()) {
            if (each.resource == base.name() && each.masked == column) {
                masked.insert(each.also.begin(), each.also.end());
            }
        }
    }
    return masked;
}

bool mentions(const std::string& sql, const Names& names, std::string_view prefix) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return std::regex_search(
            sql, std::regex{fmt::format("{}{}\\b", prefix.empty() ? "\\b" : prefix, name)}
        );
    });
}

constexpr std::string_view of_base_row = "\\br\\.";

/// Measures and order statistics that would tell of a masked column.
Names hidden_measures(const metrics::Ledger& ledger, const Names& masked) {
    Names hidden;
    for (const auto& posting : ledger.postings) {
        const bool is_chosen_by_it = mentions(posting.where, masked, of_base_row);
        for (const auto& measure : posting.measures) {
            if (is_chosen_by_it || mentions(measure.expression, masked, of_base_row)) {
                hidden.insert(measure.column);
            }
        }
    }
    if (ledger.ordered && (mentions(ledger.ordered->value, masked, of_base_row) ||
                           mentions(ledger.ordered->where, masked, of_base_row))) {
        for (const auto& statistic : ledger.ordered->statistics) {
            hidden.insert(statistic.column);
        }
    }
    return hidden;
}

void hide_masked(FigureAccess& access, const Names& masked) {
    auto& ledger = access.ledger;
    auto hidden = hidden_measures(ledger, masked);
    for (const auto& growth : ledger.growths) {
        if (hidden.contains(growth.measure)) {
            hidden.insert(growth.column);
        }
    }
    for (const auto& derived : ledger.derived) {
        if (mentions(derived.expression, hidden, "")) {
            hidden.insert(derived.column);
        }
    }
    std::erase_if(ledger.figures, [&](const std::string& figure) {
        return hidden.contains(figure);
    });
    for (std::size_t i = 0; i < ledger.keys.size(); ++i) {
        const auto& postings = ledger.postings;
        if (std::any_of(postings.begin(), postings.end(), [&](const metrics::Posting& posting) {
                return mentions(posting.keys[i], masked, of_base_row);
            })) {
            access.hidden_keys.push_back(ledger.keys[i].column);
        }
    }
}

/// Names stand beside ids for whoever may read all of what they name.
void hide_names(metrics::Ledger& ledger, const Actor& actor) {
    static const std::vector<std::string> naming = {"name", "first_name", "last_name", "email"};
    for (auto& key : ledger.keys) {
        if (key.table.empty()) {
            continue;
        }
        const auto& rights = actor.rights_for(key.table);
        const bool is_masked =
            std::any_of(naming.begin(), naming.end(), [&](const std::string& column) {
                return rights.masked.contains(column);
            });
        if (rights.read != Scope::all || is_masked) {
            key.label = "null::text";
            key.order = key.order.empty() ? "g." + key.column : key.order;
        }
    }
}

}  // namespace

FigureCatalog::FigureCatalog()
    // The zone matters to postings alone; what is read here has been posted.
    : ledgers_{metrics::all_ledgers(metrics::ReportingCalendar{"UTC"})} {}

const std::vector<FigureCatalog::Kind>& FigureCatalog::kinds() {
    static const std::vector<Kind> all = {
        {"pipeline", "deals", "", ""},
        {"activity", "activities", "user_id", "the owner of the activities"},
        {"email", "emails", "user_id", "the owner of the e-mails"},
        {"call", "calls", "user_id", "the owner of the calls"},
        {"contact", "contacts", "owner_id", "the owner of the contacts"},
        {"document", "documents", "owner_id", "the owner of the documents"},
        {"revenue", "deals", "owner_id", "the owner of the deals"},
    };
    return all;
}

const FigureCatalog::Kind& FigureCatalog::kind(std::string_view name) {
    for (const Kind& kind : kinds()) {
        if (kind.name == name) {
            return kind;
        }
    }
    throw failure(ErrorKind::internal, "there are no {} figures", name);
}

const metrics::Ledger& FigureCatalog::ledger(std::string_view name) const {
    for (const auto& ledger : ledgers_) {
        if (ledger.name == name) {
            return ledger;
        }
    }
    throw failure(ErrorKind::internal, "there is no ledger {}", name);
}

std::string FigureAccess::owned(
    const Actor& actor, std::string_view owner, pg::Parameters& parameters
) const {
    if (sees_all) {
        return "true";
    }
    EntityPolicy policy = *base->policy;
    policy.owner = owner;
    Resource resource = *base;
    resource.policy = &policy;
    return scope_condition(resource, actor, Act::read, parameters);
}

std::optional<FigureAccess> access_to_figures(
    const FigureCatalog& catalog, const ResourceSet& resources, const Actor& actor,
    std::string_view name
) {
    const auto& kind = FigureCatalog::kind(name);
    const Resource& base = resources.get(kind.base);
    const auto read = actor.rights_for(base.name()).read;
    if (read == Scope::none && !actor.has(Right::all_reports)) {
        return std::nullopt;
    }
    FigureAccess access{
        .kind = &kind,
        .ledger = catalog.ledger(name),
        .base = &base,
        .sees_all = read == Scope::all || actor.has(Right::all_reports)};
    const auto masked = masked_columns(base, actor);
    if (!masked.empty()) {
        hide_masked(access, masked);
    }
    hide_names(access.ledger, actor);
    return access;
}

FigureAccess require_access_to_figures(
    const FigureCatalog& catalog, const ResourceSet& resources, const Actor& actor,
    std::string_view name
) {
    auto access = access_to_figures(catalog, resources, actor, name);
    if (!access) {
        throw failure(
            ErrorKind::forbidden, "{} figures are for those who may read {}, or all reports", name,
            FigureCatalog::kind(name).base
        );
    }
    return std::move(*access);
}

}  // namespace dealwright
