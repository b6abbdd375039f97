# embed_models(<target> <models> <sources>): adds to whatever links <target> the
# reader of models, made from <sources>, and what every
# <models>/{sdks,platforms}/*.yaml says. tools/embed-models, which is built first
# from the same reader, writes that down as C++ and refuses a wrong model.

function(embed_models target models sources)
  # The reader is compiled once. Not with the precompiled headers of <target>,
  # which are those of clang.
  add_library(${target}-reader OBJECT ${sources})
  target_link_libraries(${target}-reader PUBLIC clang-kit)
  target_include_directories(${target}-reader PUBLIC ${PROJECT_SOURCE_DIR}/lib)
  target_compile_options(${target}-reader PRIVATE -Wall -Wextra
    $<$<BOOL:${IOT_TIDY_ASSERTIONS}>:-UNDEBUG>)

  add_executable(embed-models ${PROJECT_SOURCE_DIR}/tools/embed-models/main.cpp)
  target_link_libraries(embed-models PRIVATE ${target}-reader
    ${IOT_TIDY_LIBLLVM})
  target_compile_options(embed-models PRIVATE -Wall -Wextra)
  set_target_properties(embed-models PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/gen)

  # A new or deleted file configures again, a changed one only runs the rule.
  file(GLOB files RELATIVE ${models} CONFIGURE_DEPENDS
    ${models}/sdks/*.yaml ${models}/platforms/*.yaml)
  list(SORT files)
  list(TRANSFORM files PREPEND ${models}/ OUTPUT_VARIABLE depends)
  set(output ${PROJECT_BINARY_DIR}/gen/BuiltinModels.cpp)
  add_custom_command(OUTPUT ${output}
    COMMAND embed-models ${models} ${output} ${files}
    DEPENDS embed-models ${depends}
    COMMENT "Embedding the models"
    VERBATIM)
  # Apart from <target>, whose other sources need not wait for it.
  add_library(${target}-builtin OBJECT ${output})
  target_link_libraries(${target}-builtin PUBLIC clang-kit)
  target_include_directories(${target}-builtin PUBLIC
    ${PROJECT_SOURCE_DIR}/lib)

  target_sources(${target} INTERFACE
    $<TARGET_OBJECTS:${target}-reader> $<TARGET_OBJECTS:${target}-builtin>)
endfunction()
