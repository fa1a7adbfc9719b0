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
add_compile_options(-Wno-restrict -Wno-maybe-uninitialized $<$<CONFIG:Release,RelWithDebInfo>:-Wno-null-dereference>
                    # Clang builds the fuzzers only; what it has to say, clang-tidy says.
                    $<$<CXX_COMPILER_ID:Clang>:-w>)

if(MUSUBI_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=address,undefined)
endif()

# Some libraries ask for it; everybody has it, so that all files see the same standard headers.
add_compile_options(-pthread)

# What nearly every file includes of the standard library, parsed once for the whole tree. Every file still
# names what it uses; `cmake --preset dev` builds without this and so proves it.
option(MUSUBI_PRECOMPILE "Parse the standard headers once" ON)
if(MUSUBI_PRECOMPILE)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/standard_headers.cpp CONTENT "")
  add_library(musubi-standard-headers OBJECT ${CMAKE_BINARY_DIR}/standard_headers.cpp)
  target_precompile_headers(musubi-standard-headers PRIVATE
    <algorithm> <array> <chrono> <cmath> <cstdint> <filesystem> <functional> <map> <memory> <optional> <set> <span>
    <string> <string_view> <unordered_map> <utility> <variant> <vector>)
endif()
function(musubi_precompile target)
  if(MUSUBI_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM musubi-standard-headers)
  endif()
endfunction()

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
    musubi_precompile(${target})
  else()
    add_library(${target} INTERFACE)
    target_include_directories(${target} INTERFACE ${CMAKE_SOURCE_DIR})
    target_link_libraries(${target} INTERFACE ${PART_PUBLIC})
  endif()
  add_library(${alias} ALIAS ${target})
endfunction()
