import { list } from "./fit.js";
import type { LoadReport } from "./load.js";

const SOURCES: Readonly<Record<LoadReport["modelFrom"], string>> = {
  metadata: "as the file says",
  caller: "as asked for",
  tensors: "read off its tensors",
};

/** What loading made of a file, a sentence a line; the first is the model. */
export function formatLoading(report: LoadReport): string[] {
  const { model, modelFrom, stateKey, otherKeys, prefix, renamed, dropped, filled, normalization } = report;
  const { missing, unexpected } = report;
  const reasons = new Map<string, string[]>();
  for (const { name, reason } of dropped) reasons.set(reason, [...(reasons.get(reason) ?? []), name]);
  return [
    `model: ${model}, ${SOURCES[modelFrom]}`,
    ...(stateKey === ""
      ? []
      : [`state dict: "${stateKey}"${otherKeys.length > 0 ? `; also there: ${list(otherKeys)}` : ""}`]),
    ...(prefix === "" ? [] : [`prefix "${prefix}" of all names: left out`]),
    ...(renamed.length === 0 ? [] : [`renamed: ${list(renamed.map(([from, to]) => `${from} to ${to}`))}`]),
    ...[...reasons].map(([reason, names]) => `left out: ${list(names)} (${reason})`),
    ...(normalization ? [`normalisation: from ${normalization.mean} and ${normalization.std}`] : []),
    ...(filled.length === 0 ? [] : [`set to 0: ${list(filled)}, which the file lacks`]),
    ...(missing.length === 0 ? [] : [`not in the file: ${list(missing)}`]),
    ...(unexpected.length === 0 ? [] : [`not in the model: ${list(unexpected)}`]),
  ];
}

/** Whether more was done than to take the tensors as they are. */
export function isPlain(report: LoadReport): boolean {
  return formatLoading(report).length === 1 && report.modelFrom !== "tensors";
}
