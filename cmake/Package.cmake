# The Debian package: `cpack` in the build folder, or tools/package. One for each
# version of LLVM, of which one is installed at a time, as programs have one name.
# The same sources, SOURCE_DATE_EPOCH and umask give the same bytes.

# What is shipped is built already, and the tests are not.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME iot-tidy-${IOT_TIDY_LLVM})
set(CPACK_PACKAGE_CONTACT "iot-tidy maintainers <maintainers@iot-tidy.invalid>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_PROVIDES iot-tidy)
set(CPACK_DEBIAN_PACKAGE_CONFLICTS iot-tidy)
set(CPACK_DEBIAN_PACKAGE_REPLACES iot-tidy)
# dpkg-shlibdeps finds the libraries, but not clang's own headers, stddef.h and
# the like, which whatever is analysed includes.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS libclang-common-${IOT_TIDY_LLVM}-dev)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS git) # iot-tidy check --since
set(CPACK_DEBIAN_PACKAGE_SUGGESTS clang-tidy-${IOT_TIDY_LLVM}) # for the plugin

include(CPack)
