# How every part of the house is built: one target a folder, warnings are errors.

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference
                    -Wformat=2 -Wimplicit-fallthrough -Werror)
# GCC 12 reports these for std::string and std::variant in optimised code where there is nothing wrong (GCC bugs 105329, 105562).
add_compile_options(-Wno-restrict -Wno-maybe-uninitialized $<$<CONFIG:Release,RelWithDebInfo>:-Wno-null-dereference>)

if(MUSUBI_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=address,undefined)
endif()

# musubi_part(<name> SOURCES … [PUBLIC libs…] [PRIVATE libs…])
# makes the static library of this folder, called musubi::<name> ("content/base" is musubi::content::base).
function(musubi_part name)
  cmake_parse_arguments(PART "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  string(REPLACE "/" "-" target "musubi-${name}")
  string(REPLACE "/" "::" alias "musubi::${name}")
  if(PART_SOURCES)
    add_library(${target} STATIC ${PART_SOURCES})
    target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR})
    target_link_libraries(${target} PUBLIC ${PART_PUBLIC} PRIVATE ${PART_PRIVATE})
  else()
    add_library(${target} INTERFACE)
    target_include_directories(${target} INTERFACE ${CMAKE_SOURCE_DIR})
    target_link_libraries(${target} INTERFACE ${PART_PUBLIC})
  endif()
  add_library(${alias} ALIAS ${target})
endfunction()
