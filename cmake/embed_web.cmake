# Writes an assembly file that takes in web/dist byte for byte, and a C++ table over it.
# Called at build time: cmake -DDIST=web/dist -DASSEMBLY=... -DTABLE=... -P embed_web.cmake
file(READ ${DIST}/manifest.json manifest)
string(JSON count LENGTH "${manifest}" files)

set(assembly "// Generated from web/dist by cmake/embed_web.cmake.\n    .section .rodata\n")
set(declarations "")
set(entries "")
set(symbols 0)

# Gives the C++ expression for the bytes of a file in web/dist; of none for an empty name.
function(embed file result)
    if(file STREQUAL "")
        set(${result} "{}" PARENT_SCOPE)
        return()
    endif()
    set(name dealwright_web_${symbols})
    math(EXPR next "${symbols} + 1")
    file(SIZE ${DIST}/${file} size)
    set(symbols ${next} PARENT_SCOPE)
    set(assembly
        "${assembly}    .global ${name}\n    .balign 16
${name}:\n    .incbin \"${DIST}/${file}\"\n"
        PARENT_SCOPE
    )
    set(declarations "${declarations}extern const char ${name}[];\n" PARENT_SCOPE)
    set(${result} "{${name}, ${size}}" PARENT_SCOPE)
endfunction()

math(EXPR last "${count} - 1")
foreach(index RANGE ${last})
    foreach(key path file type etag hashed gzip brotli)
        string(JSON ${key} GET "${manifest}" files ${index} ${key})
    endforeach()
    embed("${file}" identity_bytes)
    embed("${gzip}" gzip_bytes)
    embed("${brotli}" brotli_bytes)
    if(hashed)
        set(is_hashed true)
    else()
        set(is_hashed false)
    endif()
    string(REPLACE "\"" "\\\"" etag "${etag}")
    string(
        APPEND entries
        "    {.path = \"${path}\",
     .content_type = \"${type}\",
     .etag = \"${etag}\",
     .identity = ${identity_bytes},
     .gzip = ${gzip_bytes},
     .brotli = ${brotli_bytes},
     .is_hashed = ${is_hashed}},\n"
    )
endforeach()
string(APPEND assembly "    .section .note.GNU-stack,\"\",%progbits\n")

file(WRITE ${ASSEMBLY} "${assembly}")
file(
    WRITE ${TABLE}
    "// Generated from web/dist by cmake/embed_web.cmake.
#include \"app/web_files.hpp\"

extern \"C\" {
${declarations}}

namespace dealwright {
namespace {
const http::EmbeddedFile embedded[] = {
${entries}};
}  // namespace

std::span<const http::EmbeddedFile> web_files() { return embedded; }
}  // namespace dealwright
"
)
