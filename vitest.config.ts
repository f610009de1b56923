import { defineConfig } from "vitest/config";

// The long tests (test/**/*.long.test.ts) run under `npm run test:all`.
const files = process.env.ARDISTILL_TEST_ALL ? "*.test.ts" : "!(*.long).test.ts";

export default defineConfig({
  test: {
    // Forks, since a native crash must not take the runner down.
    pool: "forks",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ["default"],
    projects: [
      {
        // One worker: LibTorch uses every core, and two workers would fight over them.
        extends: true,
        test: {
          name: "ardistill",
          include: [`test/**/${files}`],
          exclude: ["test/oracle/**"],
          maxWorkers: 1,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Here both sides compute with one thread, and wait for each other.
        extends: true,
        test: { name: "oracle", include: [`test/oracle/${files}`], maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
