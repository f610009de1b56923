/** One axis of a bilinear resize: result `i` is `near[i] * (1 - weight[i]) + far[i] * weight[i]`. */
interface Axis {
  near: Int32Array;
  far: Int32Array;
  weight: Float32Array;
}

/**
 * Resizes one plane as `torch.nn.functional.interpolate(mode="bilinear", align_corners=False)` does in float32: pixel centres
 * lie at i + 0.5, and the border is repeated outwards.
 *
 * @param source `height` x `width`, row-major; divided by `scale`.
 * @param target `targetHeight` x `targetWidth`, row-major; written.
 */
export function resizeBilinear(
  source: Uint8Array | Float32Array,
  [height, width]: readonly [number, number],
  scale: number,
  target: Float32Array,
  [targetHeight, targetWidth]: readonly [number, number],
): void {
  const rows = axis(height, targetHeight);
  const columns = axis(width, targetWidth);
  for (let y = 0, at = 0; y < targetHeight; y++) {
    const above = rows.near[y]! * width;
    const below = rows.far[y]! * width;
    const down = rows.weight[y]!;
    for (let x = 0; x < targetWidth; x++, at++) {
      const left = columns.near[x]!;
      const right = columns.far[x]!;
      const across = columns.weight[x]!;
      const top = source[above + left]! * (1 - across) + source[above + right]! * across;
      const bottom = source[below + left]! * (1 - across) + source[below + right]! * across;
      target[at] = (top * (1 - down) + bottom * down) / scale;
    }
  }
}

function axis(from: number, to: number): Axis {
  const near = new Int32Array(to);
  const far = new Int32Array(to);
  const weight = new Float32Array(to);
  for (let i = 0; i < to; i++) {
    const position = Math.max(0, ((i + 0.5) * from) / to - 0.5);
    near[i] = Math.min(Math.floor(position), from - 1);
    far[i] = Math.min(near[i]! + 1, from - 1);
    weight[i] = position - near[i]!;
  }
  return { near, far, weight };
}
