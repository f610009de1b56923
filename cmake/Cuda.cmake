# libardistill_cuda.so, beside core.node. Only where ARDISTILL_CUDA is a directory with CUDA's compiler, which
# scripts/build-cuda.mjs fetches. No GPU, no driver and no CUDA library of LibTorch's is needed: libraries that are not
# here are stood in for by empty ones of their names, and the process that opens it has the real ones open by then.
# CMake's own CUDA support is not used: it wants a whole toolkit.
set(ARDISTILL_CUDA "" CACHE PATH "CUDA 13.0: bin/nvcc and include")
if(NOT ARDISTILL_CUDA)
  return()
endif()

# Turing to Hopper as machine code; for what comes after it the driver compiles.
set(architectures -gencode=arch=compute_90,code=compute_90)
foreach(sm 75 80 86 90)
  list(APPEND architectures -gencode=arch=compute_${sm},code=sm_${sm})
endforeach()
set(flags
  -std=c++${CMAKE_CXX_STANDARD} -O3 -ccbin ${CMAKE_CXX_COMPILER} -Xcompiler=-fPIC,-fvisibility=hidden,-Wall,-Wextra
  -Werror all-warnings ${architectures} --compress-mode=size
  # The CPU's constexpr functions, and as there no fused multiply-adds: results must be equal.
  --expt-relaxed-constexpr -fmad=false)

file(GLOB kernels CONFIGURE_DEPENDS native/kernels/cuda/*.cu)
set(objects)
foreach(kernel ${kernels})
  get_filename_component(name ${kernel} NAME_WE)
  set(object ${CMAKE_BINARY_DIR}/${name}.cu.o)
  add_custom_command(OUTPUT ${object}
    COMMAND ${ARDISTILL_CUDA}/bin/nvcc ${flags} -I${CMAKE_SOURCE_DIR}/native -MD -MF ${object}.d -c -o ${object} ${kernel}
    DEPENDS ${kernel} DEPFILE ${object}.d VERBATIM)
  list(APPEND objects ${object})
endforeach()

add_library(ardistill_cuda MODULE EXCLUDE_FROM_ALL native/kernels/cuda/table.cpp ${objects})
set_source_files_properties(${objects} PROPERTIES EXTERNAL_OBJECT TRUE GENERATED TRUE)
target_include_directories(ardistill_cuda PRIVATE native)
target_include_directories(ardistill_cuda SYSTEM PRIVATE ${ARDISTILL_CUDA}/include)
# A linker that drops what it sees no use of would drop the empty ones. -s: a small file.
target_link_options(ardistill_cuda PRIVATE -Wl,--no-as-needed -s)
target_link_libraries(ardistill_cuda PRIVATE LibTorch::c10 LibTorch::torch_cpu)
set_target_properties(ardistill_cuda PROPERTIES LIBRARY_OUTPUT_DIRECTORY ${ADDON_DIR}/torch-${LIBTORCH_MINOR})

file(WRITE ${CMAKE_BINARY_DIR}/empty.cpp "")
foreach(absent c10_cuda torch_cuda)
  add_library(${absent} SHARED EXCLUDE_FROM_ALL ${CMAKE_BINARY_DIR}/empty.cpp)
  target_link_libraries(ardistill_cuda PRIVATE ${absent})
endforeach()
# CUDA's runtime is found through libc10_cuda: it must be LibTorch's own, which has another name in each distribution.
