// The made-up companies and the people in them. Each is a function of its number alone, so that
// nothing about them has to be kept.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "seed/demo_words.hpp"
#include "seed/random.hpp"

namespace dealwright {

enum class CompanySize { small, middle, large };

/// Contacts per company, about.
inline constexpr double companies_per_contact = 0.4;

/// Where a contact works; the people of one company come far apart.
struct Employment {
    std::int64_t company = 0;
    std::int64_t place = 0;  // 0 for the first contact of the company, and so on
};
Employment employment_of(std::int64_t contact, std::int64_t contact_count);

struct CompanyFacts {
    const words::Place* place = nullptr;
    CompanySize size = CompanySize::small;
};
CompanyFacts company_facts(std::uint64_t seed, std::int64_t company);

struct CompanyName {
    std::string name;
    std::string domain;  // under example.com; no two companies share one
};
CompanyName company_name(std::int64_t company);

struct Person {
    std::string_view first_name;
    std::string_view last_name;
    std::string email;  // no two contacts share one
};
Person person_of(
    std::uint64_t seed, std::int64_t contact, const Employment& employment,
    const words::Place& place, const CompanyName& company
);

std::string phone_number(const words::Place& place, Random& random);
std::string postal_code(const words::Place& place, Random& random);
std::string street_address(const words::Place& place, Random& random);

}  // namespace dealwright
