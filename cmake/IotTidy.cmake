# iot-tidy in a CMake project, from 3.25 on: find_package(IotTidy), or a copy of
# this file and include(). docs/integrations/cmake.md shows it in use.
#
#   iot_tidy_check(TARGET...)  the checks run whenever a file of TARGET compiles
#   target iot-tidy            runs `iot-tidy check` on the whole project
#
# Both read compile_commands.json, which this turns on for all targets after it,
# and so know what the compiler is, also one for another machine.

include_guard()

# An installed copy finds the programs that it came with.
set(IOT_TIDY_HINT ${CMAKE_CURRENT_LIST_DIR}/../../../bin)
find_program(IOT_TIDY_PROGRAM iot-tidy HINTS ${IOT_TIDY_HINT} REQUIRED)
find_program(IOT_TIDY_CLANG_TIDY iot-clang-tidy HINTS ${IOT_TIDY_HINT} REQUIRED)
mark_as_advanced(IOT_TIDY_PROGRAM IOT_TIDY_CLANG_TIDY)

set(IOT_TIDY_CHECKS "-*,iot-*,-iot-unguarded-connect" CACHE STRING
  "What iot_tidy_check() runs, as for clang-tidy; empty: what .clang-tidy says")
set(IOT_TIDY_OPTIONS "" CACHE STRING
  "Further options and paths of `iot-tidy check` for the target iot-tidy")

set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

function(iot_tidy_check)
  set(command ${IOT_TIDY_CLANG_TIDY} --quiet -p ${CMAKE_BINARY_DIR})
  if(IOT_TIDY_CHECKS)
    list(APPEND command --checks=${IOT_TIDY_CHECKS})
  endif()
  set_target_properties(${ARGN} PROPERTIES
    C_CLANG_TIDY "${command}" CXX_CLANG_TIDY "${command}")
endfunction()

add_custom_target(iot-tidy
  COMMAND ${IOT_TIDY_PROGRAM} check -p ${CMAKE_BINARY_DIR} ${IOT_TIDY_OPTIONS}
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
  USES_TERMINAL VERBATIM)
