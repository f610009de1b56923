/** 97.5th percentile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * The Wilson score interval of a proportion (Wilson 1927), 95 %.
 * @returns fractions of 1; [0, 1] for no samples at all.
 */
export function wilsonInterval(correct: number, total: number): [low: number, high: number] {
  if (total === 0) return [0, 1];
  const p = correct / total;
  const scale = 1 + Z ** 2 / total;
  const centre = (p + Z ** 2 / (2 * total)) / scale;
  const half = (Z / scale) * Math.sqrt((p * (1 - p)) / total + Z ** 2 / (4 * total ** 2));
  // 0 and 1 are exact there, and rounding would miss them.
  return [correct === 0 ? 0 : centre - half, correct === total ? 1 : centre + half];
}
