/** A plain table: the first column left-aligned, the others right-aligned, two spaces between. */
export function formatTable(header: string[], rows: string[][]): string {
  const widths = header.map((cell, column) => Math.max(cell.length, ...rows.map((row) => (row[column] ?? "").length)));
  const line = (row: string[]) =>
    widths
      .map((width, column) => (column === 0 ? (row[column] ?? "").padEnd(width) : (row[column] ?? "").padStart(width)))
      .join("  ")
      .trimEnd();
  return [line(header), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}

/** 0.9345 as "93.5". */
export function percent(fraction: number): string {
  return (100 * fraction).toFixed(1);
}

/** An accuracy with its 95 % interval, in percent: "93.5 [91.0, 95.3]". */
export function formatScore(score: { accuracy: number; ci95: [number, number] }): string {
  return `${percent(score.accuracy)} [${percent(score.ci95[0])}, ${percent(score.ci95[1])}]`;
}
