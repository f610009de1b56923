{
  # Nothing is compiled by gyp. `node-gyp rebuild` (prebuildify, an explicit source build) runs the CMake build instead.
  "targets": [
    {
      "target_name": "ardistill",
      "type": "none",
      "actions": [
        {
          "action_name": "build_native",
          "inputs": [],
          "outputs": ["build/Release/loader.node"],
          "action": ["node", "scripts/build-native.mjs"]
        }
      ]
    }
  ]
}
