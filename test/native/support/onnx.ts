/** A protobuf field: a number, a text or a message. */
type Field = [number: number, value: number | string | Uint8Array];

function message(...fields: Field[]): Uint8Array {
  const bytes = fields.flatMap(([number, value]) => {
    if (typeof value === "number") return [number << 3, value];
    const content = typeof value === "string" ? Buffer.from(value) : value;
    return [(number << 3) | 2, content.length, ...content];
  });
  if (bytes.length > 127) throw new Error("Lengths above 127 take two bytes, which this does not write.");
  return Uint8Array.from(bytes);
}

/** An ONNX file (onnx.proto of version 1.12 and later) of y = x + x, float32 of shape [3]. */
export function tinyOnnxModel(): Uint8Array {
  const shape = message([1, message([1, 3])]);
  const type = message([1, message([1, 1], [2, shape])]);
  const value = (name: string) => message([1, name], [2, type]);
  const node = message([1, "x"], [1, "x"], [2, "y"], [4, "Add"]);
  const graph = message([1, node], [2, "double"], [11, value("x")], [12, value("y")]);
  return message([1, 8], [7, graph], [8, message([2, 13])]);
}
