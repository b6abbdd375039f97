# Where LLVM and clang come from: Debian's packages for one major version, under
# /usr/lib/llvm-N. Targets:
#
#   clang-kit            headers and compile flags
#   clang-kit-tidy       clang-tidy as a library, without a main
#   clang-kit-tidy-main  the whole clang-tidy
#   clang-kit-clangd     the whole clangd
#
# Not by find_package(Clang): the targets it defines drag in clang's static
# archives beside the shared library that holds the same code, and LLVMConfig
# asks for development packages that nothing here needs. What we link is short:
# clang-tidy's and clangd's own code exists as archives only, all below it is in
# libclang-cpp and libLLVM.

set(IOT_TIDY_LLVM_DIR /usr/lib/llvm-${IOT_TIDY_LLVM} CACHE PATH
  "Prefix of the LLVM installation")
set(llvm ${IOT_TIDY_LLVM_DIR})

if(NOT EXISTS ${llvm}/include/clang-tidy/ClangTidyCheck.h)
  message(FATAL_ERROR
    "No clang-tidy headers in ${llvm}/include. On Debian install "
    "libclang-${IOT_TIDY_LLVM}-dev and llvm-${IOT_TIDY_LLVM}-dev, or call "
    "tools/quickstart, which does; elsewhere set IOT_TIDY_LLVM_DIR.")
endif()
file(STRINGS ${llvm}/include/llvm/Config/llvm-config.h found
  REGEX "^#define LLVM_VERSION_MAJOR +${IOT_TIDY_LLVM}$")
if(NOT found)
  message(FATAL_ERROR "${llvm} is not LLVM ${IOT_TIDY_LLVM}.")
endif()

# As LLVM is compiled, except for RTTI: Debian's LLVM has it, we need none, and
# objects without it link and run. -fPIC also for executables, as all share the
# same objects and the same precompiled header.
add_library(clang-kit INTERFACE)
target_include_directories(clang-kit SYSTEM INTERFACE ${llvm}/include)
target_compile_definitions(clang-kit INTERFACE
  _GNU_SOURCE __STDC_CONSTANT_MACROS __STDC_FORMAT_MACROS __STDC_LIMIT_MACROS)
target_compile_options(clang-kit INTERFACE -fPIC -fno-rtti -fno-exceptions
  -fvisibility-inlines-hidden -ffunction-sections -fdata-sections)

file(GLOB shared ${llvm}/lib/libclang-cpp.so.${IOT_TIDY_LLVM}.*)
find_library(IOT_TIDY_LIBLLVM LLVM-${IOT_TIDY_LLVM} REQUIRED
  PATHS ${llvm}/lib NO_DEFAULT_PATH)
list(APPEND shared ${IOT_TIDY_LIBLLVM} pthread)

# The modules (bugprone, performance, ...) register themselves by static
# objects; clang-tidy's ClangTidyForceLinker.h names one symbol in each, so they
# need no --whole-archive.
file(GLOB modules ${llvm}/lib/libclangTidy*Module.a)
set(tidy ${llvm}/lib/libclangTidy.a ${llvm}/lib/libclangTidyUtils.a
  ${llvm}/lib/libclangIncludeCleaner.a)

function(kit name)
  add_library(${name} INTERFACE)
  # The archives need each other, in cycles.
  set(group -Wl,--start-group ${ARGN} -Wl,--end-group)
  target_link_libraries(${name} INTERFACE clang-kit ${group} ${shared})
endfunction()

file(GLOB query ${llvm}/lib/libclangQuery.a) # query-based checks, from 22 on
kit(clang-kit-tidy ${tidy})
kit(clang-kit-tidy-main
  ${llvm}/lib/libclangTidyMain.a ${modules} ${tidy} ${query})
file(GLOB pseudo ${llvm}/lib/libclangPseudo*.a) # up to 19
kit(clang-kit-clangd
  ${llvm}/lib/libclangdMain.a ${llvm}/lib/libclangDaemon.a
  -Wl,--whole-archive ${llvm}/lib/libclangDaemonTweaks.a
  -Wl,--no-whole-archive ${llvm}/lib/libclangdSupport.a
  ${modules} ${tidy} ${query} ${pseudo})
