#!/usr/bin/env node
import { CommanderError } from "commander";
import { describeFailure, EXIT_DONE, EXIT_USAGE, reportFailure } from "./failure.js";
import { Interrupt } from "./interrupt.js";
import { buildProgram } from "./program.js";

// Whoever reads our output may go away (ardistill models | head): no error of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
}

const interrupt = new Interrupt();
try {
  await buildProgram(interrupt).parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT_DONE; // --help, --version
    if (error.code === "commander.help") return EXIT_USAGE; // no command: the help was printed
  }
  const failure = describeFailure(error, interrupt.exitCode);
  reportFailure(error, failure, process.argv.includes("--json"));
  return failure.exitCode;
}
