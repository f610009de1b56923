import { expect, test } from "vitest";
import { runModule } from "../support.js";

/** What every operator is called with, by the kinds of its arguments. */
const VARIANTS: Record<string, { tensor: string; int: number; bool: boolean; optional: boolean }> = {
  "2 x 2 floats": { tensor: `ops.ones([2, 2])`, int: 1, bool: false, optional: false },
  "2 x 2 integers": { tensor: `ops.ones([2, 2], { dtype: "int64" })`, int: 0, bool: true, optional: false },
  "2 x 2 doubles and every optional argument": {
    tensor: `ops.ones([2, 2], { dtype: "float64" })`,
    int: 1,
    bool: false,
    optional: true,
  },
  "empty tensors, negative numbers": { tensor: `ops.ones([0, 3])`, int: -1, bool: false, optional: false },
  "single values, zeros": { tensor: `ops.ones([])`, int: 0, bool: false, optional: false },
  "images, threes": { tensor: `ops.rand([2, 3, 4, 5])`, int: 3, bool: false, optional: false },
  "cubes, a million": { tensor: `ops.rand([2, 3, 4])`, int: 1_000_000, bool: false, optional: false },
};

// Nothing here is the right call of more than some operators. It shows that every schema is called, that whatever LibTorch has
// against the arguments is a typed error, and that no operator which is offered takes the process down.
test.each(Object.entries(VARIANTS))(
  "every operator is called with %s",
  async (_, { tensor, int, bool, optional }) => {
    const { code, signal, stdout, stderr } = await runModule(
      `
      import { writeSync } from "node:fs";
      import { Generator, ops, tidy } from "ardistill/index.js";
      import { core } from "ardistill/native/addon.js";
      const kinds = {
        Tensor: () => ${tensor}, Scalar: () => 1, int: () => ${int}, float: () => 0.5, bool: () => ${bool}, str: () => "sum",
        Dimname: () => "N", ScalarType: () => "float32", Layout: () => "strided", MemoryFormat: () => "contiguous_format",
        Device: () => "cpu", Generator: () => new Generator(1),
      };
      const codes = {};
      const misfits = [];
      for (const { name, overload, obstacle, parameters } of core().operatorSchemas()) {
        if (obstacle) continue;
        const full = name + "." + (overload || "default");
        writeSync(1, full + "\\n"); // the last line names the one that ends the process
        tidy(() => {
          const positional = [], keywords = {};
          for (const parameter of parameters) {
            if (parameter.hasDefault && !${optional}) continue;
            const make = kinds[parameter.type];
            const value = parameter.list ? [make(), make()] : make();
            if (parameter.keywordOnly) keywords[parameter.name] = value;
            else positional.push(value);
          }
          let code = "ok";
          try {
            ops[full](...positional, keywords);
          } catch (error) {
            code = error.code ?? String(error);
            if (!/^ERR_(AUTOGRAD|CUDA_UNAVAILABLE|INDEX|LINALG|OPERATOR|OUT_OF_MEMORY|SHAPE|UNSUPPORTED)$/.test(code)) misfits.push(full + ": " + error);
          }
          codes[code] = (codes[code] ?? 0) + 1;
        });
      }
      writeSync(1, JSON.stringify({ codes, misfits }) + "\\n");
      `,
      { milliseconds: 120_000 },
    );
    const last = stdout.trimEnd().split("\n").at(-1)!;
    expect({ code, signal, last, stderr: code === 0 ? "" : stderr.slice(-500) }).toMatchObject({
      code: 0,
      signal: null,
    });
    const { codes, misfits } = JSON.parse(last) as { codes: Record<string, number>; misfits: string[] };
    console.log(JSON.stringify(codes));
    expect(misfits).toEqual([]);
  },
  180_000,
);
