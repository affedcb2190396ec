# How every part of the tree is compiled: one set of flags, one precompiled header for what is below
# the widgets and one for the widgets, one function for a folder's library and one for a test.

option(JACKFIELD_TESTS "Build the tests" ON)
option(JACKFIELD_WERROR "Warnings are errors" ON)
option(JACKFIELD_SANITIZE "AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

add_compile_options(-Wall -Wextra -Wshadow -Wconversion $<$<BOOL:${JACKFIELD_WERROR}>:-Werror>)
add_compile_definitions(
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
  JACKFIELD_VERSION="${PROJECT_VERSION}")
# Later releases of Qt deprecate what the earliest that is supported has no other word for.
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
  add_compile_definitions(QT_WARN_DEPRECATED_UP_TO=0x060400)
endif()
# A precompiled header is worth caching only when ccache may look past its time stamps.
add_compile_options(-fpch-preprocess)
# It serves libraries and programs alike only when both are compiled the same way. Debian 12's Qt asks
# for -fPIC in all of them; Debian 13's does not, and CMake would compile programs with -fPIE.
get_target_property(qt_options Qt6::Core INTERFACE_COMPILE_OPTIONS)
if(NOT "-fPIC" IN_LIST qt_options)
  add_compile_options(-fPIC)
endif()

if(JACKFIELD_SANITIZE)
  # GCC takes what the sanitizers add for uses of what was never set.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
    -Wno-maybe-uninitialized)
  add_link_options(-fsanitize=address,undefined)
endif()

# A change low in the house links every program and test anew, which mold does in a fifth of the time.
find_program(MOLD mold)
if(MOLD)
  add_link_options($<$<CONFIG:Debug>:-fuse-ld=mold>)
endif()

# A precompiled header has some 150 MB: without the inode cache, looking a source up would read all of it
# again each time, which takes longer than compiling some sources does.
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER
    ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 CCACHE_INODECACHE=1
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
endif()

# The two precompiled headers, each owned by a small library that the others borrow from.
function(jackfield_precompiled name)
  cmake_parse_arguments(arg "" "" "HEADERS;LINK" ${ARGN})
  set(source ${CMAKE_BINARY_DIR}/${name}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "// Owns a precompiled header.\n")
  add_library(${name} STATIC ${source})
  target_link_libraries(${name} PRIVATE ${arg_LINK})
  target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
  set_target_properties(${name} PROPERTIES AUTOMOC OFF)
endfunction()

# What nearly every source includes, and no more: the whole of QtCore makes a precompiled header that
# takes longer to load than it saves.
set(core_headers
  <QByteArray> <QDateTime> <QFuture> <QHash> <QJsonArray> <QJsonObject> <QList> <QObject> <QSet>
  <QString> <QStringList> <QTimer> <QUrl> <functional> <memory> <optional> <variant>)
jackfield_precompiled(jackfield_pch_core LINK Qt6::Core HEADERS ${core_headers})
jackfield_precompiled(jackfield_pch_widgets LINK Qt6::Widgets HEADERS ${core_headers}
  <QAbstractItemModel> <QAction> <QBoxLayout> <QDialog> <QIcon> <QLabel> <QPainter> <QToolButton>
  <QWidget>)

# jackfield_library(<name> [WIDGETS] SOURCES … LINK …): the static library of one leaf folder.
# Headers are included from the root of `services` ("domain/Error.h") or of the tree ("models/…").
function(jackfield_library name)
  cmake_parse_arguments(arg "WIDGETS" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/services)
  target_link_libraries(${name} PUBLIC ${arg_LINK} PRIVATE ${arg_PRIVATE_LINK})
  jackfield_use_precompiled(${name} ${arg_WIDGETS})
endfunction()

