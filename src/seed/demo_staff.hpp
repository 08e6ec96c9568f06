// The fifty people who sell for the made-up company: a head of sales, an analyst, and six teams of
// eight. They differ in skill, diligence and load, so that their figures differ.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pg/connection.hpp"
#include "seed/demo_words.hpp"
#include "seed/moments.hpp"

namespace dealwright {

struct DemoTeam {
    std::string_view name;
    std::string_view description;
    std::string_view timezone;
    std::string_view language;
    minutes utc_offset;
    std::string id;
};

enum class Position { head, analyst, lead, rep };

struct Colleague {
    std::string id;
    std::string_view first_name;
    std::string_view last_name;
    std::string email;
    Position position = Position::rep;
    std::optional<std::size_t> team;
    std::optional<std::size_t> manager;
    Moment joined;
    std::optional<Moment> left;
    double skill = 1;        // 0.8 to 1.2
    double diligence = 0.9;  // share of the work done in time
    int load = 10;
};

class Staff {
  public:
    static constexpr std::size_t customer_success = 5;

    Staff(std::uint64_t seed, const Calendar& calendar);

    /// Team for a new customer of that kind.
    static std::size_t team_for(words::Region region, bool is_large);
    /// Somebody of the team who works there at that time.
    std::size_t choose(std::size_t team, Moment at, Random& random) const;
    /// Who does the work of `colleague` at that time: the team's lead once he or she has left.
    std::size_t in_charge(std::size_t colleague, Moment at) const;

    const Colleague& at(std::size_t index) const { return colleagues_[index]; }
    const DemoTeam& team(std::size_t index) const { return teams_[index]; }
    minutes utc_offset(std::size_t colleague) const;
    /// Writes teams, users and their roles.
    void insert(pg::Connection& connection, const Calendar& calendar, std::uint64_t seed) const;

  private:
    void hire(std::uint64_t seed, const Calendar& calendar, std::size_t index);

    std::vector<DemoTeam> teams_;
    std::vector<Colleague> colleagues_;
};

}  // namespace dealwright
