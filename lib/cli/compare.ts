import type { Command } from "commander";
import { findSuite, SUITES, type SuiteName } from "../attacks/suites.js";
import { ArdistillError } from "../errors.js";
import { evaluate } from "../evaluation/evaluate.js";
import type { EvaluationReport } from "../evaluation/report.js";
import { readJsonFile, writeJsonFile } from "../files.js";
import {
  PUBLISHED_SOURCES,
  type PublishedResult,
  type PublishedSource,
  publishedBeside,
  publishedFigure,
  publishedName,
} from "../report/published.js";
import { formatScore, formatTable } from "../report/table.js";
import { oneOf } from "./arguments.js";
import { addPrecisionOption, filesOf, loadFor, type PrecisionFlags } from "./checkpoint-options.js";
import { addDataOptions, type DataFlags, openData, warnOfLimit } from "./data-options.js";
import {
  addEvaluationOptions,
  attackHelp,
  type EvaluationFlags,
  evaluationOptions,
  resolveFlags,
  showEvaluation,
} from "./evaluation-options.js";
import { describe } from "./evaluation-table.js";
import type { Interrupt } from "./interrupt.js";
import { assertWritableFile } from "./output-path.js";
import { type OutputFlags, runs, type Session } from "./session.js";

interface OwnFlags {
  checkpoint?: string[];
  model?: string[];
  report?: string[];
  suite?: SuiteName;
  beside?: PublishedSource[];
  out?: string;
}
type CompareFlags = PrecisionFlags & DataFlags & EvaluationFlags & OutputFlags & OwnFlags;

/** A report with what `evaluate --json` says of its file. */
type FileReport = EvaluationReport & { checkpoint: string };

const EXAMPLES = `
Examples:
  $ ardistill compare --checkpoint runs/at/last.safetensors --checkpoint runs/ard/last.safetensors \\
      --dataset cifar10 --data ~/data --attack pgd:steps=20 --beside paper
  $ ardistill compare --report at.json --report ard.json --beside paper --beside robustbench

--report takes what "ardistill evaluate --out FILE" wrote: figures that took hours need not be found again. Published figures are
shown where the architecture, the images and the ball are those of a checkpoint.

${attackHelp()}`;

const more = (text: string, previous: string[] = []) => [...previous, text];

export function addCompare(program: Command, interrupt: Interrupt): void {
  const command = program
    .command("compare")
    .description("put the robustness of several checkpoints side by side, with published figures beside them")
    .optionsGroup("Models:")
    .option("--checkpoint <FILE>", "safetensors, PyTorch or TorchScript file; can be given several times", more)
    .option("--model <SPEC>", "as in evaluate; once for all checkpoints, or once for each in their order", more)
    .option("--report <FILE>", "a report of evaluate --out; can be given several times", more);
  addPrecisionOption(command);
  addEvaluationOptions(addDataOptions(command), true)
    .option("--suite <NAME>", `a set of attacks: ${SUITES.join(" or ")}`, oneOf("--suite", SUITES))
    .optionsGroup("Figures:")
    .option(
      "--beside <SOURCE>",
      `published figures: ${PUBLISHED_SOURCES.join(" or ")}; can be given several times`,
      (text: string, previous: PublishedSource[] = []) => [...previous, oneOf("--beside", PUBLISHED_SOURCES)(text)],
    );
  runs<CompareFlags>(command, interrupt, runCompare)
    .option("--out <FILE>", "write the JSON to a file as well")
    .addHelpText("after", EXAMPLES);
}

async function runCompare(flags: CompareFlags, session: Session): Promise<undefined> {
  const { checkpoint: checkpoints = [], report: files = [], beside = [], out } = flags;
  if (checkpoints.length + files.length === 0) {
    throw new ArdistillError(
      "ERR_CONFIG",
      "compare needs --checkpoint FILE or --report FILE; see: ardistill compare --help",
    );
  }
  if (out !== undefined) await assertWritableFile(out);
  const reports = [...(await Promise.all(files.map(readReport))), ...(await evaluateAll(checkpoints, flags, session))];
  const published: PublishedResult[] = [];
  for (const source of beside) published.push(...(await publishedBeside(source, reports)));
  const document = { reports, published };
  if (out !== undefined) await writeJsonFile(out, document);
  session.terminal.print(formatComparison(reports, published));
  session.terminal.printJson(document);
}

async function readReport(path: string): Promise<FileReport> {
  const report = await readJsonFile<FileReport>(path);
  if (report === undefined) throw new ArdistillError("ERR_IO", `cannot read ${path}: there is no such file`);
  if (report?.clean?.ci95 && Array.isArray(report.attacks) && report.robust?.ci95 && report.checkpoint) return report;
  throw new ArdistillError("ERR_CONFIG", `${path} is no report of "ardistill evaluate --out" in the format ardistill.`);
}

async function evaluateAll(
  checkpoints: string[],
  flags: CompareFlags,
  { terminal, interrupt }: Session,
): Promise<FileReport[]> {
  if (checkpoints.length === 0) return [];
  const { model: models = [], suite, split = "test", limit, precision = "fp32" } = flags;
  if (models.length > 1 && models.length !== checkpoints.length) {
    throw new ArdistillError(
      "ERR_CONFIG",
      `--model is given ${models.length} times for ${checkpoints.length} checkpoints; give it once, or once for each.`,
    );
  }
  const attacks = [...(suite ? findSuite(suite) : []), ...(flags.attack ?? [])];
  resolveFlags(attacks, flags);
  const signal = interrupt.listen();
  const dataset = await openData(flags, "compare", terminal, signal, split);
  warnOfLimit(dataset, split, limit, terminal);
  const reports: FileReport[] = [];
  for (const [i, checkpoint] of checkpoints.entries()) {
    const spec = models[models.length > 1 ? i : 0];
    const modelFlags = { precision, ...(spec !== undefined && { model: spec }) };
    const model = await loadFor(dataset, checkpoint, modelFlags, terminal);
    try {
      terminal.note(`${checkpoint} (${i + 1} of ${checkpoints.length})`);
      const report = await evaluate(model, dataset, {
        ...evaluationOptions(flags),
        attacks,
        signal,
        onProgress: showEvaluation(terminal),
        onWarning: (message) => terminal.warn(`${checkpoint}: ${message}`),
      });
      reports.push({ ...(await filesOf(checkpoint, modelFlags)), ...report });
    } finally {
      model.dispose();
    }
  }
  return reports;
}

/** A column for clean images, for each attack that any report has, and for the worst case; a row for each model and published figure. */
function formatComparison(reports: FileReport[], published: PublishedResult[]): string {
  const columns = [...new Map(reports.flatMap(({ attacks }) => attacks).map((a) => [describe(a), a])).entries()];
  const rows = reports.map((report) => [
    `${report.checkpoint} (${report.model}, ${report.samples} images)`,
    formatScore(report.clean),
    ...columns.map(([name]) => {
      const attack = report.attacks.find((candidate) => describe(candidate) === name);
      return attack ? formatScore(attack) : "-";
    }),
    formatScore(report.robust),
  ]);
  const quoted = published.map((row) => [
    publishedName(row),
    row.clean.toFixed(2),
    ...columns.map(([, attack]) => publishedFigure(row, attack)?.toFixed(2) ?? "-"),
    "-",
  ]);
  const header = ["accuracy %", "clean", ...columns.map(([name]) => name), "worst case"];
  return formatTable(header, [...rows, ...quoted]);
}
