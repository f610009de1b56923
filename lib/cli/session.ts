import type { Command } from "commander";
import type { Interrupt } from "./interrupt.js";
import { Terminal } from "./terminal.js";

/** What every command works with. */
export interface Session {
  terminal: Terminal;
  interrupt: Interrupt;
}

export interface OutputFlags {
  json?: boolean;
  quiet?: boolean;
}

/** Adds `--json` and `--quiet`, and runs `work` with the options given. An exit code other than 0 is its result. */
export function runs<Flags extends OutputFlags>(
  command: Command,
  interrupt: Interrupt,
  work: (flags: Flags, session: Session, command: Command) => Promise<number | undefined>,
): Command {
  return command
    .optionsGroup("Output:")
    .option("--json", "print the result as one JSON document on standard output")
    .option("--quiet", "no progress and no notes on standard error")
    .action(async () => {
      const flags = command.opts<Flags>();
      const terminal = new Terminal(flags);
      try {
        process.exitCode = (await work(flags, { terminal, interrupt }, command)) ?? 0;
      } finally {
        terminal.clear();
      }
    });
}
