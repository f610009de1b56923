// Random numbers and changes of bytes, for the fuzzers.

/** mulberry32. @returns a function that gives whole numbers from 0 to below its argument, the same ones for a seed */
export function randomNumbers(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

export const NUMBERS = [
  0,
  1,
  2,
  127,
  128,
  255,
  256,
  65535,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 40,
  2 ** 53,
  2 ** 63,
  -1,
  -8,
];
/** @returns a function that gives `bytes` changed 1 to 4 times; `other` is an input to take pieces of. */
export function mutator(random) {
  const pick = (list) => list[random(list.length)];
  const piece = (bytes) => {
    const at = random(bytes.length);
    return bytes.subarray(at, at + random(64));
  };
  const changes = [
    (bytes, at) => overwritten(bytes, at, [bytes[at] ^ (1 << random(8))]),
    (bytes, at) => overwritten(bytes, at, [random(256)]),
    (bytes, at) => overwritten(bytes, at, integer(pick(NUMBERS), pick([2, 4, 8]))),
    (bytes, at) => bytes.subarray(0, at),
    (bytes, at) => replaced(bytes, at, random(16), Buffer.alloc(0)),
    (bytes, at) => replaced(bytes, at, 0, piece(bytes)),
    (bytes, at, other) => replaced(bytes, at, random(16), piece(other)),
    (bytes, at) => replaced(bytes, at, 0, Buffer.from(Array.from({ length: random(16) }, () => random(256)))),
    (bytes, at) => overwritten(bytes, at, Buffer.from(pick(OPCODES), "latin1")),
  ];
  return (bytes, other) => {
    for (let left = 1 + random(4); left > 0 && bytes.length > 0; left--) {
      bytes = pick(changes)(bytes, random(bytes.length), other);
    }
    return bytes;
  };
}

/** Of pickles. */
const OPCODES = [..."(]})tblaeusRQ20.", "\x85", "\x94", "\x93", "\x81"];

function overwritten(bytes, at, values) {
  const out = Buffer.from(bytes);
  for (const [i, value] of [...values].entries()) if (at + i < out.length) out[at + i] = value;
  return out;
}

/** Little-endian. */
export function integer(value, length) {
  const out = Buffer.alloc(8);
  out.writeBigUInt64LE(BigInt.asUintN(64, BigInt(value)));
  return out.subarray(0, length);
}

function replaced(bytes, at, length, by) {
  return Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(at + length)]);
}
