# Writes a C++ file that holds db/migrations/*.sql, in order, as raw strings.
# Called at build time: cmake -DINPUT_DIR=... -DOUTPUT=... -P embed_migrations.cmake
file(GLOB files ${INPUT_DIR}/*.sql)
list(SORT files)
set(body "")
foreach(file ${files})
    get_filename_component(stem ${file} NAME_WE)
    file(READ ${file} sql)
    string(APPEND body "    {\"${stem}\", R\"__SQL__(${sql})__SQL__\"},\n")
endforeach()
file(
    WRITE ${OUTPUT}
    "// Generated from db/migrations by cmake/embed_migrations.cmake.
#include \"pg/migrations.hpp\"

namespace dealwright::pg {
namespace {
const Migration embedded[] = {
${body}};
}  // namespace

std::span<const Migration> embedded_migrations() { return embedded; }
}  // namespace dealwright::pg
"
)
