# One interface target carries every compile option of our own code.
add_library(dealwright_options INTERFACE)
target_compile_features(dealwright_options INTERFACE cxx_std_20)
target_compile_options(
    dealwright_options
    INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast
)

option(DEALWRIGHT_WERROR "Treat warnings as errors" OFF)
if(DEALWRIGHT_WERROR)
    target_compile_options(dealwright_options INTERFACE -Werror)
endif()

option(DEALWRIGHT_HARDEN "Fortify, stack protector, full RELRO, PIE" OFF)
if(DEALWRIGHT_HARDEN)
    target_compile_options(
        dealwright_options INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong
    )
    target_link_options(dealwright_options INTERFACE -Wl,-z,relro,-z,now)
endif()

set(DEALWRIGHT_SANITIZE "" CACHE STRING "Comma-separated sanitizers, or empty")
if(DEALWRIGHT_SANITIZE)
    target_compile_options(
        dealwright_options INTERFACE -fsanitize=${DEALWRIGHT_SANITIZE} -fno-sanitize-recover=all
                                     -fno-omit-frame-pointer
    )
    target_link_options(dealwright_options INTERFACE -fsanitize=${DEALWRIGHT_SANITIZE})
endif()
