import type { z } from "zod";
import { ArdistillError, suggest } from "./errors.js";

/**
 * Checks an options object against a strict schema.
 *
 * @param where whose options these are, as the message names it: "cifar10()".
 * @throws ERR_CONFIG naming every unfit option; an unknown one with the nearest known.
 */
export function parseOptions<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  options: unknown,
  where: string,
): z.output<z.ZodObject<Shape>> {
  const result = schema.safeParse(options ?? {});
  if (result.success) return result.data;
  const known = Object.keys(schema.shape);
  const problems = result.error.issues.map((issue) => {
    if (issue.code === "unrecognized_keys") {
      const names = issue.keys.map((key) => suggest(key, known)).join(", ");
      return `unknown option ${names}; known are ${known.join(", ")}`;
    }
    return issue.path.length > 0 ? `${issue.path.join(".")}: ${issue.message}` : issue.message;
  });
  throw new ArdistillError("ERR_CONFIG", `${where}: ${problems.join("; ")}`);
}
