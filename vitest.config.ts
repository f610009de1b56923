import { defineConfig } from "vitest/config";

// One worker: LibTorch uses every core, and two workers would fight over them. Forks, since a native crash must not
// take the runner down. The long tests (test/**/*.long.test.ts) run under `npm run test:all`.
export default defineConfig({
  test: {
    include: process.env.ARDISTILL_TEST_ALL ? ["test/**/*.test.ts"] : ["test/**/!(*.long).test.ts"],
    pool: "forks",
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ["default"],
  },
});