# jackfield_add_test(<name> <seconds> <command>…): a ctest in a home of its own, without a display
# (a test that wants a real one starts its own), and with the sample servers at hand.
function(jackfield_add_test name timeout)
  add_test(NAME ${name} COMMAND ${CMAKE_SOURCE_DIR}/tools/in-private-home ${ARGN})
  set(suppressions ${CMAKE_SOURCE_DIR}/tests/support/leaks-not-ours.txt)
  # What may take longest is begun first, so that nothing long is left alone at the end.
  set_tests_properties(${name} PROPERTIES TIMEOUT ${timeout} COST ${timeout} ENVIRONMENT
    "JACKFIELD_NPM_SERVERS=${CMAKE_SOURCE_DIR}/.deps/npm/node_modules;QT_QPA_PLATFORM=offscreen;\
ASAN_OPTIONS=detect_stack_use_after_return=1;UBSAN_OPTIONS=print_stacktrace=1;\
LSAN_OPTIONS=suppressions=${suppressions}:print_suppressions=0")
endfunction()

# Runs moc for the sources of a target that include their own moc output ("XTest.moc"). AUTOMOC would scan
# every header of each test and compile one more source for it, which has nothing in it.
function(jackfield_moc_sources target)
  set_target_properties(${target} PROPERTIES AUTOMOC OFF AUTORCC OFF)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/moc)
  foreach(source ${ARGN})
    if(source MATCHES "Test[.]cpp$")
      cmake_path(GET source STEM stem)
      set(generated ${CMAKE_CURRENT_BINARY_DIR}/moc/${stem}.moc)
      qt6_generate_moc(${source} ${generated} TARGET ${target})
      set_property(SOURCE ${source} APPEND PROPERTY OBJECT_DEPENDS ${generated})
    endif()
  endforeach()
endfunction()

# jackfield_test(<name> [WIDGETS] SOURCES … LINK …): one Qt Test executable, run by ctest.
function(jackfield_test name)
  cmake_parse_arguments(arg "WIDGETS" "TIMEOUT" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  jackfield_moc_sources(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE Qt6::Test ${arg_LINK})
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/services)
  jackfield_use_precompiled(${name} ${arg_WIDGETS})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  jackfield_add_test(${name} ${arg_TIMEOUT} $<TARGET_FILE:${name}>)
endfunction()

function(jackfield_use_precompiled name)
  if("${ARGN}" STREQUAL "TRUE")
    target_precompile_headers(${name} REUSE_FROM jackfield_pch_widgets)
  else()
    target_precompile_headers(${name} REUSE_FROM jackfield_pch_core)
  endif()
endfunction()

# jackfield_translations(<target> LANGUAGE…): compiles the catalogues resources/translations/jackfield_*.ts
# into the target, as :/translations/jackfield_*.qm; `./dev translations` brings them up to date.
function(jackfield_translations target)
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/translations)
  set(entries)
  set(compiled)
  foreach(language ${ARGN})
    set(source ${CMAKE_SOURCE_DIR}/resources/translations/jackfield_${language}.ts)
    add_custom_command(OUTPUT ${folder}/jackfield_${language}.qm
      COMMAND Qt6::lrelease -silent ${source} -qm ${folder}/jackfield_${language}.qm
      DEPENDS ${source})
    list(APPEND compiled ${folder}/jackfield_${language}.qm)
    string(APPEND entries "<file>jackfield_${language}.qm</file>")
  endforeach()
  file(CONFIGURE OUTPUT ${folder}/translations.qrc
    CONTENT "<RCC><qresource prefix=\"/translations\">${entries}</qresource></RCC>\n")
  # Not compressed: a program of a few milliseconds has no time to unpack them.
  add_custom_command(OUTPUT ${folder}/qrc_translations.cpp
    COMMAND Qt6::rcc --no-compress --name translations ${folder}/translations.qrc
      -o ${folder}/qrc_translations.cpp
    DEPENDS ${compiled} ${folder}/translations.qrc)
  target_sources(${target} PRIVATE ${folder}/qrc_translations.cpp)
  set_source_files_properties(${folder}/qrc_translations.cpp PROPERTIES
    SKIP_AUTOGEN ON SKIP_PRECOMPILE_HEADERS ON)
endfunction()
