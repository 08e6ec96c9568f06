// Who may be told what: the changes of a moment, held against what each person may read now. One
// question to the database per table, however many people look.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "access/actor.hpp"
#include "pg/connection.hpp"
#include "records/query_builder.hpp"
#include "stream/change_batch.hpp"

namespace dealwright::stream {

/// What one person is told.
struct ToldTable {
    std::vector<std::string> ids;
    bool has_more = false;
};
using Told = std::map<std::string, ToldTable>;

class Judgement {
  public:
    /// All of them outlive it.
    Judgement(
        const ResourceSet& resources, const ChangeBatch& batch,
        const std::vector<const Actor*>& people
    );
    Judgement(const Judgement&) = delete;
    Judgement& operator=(const Judgement&) = delete;

    /// What has to be asked; empty when that is clear without.
    std::vector<pg::Statement> questions() const;
    /// The answers to these, in their order; there may be others behind them.
    void learn(const std::vector<pg::Result>& answers);
    /// After learn(): what the person at `index` may know.
    Told told_to(std::size_t index) const;

  private:
    enum class Reach { nothing, asked, everything };

    struct Sight {
        Reach reach = Reach::nothing;
        std::size_t question = 0;  // which of the answers about a record is this person's
    };
    struct Table {
        const std::string* name = nullptr;
        const TableChanges* changes = nullptr;
        const Resource* resource = nullptr;  // null: a table without a policy
        std::vector<Sight> sights;           // per person
        bool is_asked = false;
        BuiltStatement statement;
        std::map<std::string, std::vector<bool>> visible;  // by id, per question
    };

    void add_table(const std::string& name, const TableChanges& changes, const Resource* resource);
    void tell(const Table& table, std::size_t index, Told& told) const;
    bool may_know(
        const Table& table, std::size_t index, const std::string& id,
        const std::set<std::string>& old_owners
    ) const;

    const ChangeBatch& batch_;
    const std::vector<const Actor*>& people_;
    std::vector<Table> tables_;
};

/// A text that differs when what the actor may read, or see of it, differs.
std::string sight_of(const Actor& actor, const ResourceSet& resources);

}  // namespace dealwright::stream
