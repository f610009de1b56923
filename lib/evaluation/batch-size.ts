/** Where nothing is known of a model. */
const USUAL = 64;
const LARGEST = 128;
/** What a batch's gradient may take: beyond it memory, not arithmetic, is what costs. docs/evaluation.md has what was measured. */
const FAST_BYTES = 512e6;
/** Of the free memory, as it is not all ours. */
const SHARE = 1 / 4;

/**
 * Images a native call.
 * @param gradientBytes what LibTorch allocates for the gradient of one image; 0 where that is unknown.
 * @param free bytes of memory.
 */
export function batchSizeFor(gradientBytes: number, free: number): number {
  if (gradientBytes === 0) return USUAL;
  const most = Math.min(FAST_BYTES, free * SHARE);
  return Math.max(1, Math.min(LARGEST, Math.floor(most / gradientBytes)));
}
