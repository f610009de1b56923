import type { Command } from "commander";
import { type DoctorReport, doctor, type OperationReport } from "../native/doctor.js";
import type { LibTorchCandidate } from "../native/libtorch.js";
import type { Nvidia } from "../native/nvidia.js";
import { withoutHome } from "../native/surroundings.js";
import { formatBytes } from "../numbers.js";
import { EXIT_DONE, EXIT_FAILED } from "./failure.js";
import type { Interrupt } from "./interrupt.js";
import { type OutputFlags, runs, type Session } from "./session.js";

const NOTES = `
Looks at this machine, at every place where LibTorch can be and why one was not taken, at the native addon and at NVIDIA's
driver, and computes something in a child process, so that a library that crashes is reported too. Paste what it prints into
a bug report: it holds no password. Exit code 0 if all is well, else 1.`;

export function addDoctor(program: Command, interrupt: Interrupt): void {
  const command = program.command("doctor").description("check whether everything that is needed is there and works");
  runs<OutputFlags>(command, interrupt, runDoctor).addHelpText("after", NOTES);
}

async function runDoctor(_flags: OutputFlags, { terminal, interrupt }: Session): Promise<number> {
  const report = await doctor({ signal: interrupt.listen() });
  terminal.print(withoutHome(formatReport(report)));
  terminal.printJson(report);
  return report.ok ? EXIT_DONE : EXIT_FAILED;
}

/** A block to be pasted as it is. */
function formatReport(report: DoctorReport): string {
  const { node, os, cpu, memory, libtorch, addon, nvidia, cuda, operation } = report;
  const lines: [name: string, text: string][] = [
    ["ardistill", `${report.version} (${list(report.packages, " ")})`],
    ["Node.js", `${node.version} (needs ${node.required})${node.fits ? "" : ", too old"}, ${node.path}`],
    ["system", `${os.name}, ${os.platform}-${os.arch}, kernel ${os.release}, ${report.libc}`],
    ["processor", `${cpu.model}, ${cpu.cores} cores usable`],
    ["memory", `${formatBytes(memory.availableBytes)} available of ${formatBytes(memory.totalBytes)}`],
    [
      "LibTorch",
      libtorch.installation
        ? `${libtorch.installation.version} (${libtorch.installation.variant}) in ${libtorch.installation.root}, by ${libtorch.installation.source}`
        : "not found",
    ],
    ...libtorch.candidates.map((candidate): [string, string] => [`  ${candidate.source}`, describe(candidate)]),
    ["addon", addon.files ? addon.files.core : `missing: ${addon.problem}`],
    ["NVIDIA", describeNvidia(nvidia)],
    ["CUDA", cuda.note],
    ["environment", list(report.environment, "=") || "nothing that bears upon it"],
    ["operation", libtorch.installation ? describeOperation(operation) : "not possible without LibTorch"],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  const table = lines.map(([name, text]) => `${name.padEnd(width)}  ${text}`).join("\n");
  const verdict = report.ok ? "All is well." : report.advice.map((line) => `- ${line}`).join("\n");
  return `${table}\n\n${verdict}`;
}

function list(entries: Record<string, string | null>, separator: string): string {
  return Object.entries(entries)
    .map(([name, value]) => `${name}${separator}${value ?? "missing"}`)
    .join(", ");
}

function describe({ path, version, variant, outcome, rejected }: LibTorchCandidate): string {
  const kind = [version, variant && `(${variant})`].filter(Boolean).join(" ");
  const what = kind && path ? `${kind} in ${path}` : path;
  const how = outcome === "rejected" ? `rejected: ${rejected}` : (rejected ?? outcome);
  return what ? `${what}: ${how}` : how;
}

function describeOperation(operation: OperationReport): string {
  if (!operation.ok) return `failed: ${operation.problem}`;
  const { milliseconds, torch, threads, cpuCapability } = operation;
  const on = `LibTorch ${torch}, ${threads} threads, ${cpuCapability}`;
  return `small_cnn classified an image in ${milliseconds.toFixed(1)} ms (${on})`;
}

function describeNvidia({ driver, libcuda, gpus }: Nvidia): string {
  return `driver ${driver ?? "none found"}, libcuda.so.1 ${libcuda ? "found" : "not found"}, GPUs ${gpus.join(", ") || "none found"}`;
}
