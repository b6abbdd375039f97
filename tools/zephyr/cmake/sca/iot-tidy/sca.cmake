# iot-tidy as a static analysis tool of Zephyr, which reads this file when it is
# configured with SCA_ROOT (the folder `zephyr` above) and ZEPHYR_SCA_VARIANT.
# docs/integrations/zephyr.md shows it in use.

find_program(IOT_TIDY_PROGRAM iot-tidy REQUIRED
  HINTS ${CMAKE_CURRENT_LIST_DIR}/../../../../../../bin)
message(STATUS "Found SCA: iot-tidy (${IOT_TIDY_PROGRAM})")
zephyr_get(IOT_TIDY_OPTIONS)

set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# Headers are generated while Zephyr builds, so not before it has been linked.
set(linked ${CMAKE_BINARY_DIR}/sca/iot-tidy/linked)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/sca/iot-tidy)
set_property(GLOBAL APPEND PROPERTY extra_post_build_commands
  COMMAND ${CMAKE_COMMAND} -E touch ${linked})
set_property(GLOBAL APPEND PROPERTY extra_post_build_byproducts ${linked})

add_custom_target(iot-tidy ALL
  COMMAND ${IOT_TIDY_PROGRAM} check -p ${CMAKE_BINARY_DIR} ${IOT_TIDY_OPTIONS}
    ${APPLICATION_SOURCE_DIR}
  DEPENDS ${linked}
  USES_TERMINAL VERBATIM)
