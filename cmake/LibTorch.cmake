# LibTorch::c10 and LibTorch::torch_cpu from ARDISTILL_LIBTORCH, a directory with lib/ and include/ (the official
# archive's libtorch/ or a Python package's torch/), or from the two directories named one by one.
# find_package(Torch) is not used: on the CUDA wheel it demands a CUDA toolkit.
set(ARDISTILL_LIBTORCH "" CACHE PATH "LibTorch's root: the directory that holds lib/ and include/")
set(ARDISTILL_LIBTORCH_LIB "${ARDISTILL_LIBTORCH}/lib" CACHE PATH "LibTorch's libraries")
set(ARDISTILL_LIBTORCH_INCLUDE "${ARDISTILL_LIBTORCH}/include" CACHE PATH "LibTorch's headers")
# An addon runs with the minor version it was built against and no other, so the output directory carries it.
set(LIBTORCH_MINOR 2.11)

if(NOT EXISTS "${ARDISTILL_LIBTORCH_LIB}/libtorch_cpu.so" OR NOT EXISTS "${ARDISTILL_LIBTORCH_INCLUDE}/ATen/ATen.h")
  message(FATAL_ERROR "No libtorch_cpu.so in \"${ARDISTILL_LIBTORCH_LIB}\" or no ATen/ATen.h in "
                      "\"${ARDISTILL_LIBTORCH_INCLUDE}\". `npm run build:native` passes the LibTorch that it finds.")
endif()

file(STRINGS "${ARDISTILL_LIBTORCH_INCLUDE}/torch/headeronly/version.h" version_lines
     REGEX "#define TORCH_VERSION_M(AJOR|INOR) ")
string(REGEX REPLACE ".*MAJOR ([0-9]+).*MINOR ([0-9]+).*" "\\1.\\2" found_minor "${version_lines}")
if(NOT found_minor STREQUAL LIBTORCH_MINOR)
  message(FATAL_ERROR "LibTorch ${LIBTORCH_MINOR} is needed; the headers in ${ARDISTILL_LIBTORCH_INCLUDE} are of ${found_minor}.")
endif()

foreach(name c10 torch_cpu)
  add_library(LibTorch::${name} SHARED IMPORTED)
  # An imported target's include directories are system ones: no warnings from LibTorch's headers.
  set_target_properties(LibTorch::${name} PROPERTIES
    IMPORTED_LOCATION "${ARDISTILL_LIBTORCH_LIB}/lib${name}.so"
    INTERFACE_INCLUDE_DIRECTORIES "${ARDISTILL_LIBTORCH_INCLUDE};${ARDISTILL_LIBTORCH_INCLUDE}/torch/csrc/api/include"
    INTERFACE_COMPILE_DEFINITIONS _GLIBCXX_USE_CXX11_ABI=1
    # libtorch_cpu of the CUDA wheel names libraries that are absent while linking.
    INTERFACE_LINK_OPTIONS -Wl,--allow-shlib-undefined)
endforeach()
