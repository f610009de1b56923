const MACHINES: Readonly<Record<string, number>> = { x64: 62, arm64: 183 };
const HEADER = 64;
const SEGMENT = 56;

/** A minimal 64-bit shared library: header, one loaded and one dynamic segment, what it needs and where to look, padding. */
export function fakeElf({
  arch = process.arch as string,
  needed = [] as string[],
  rpath = "",
  runpath = "",
  padding = 0,
  elfClass = 2,
  type = 3,
} = {}): Buffer {
  const texts: [tag: number, text: string][] = [
    ...needed.map((name): [number, string] => [1, name]),
    ...(rpath ? [[15, rpath] satisfies [number, string]] : []),
    ...(runpath ? [[29, runpath] satisfies [number, string]] : []),
  ];
  const strings = Buffer.from(`\0${texts.map(([, text]) => `${text}\0`).join("")}`);
  const dynamicStart = HEADER + 2 * SEGMENT;
  const dynamicSize = 16 * (texts.length + 2);
  const stringsStart = dynamicStart + dynamicSize;
  const size = stringsStart + strings.length + padding;
  const address = 0x1000; // where the file is "loaded": addresses differ from offsets, as in real libraries

  const bytes = Buffer.alloc(size);
  bytes.write("\x7fELF", "latin1");
  bytes[4] = elfClass;
  bytes[5] = 1;
  bytes[6] = 1;
  bytes.writeUInt16LE(type, 16);
  bytes.writeUInt16LE(MACHINES[arch] ?? 0, 18);
  bytes.writeBigUInt64LE(BigInt(HEADER), 32);
  bytes.writeUInt16LE(SEGMENT, 54);
  bytes.writeUInt16LE(2, 56);
  const segment = (index: number, kind: number, offset: number, length: number) => {
    const at = HEADER + index * SEGMENT;
    bytes.writeUInt32LE(kind, at);
    bytes.writeBigUInt64LE(BigInt(offset), at + 8);
    bytes.writeBigUInt64LE(BigInt(address + offset), at + 16);
    bytes.writeBigUInt64LE(BigInt(length), at + 32);
  };
  segment(0, 1, 0, size);
  segment(1, 2, dynamicStart, dynamicSize);

  const entry = (index: number, tag: number, value: number) => {
    bytes.writeBigUInt64LE(BigInt(tag), dynamicStart + 16 * index);
    bytes.writeBigUInt64LE(BigInt(value), dynamicStart + 16 * index + 8);
  };
  texts.forEach(([tag, text], index) => {
    entry(index, tag, strings.indexOf(`\0${text}\0`) + 1);
  });
  entry(texts.length, 5, address + stringsStart);
  strings.copy(bytes, stringsStart);
  return bytes;
}
