// Custom fields that a file brings before anybody has defined them.
#pragma once

#include "records/import_work.hpp"

namespace dealwright {

/// Defines what rows to be written hold under names that are not defined yet: as numbers or
/// booleans where all values of a whole custom_fields column are, else as texts. Does nothing for
/// somebody who may not define fields; his rows are then refused one by one.
void define_custom_fields(ImportWork& work);

/// What the database says of a custom field ("custom_fields.size has to be a number"), with the
/// file's column as `title`. Empty for other constraints.
std::string custom_field_refusal(
    const ImportWork& work, const std::string& constraint, const std::string& message,
    std::string& title
);

}  // namespace dealwright
