// The addresses of figures: /metrics/*, /dashboard, /etl/*.
#pragma once

#include <memory>
#include <vector>

#include "access/endpoint.hpp"
#include "analytics/answers.hpp"
#include "analytics/figure_access.hpp"
#include "records/big_totals.hpp"
#include "records/resource_holder.hpp"

namespace dealwright {

/// What the endpoints of analytics share.
struct Analytics {
    std::shared_ptr<ResourceHolder> holder;
    FigureCatalog catalog;
    Answers answers;
    BigTotals totals;

    Analytics(std::shared_ptr<ResourceHolder> resources, const Answers::Options& options)
        : holder{std::move(resources)}, answers{options} {}
};

/// Throws Error{invalid} for a Redis address that is none.
std::vector<Endpoint> analytics_endpoints(
    const std::shared_ptr<ResourceHolder>& resources, const Answers::Options& options
);

std::vector<Endpoint> dashboard_endpoints(const std::shared_ptr<Analytics>& analytics);
std::vector<Endpoint> etl_endpoints(const std::shared_ptr<Analytics>& analytics);

}  // namespace dealwright
