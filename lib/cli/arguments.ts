import { type AttackSpec, parseAttackSpec } from "../attacks/registry.js";
import { ArdistillError } from "../errors.js";
import { parseBoolean, parseNumber } from "../numbers.js";

/** Readers of option values. Each gets the option's name, so that a message can say which value is wrong. */

/** A number or a fraction such as 8/255. */
export function number(flag: string) {
  return (text: string): number => parseNumber(text, flag);
}

/** A whole number of at least `least`. */
export function whole(flag: string, least = 0) {
  return (text: string): number => {
    const value = parseNumber(text, flag);
    if (Number.isSafeInteger(value) && value >= least) return value;
    throw new ArdistillError("ERR_CONFIG", `${flag} must be a whole number of at least ${least}, not "${text}".`);
  };
}

/** true or false. */
export function boolean(flag: string) {
  return (text: string): boolean => parseBoolean(text, flag);
}

/** Numbers between commas; none for an empty text. */
export function numbers(flag: string) {
  return (text: string): number[] => (text.trim() === "" ? [] : text.split(",").map((part) => parseNumber(part, flag)));
}

/** One more attack: the option can be given several times. */
export function moreAttacks(text: string, previous: AttackSpec[] = []): AttackSpec[] {
  return [...previous, parseAttackSpec(text)];
}

/** One of `choices`, which are the values that this release has. */
export function oneOf<Choice extends string>(flag: string, choices: readonly Choice[]) {
  return (text: string): Choice => {
    const choice = choices.find((candidate) => candidate === text);
    if (choice !== undefined) return choice;
    throw new ArdistillError("ERR_CONFIG", `${flag} ${text} is not available; it takes ${choices.join(" or ")}.`);
  };
}

/** A value that the command can't do without. */
export function required<T>(value: T | undefined, flag: string, command: string): T {
  if (value !== undefined) return value;
  throw new ArdistillError("ERR_CONFIG", `${command} needs ${flag}; see: ardistill ${command} --help`);
}
