# NodeApi::headers: node_api.h (from cmake-js), napi.h (node-addon-api), and the definitions both addons are built with.
find_path(NODE_ADDON_API_INCLUDE napi.h
  PATHS ${CMAKE_SOURCE_DIR}/node_modules/node-addon-api ${CMAKE_SOURCE_DIR}/../node-addon-api
  NO_DEFAULT_PATH REQUIRED)

add_library(NodeApi::headers INTERFACE IMPORTED)
target_include_directories(NodeApi::headers INTERFACE ${CMAKE_JS_INC} ${NODE_ADDON_API_INCLUDE})
target_compile_definitions(NodeApi::headers INTERFACE
  NAPI_VERSION=9
  # Plain NAPI_CPP_EXCEPTIONS lets a c10::Error end the process.
  NODE_ADDON_API_CPP_EXCEPTIONS_ALL
  NODE_ADDON_API_DISABLE_DEPRECATED
  # An exception that cannot be thrown while a worker thread ends must not abort the process.
  NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS)
