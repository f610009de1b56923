import { CommanderError } from "commander";
import { ArdistillError, type ErrorCode, messageOf } from "../errors.js";

export const EXIT_DONE = 0;
export const EXIT_FAILED = 1;
export const EXIT_USAGE = 2;

/** A failure as a user sees it. */
export interface Failure {
  code: ErrorCode;
  message: string;
  exitCode: number;
}

/**
 * What to say about a thrown error, and the exit code.
 * @param interrupted the exit code of the signal that came, if one did.
 */
export function describeFailure(error: unknown, interrupted: number | undefined): Failure {
  if (error instanceof CommanderError) {
    return {
      code: "ERR_CONFIG",
      message: error.message.replace(/^error: /, "").replace("\n(Did", " (did"),
      exitCode: EXIT_USAGE,
    };
  }
  const code = error instanceof ArdistillError ? error.code : "ERR_INTERNAL";
  if (code === "ERR_ABORTED" && interrupted !== undefined) {
    return { code, message: "Interrupted.", exitCode: interrupted };
  }
  return { code, message: messageOf(error), exitCode: code === "ERR_CONFIG" ? EXIT_USAGE : EXIT_FAILED };
}

/** Says it on standard error, and with `--json` as the one document on standard output. Stacks only for debugging. */
export function reportFailure(error: unknown, failure: Failure, json: boolean): void {
  const { code, message } = failure;
  process.stderr.write(`ardistill: ${message} (${code})\n`);
  if (process.env.ARDISTILL_DEBUG && error instanceof Error) process.stderr.write(`${stackOf(error)}\n`);
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, message } }, null, 2)}\n`);
}

function stackOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by: ${stackOf(error.cause)}` : "";
  return `${error.stack ?? error.message}${cause}`;
}
