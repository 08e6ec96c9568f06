# dealwright_module(name DEPS a b LINKS x y): one OBJECT library per folder of src/.
# DEPS names the folders it may include (tests/tidy_test.cpp holds the includes to it);
# LINKS names outside libraries.
set(DEALWRIGHT_MODULES "" CACHE INTERNAL "")

function(dealwright_module name)
    cmake_parse_arguments(arg "" "" "DEPS;LINKS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
    add_library(dw_${name} OBJECT ${sources})
    target_include_directories(dw_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(dw_${name} PUBLIC dealwright_options ${arg_LINKS})
    foreach(dep ${arg_DEPS})
        target_link_libraries(dw_${name} PUBLIC dw_${dep})
    endforeach()
    set(DEALWRIGHT_MODULES ${DEALWRIGHT_MODULES} dw_${name} CACHE INTERNAL "")
endfunction()
