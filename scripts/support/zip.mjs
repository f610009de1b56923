// Zip archives with checksums, whatever the records hold.
import { crc32 } from "node:zlib";

/** @param {Map<string, Uint8Array>} records content by name */
export function zip(records) {
  const [parts, directory] = [[], []];
  let position = 0;
  for (const [name, content] of records) {
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50);
    central.writeUInt32LE(crc32(content), 16);
    central.writeUInt32LE(content.length, 20);
    central.writeUInt32LE(content.length, 24);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    central.writeUInt32LE(position, 42);
    directory.push(central, Buffer.from(name));
    // The local header has the same fields from its version on.
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), central.subarray(6, 32)]);
    parts.push(local, Buffer.from(name), content);
    position += local.length + Buffer.byteLength(name) + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(records.size, 8);
  end.writeUInt16LE(records.size, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(position, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
