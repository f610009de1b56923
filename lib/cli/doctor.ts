import type { Command } from "commander";
import { type DoctorReport, doctor } from "../native/doctor.js";
import { formatBytes } from "../numbers.js";
import { EXIT_DONE, EXIT_FAILED } from "./failure.js";
import type { Interrupt } from "./interrupt.js";
import { type OutputFlags, runs, type Session } from "./session.js";

const NOTES = `
Looks at this machine, at every LibTorch it can find and why one was not taken, at the native addon, and computes
something in a child process, so that a library that crashes is reported too. Exit code 0 if all is well, else 1.`;

export function addDoctor(program: Command, interrupt: Interrupt): void {
  const command = program.command("doctor").description("check whether everything that is needed is there and works");
  runs<OutputFlags>(command, interrupt, runDoctor).addHelpText("after", NOTES);
}

async function runDoctor(_flags: OutputFlags, { terminal, interrupt }: Session): Promise<number> {
  const report = await doctor({ signal: interrupt.listen() });
  terminal.print(formatReport(report));
  terminal.printJson(report);
  return report.ok ? EXIT_DONE : EXIT_FAILED;
}

function formatReport(report: DoctorReport): string {
  const { node, os, cpu, memory, libtorch, addon, cuda, operation } = report;
  const rejected = libtorch.candidates.filter((candidate) => candidate.rejected !== null);
  const lines = [
    ["ardistill", report.version],
    ["Node.js", `${node.version} (needs ${node.required})${node.fits ? "" : ", too old"}`],
    ["system", `${os.name}, ${os.platform}-${os.arch}, kernel ${os.release}`],
    ["processor", `${cpu.model}, ${cpu.cores} cores usable`],
    ["memory", `${formatBytes(memory.availableBytes)} available of ${formatBytes(memory.totalBytes)}`],
    [
      "LibTorch",
      libtorch.installation
        ? `${libtorch.installation.version} (${libtorch.installation.variant}) in ${libtorch.installation.root}, by ${libtorch.installation.source}`
        : "not found",
    ],
    ...rejected.map(({ source, path, rejected }) => ["", `not taken: ${path} (${source}): ${rejected}`]),
    ["addon", addon.files ? addon.files.core : `missing: ${addon.problem}`],
    ["CUDA", cuda.note],
    [
      "operation",
      operation.ok
        ? `small_cnn classified an image in ${operation.milliseconds.toFixed(1)} ms (LibTorch ${operation.torch}, ${operation.threads} threads, ${operation.cpuCapability})`
        : `failed: ${operation.problem}`,
    ],
  ];
  const width = Math.max(...lines.map(([name]) => name!.length));
  const table = lines.map(([name, text]) => `${name!.padEnd(width)}  ${text}`).join("\n");
  const verdict = report.ok ? "All is well." : report.advice.map((line) => `- ${line}`).join("\n");
  return `${table}\n\n${verdict}`;
}
