import {
  type CheckpointKey,
  type CheckpointMap,
  type CheckpointValue,
  Fault,
  Placeholder,
  TensorEntry,
} from "./values.js";

/** What gives a pickle's names their meaning. Nothing of it runs code that the file names. */
export interface PickleObjects {
  /** What a call of a global gives; a placeholder for what is not known. */
  call(callable: Placeholder, args: CheckpointValue[]): CheckpointValue;
  /** What stands outside of the pickle under this id. */
  persistent(id: CheckpointValue): CheckpointValue;
}

/** The bytes ran out before the pickle ended. */
export class PickleEnd extends Fault {}

/** Bounds on what a hostile pickle makes us do; the checkpoint of a network takes some ten thousand steps. */
const MAX_STEPS = 4_000_000;
const MAX_OBJECTS = 500_000;
/** Digits or bytes of a whole number: Python's own limit on digits, too. */
const MAX_INTEGER = 4300;
/** Names are looked at each time that they are called. */
const MAX_NAME = 1000;

/**
 * Reads one pickle of protocol 0 to 5 (Lib/pickle.py, Lib/pickletools.py of CPython) without recursion and without running
 * any of its code. Memory is proportional to the pickle's length: no operation makes more than it takes from the bytes.
 *
 * @returns the value, and where the pickle ends.
 * @throws Fault, with {@link PickleEnd} for a pickle that goes on past the end.
 */
export function readPickle(
  bytes: Buffer,
  start: number,
  objects: PickleObjects,
): { value: CheckpointValue; end: number } {
  return new Machine(bytes, start, objects).run();
}

class Machine {
  private readonly stack: CheckpointValue[] = [];
  private readonly marks: number[] = [];
  private readonly memo: (CheckpointValue | undefined)[] = [];
  private memoised = 0;
  private made = 0;

  /** By opcode, in the order of pickle.py: protocol 0 and 1, then 2, 3, 4 and 5. */
  private readonly operations: Readonly<Record<string, () => void>> = {
    // MARK, POP, POP_MARK, DUP
    "(": () => this.marks.push(this.stack.length),
    "0": () => (this.marks.at(-1) === this.stack.length ? this.marks.pop() : this.pop()),
    "1": () => this.popMark(),
    "2": () => this.push(this.top()),
    // FLOAT, INT, BININT, BININT1, LONG, BININT2
    F: () => this.push(floatOf(this.line())),
    I: () => this.push(integerOrBoolean(this.line())),
    J: () => this.push(this.bytes.readInt32LE(this.take(4))),
    K: () => this.push(this.byte()),
    L: () => this.push(integerOf(this.line().replace(/L$/, ""))),
    M: () => this.push(this.bytes.readUInt16LE(this.take(2))),
    // NONE, PERSID, BINPERSID, REDUCE
    N: () => this.push(null),
    P: () => this.push(this.objects.persistent(this.line())),
    Q: () => this.push(this.objects.persistent(this.pop())),
    R: () => this.callWith(this.popList()),
    // STRING, BINSTRING, SHORT_BINSTRING, UNICODE, BINUNICODE
    S: () => this.push(quotedText(this.line())),
    T: () => this.push(textOrBytes(this.blob(this.bytes.readInt32LE(this.take(4))))),
    U: () => this.push(textOrBytes(this.blob(this.byte()))),
    V: () => this.push(rawUnicode(this.line("latin1"))),
    X: () => this.push(this.text(this.uint32())),
    // APPEND, BUILD, GLOBAL, DICT, EMPTY_DICT, APPENDS
    a: () => this.append([this.pop()]),
    b: () => this.build(this.pop()),
    c: () => this.global(this.line(), this.line()),
    d: () => this.push(this.mapOf(this.popMark())),
    "}": () => this.push(this.mapOf([])),
    e: () => this.append(this.popMark()),
    // GET, BINGET, INST, LONG_BINGET
    g: () => this.recall(indexOf(this.line())),
    h: () => this.recall(this.byte()),
    i: () => this.instance(this.line(), this.line()),
    j: () => this.recall(this.uint32()),
    // LIST, EMPTY_LIST, OBJ
    l: () => this.push(this.popMark()),
    "]": () => this.push(this.list()),
    o: () => this.object(this.popMark()),
    // PUT, BINPUT, LONG_BINPUT, SETITEM, TUPLE, EMPTY_TUPLE, SETITEMS, BINFLOAT
    p: () => this.remember(indexOf(this.line())),
    q: () => this.remember(this.byte()),
    r: () => this.remember(this.uint32()),
    s: () => this.setItems(this.popPair()),
    t: () => this.push(this.popMark()),
    ")": () => this.push(this.list()),
    u: () => this.setItems(this.popMark()),
    G: () => this.push(this.bytes.readDoubleBE(this.take(8))),
    // PROTO, NEWOBJ, TUPLE1, TUPLE2, TUPLE3, NEWTRUE, NEWFALSE, LONG1, LONG4
    "\x80": () => checkProtocol(this.byte()),
    "\x81": () => this.callWith(this.popList()),
    "\x85": () => this.tuple(1),
    "\x86": () => this.tuple(2),
    "\x87": () => this.tuple(3),
    "\x88": () => this.push(true),
    "\x89": () => this.push(false),
    "\x8a": () => this.push(littleEndian(this.slice(this.byte()))),
    "\x8b": () => this.push(littleEndian(this.slice(this.bytes.readInt32LE(this.take(4))))),
    // BINBYTES, SHORT_BINBYTES
    B: () => this.push(this.blob(this.uint32())),
    C: () => this.push(this.blob(this.byte())),
    // SHORT_BINUNICODE, BINUNICODE8, BINBYTES8, EMPTY_SET, ADDITEMS, FROZENSET, NEWOBJ_EX, STACK_GLOBAL, MEMOIZE, FRAME
    "\x8c": () => this.push(this.text(this.byte())),
    "\x8d": () => this.push(this.text(this.uint64())),
    "\x8e": () => this.push(this.blob(this.uint64())),
    "\x8f": () => this.push(this.list()),
    "\x90": () => this.append(this.popMark()),
    "\x91": () => this.push(this.popMark()),
    "\x92": () => this.callWith(this.popPair()),
    "\x93": () => this.namedGlobal(this.popPair()),
    "\x94": () => this.remember(this.memoised),
    "\x95": () => this.take(8),
    // BYTEARRAY8, READONLY_BUFFER. EXT1, EXT2, EXT4 and NEXT_BUFFER need what is agreed on outside of the file.
    "\x96": () => this.push(this.blob(this.uint64())),
    "\x98": () => this.top(),
  };

  constructor(
    private readonly bytes: Buffer,
    private at: number,
    private readonly objects: PickleObjects,
  ) {}

  run(): { value: CheckpointValue; end: number } {
    for (let step = 0; step < MAX_STEPS; step++) {
      const opcode = this.byte();
      if (opcode === 0x2e /* STOP */) return { value: this.pop(), end: this.at };
      const operation = this.operations[String.fromCharCode(opcode)];
      if (!operation)
        throw new Fault(`its pickle has the unsupported opcode 0x${opcode.toString(16).padStart(2, "0")}`);
      operation();
    }
    throw new Fault(`its pickle takes more than ${MAX_STEPS} steps, which no checkpoint needs`);
  }

  /** Where the next `length` bytes begin; they are then behind us. */
  private take(length: number): number {
    const start = this.at;
    if (!(length >= 0)) throw new Fault("its pickle has a negative length");
    if (start + length > this.bytes.length) throw new PickleEnd("its pickle is truncated");
    this.at += length;
    return start;
  }

  private byte(): number {
    return this.bytes[this.take(1)]!;
  }

  private uint32(): number {
    return this.bytes.readUInt32LE(this.take(4));
  }

  private uint64(): number {
    return Number(this.bytes.readBigUInt64LE(this.take(8)));
  }

  private slice(length: number): Buffer {
    const start = this.take(length);
    return this.bytes.subarray(start, start + length);
  }

  private blob(length: number): Buffer {
    this.count();
    return this.slice(length);
  }

  private text(length: number): string {
    return this.slice(length).toString("utf8");
  }

  private line(encoding: BufferEncoding = "utf8"): string {
    const end = this.bytes.indexOf(0x0a, this.at);
    if (end < 0) throw new PickleEnd("its pickle is truncated");
    const text = this.bytes.toString(encoding, this.at, end);
    this.at = end + 1;
    return text;
  }

  private push(value: CheckpointValue): void {
    this.stack.push(value);
  }

  /** What is on the stack lies above the last mark, or the pickle is not well-formed. */
  private top(): CheckpointValue {
    if (this.stack.length <= (this.marks.at(-1) ?? 0)) throw new Fault("its pickle takes a value that it has not made");
    return this.stack[this.stack.length - 1]!;
  }

  private pop(): CheckpointValue {
    const value = this.top();
    this.stack.pop();
    return value;
  }

  /** The topmost two, in the order in which they were pushed. */
  private popPair(): CheckpointValue[] {
    const last = this.pop();
    return [this.pop(), last];
  }

  private popList(): CheckpointValue[] {
    const value = this.pop();
    if (!Array.isArray(value)) throw new Fault("its pickle calls something with no list of arguments");
    return value;
  }

  /** All above the last mark, as a new list. */
  private popMark(): CheckpointValue[] {
    const mark = this.marks.pop();
    if (mark === undefined) throw new Fault("its pickle looks for a mark that it has not set");
    this.count();
    return this.stack.splice(mark);
  }

  private tuple(length: number): void {
    if (this.stack.length - (this.marks.at(-1) ?? 0) < length) {
      throw new Fault("its pickle takes a value that it has not made");
    }
    this.count();
    this.push(this.stack.splice(this.stack.length - length));
  }

  private list(): CheckpointValue[] {
    this.count();
    return [];
  }

  private count(): void {
    if (++this.made > MAX_OBJECTS) {
      throw new Fault(`its pickle makes more than ${MAX_OBJECTS} objects, which no checkpoint needs`);
    }
  }

  private remember(index: number): void {
    // Picklers number from 0 or 1 on, with small gaps at most; a list as long as a larger number says is a bomb.
    if (index > 2 * this.memoised + 16) throw new Fault("its pickle remembers a value under a number out of order");
    this.memo[index] = this.top();
    this.memoised++;
  }

  private recall(index: number): void {
    const value = this.memo[index];
    if (value === undefined) throw new Fault("its pickle refers to a value that it has not made");
    this.push(value);
  }

  private global(module: string, name: string): void {
    this.count();
    if (module.length + name.length > MAX_NAME) throw new Fault("its pickle names a class by a gigantic name");
    this.push(new Placeholder(`${PYTHON_2_MODULES.get(module) ?? module}.${name}`));
  }

  private namedGlobal([module, name]: CheckpointValue[]): void {
    if (typeof name !== "string" || typeof module !== "string") throw new Fault("its pickle names a class by no text");
    this.global(module, name);
  }

  private instance(module: string, name: string): void {
    const args = this.popMark();
    this.global(module, name);
    this.callWith(args);
  }

  private object(classAndArgs: CheckpointValue[]): void {
    const [callable = null, ...args] = classAndArgs;
    this.push(callable);
    this.callWith(args);
  }

  /** Calls what is on top, which its result replaces. */
  private callWith(args: CheckpointValue[]): void {
    this.count();
    const callable = this.pop();
    if (!(callable instanceof Placeholder)) throw new Fault("its pickle calls something that is no class or function");
    // The result of a call is not called again: whatever that would be, it is not known.
    this.push(callable.args ? new Placeholder(`${callable.name}()`, args) : this.objects.call(callable, args));
  }

  private append(values: CheckpointValue[]): void {
    const target = this.top();
    if (target instanceof Placeholder) {
      target.items ??= [];
      for (const value of values) target.items.push(value);
    } else if (Array.isArray(target)) {
      for (const value of values) target.push(value);
    } else {
      throw new Fault("its pickle appends to something that is no list");
    }
  }

  private setItems(pairs: CheckpointValue[]): void {
    const target = this.top();
    if (target instanceof Placeholder) {
      target.entries ??= new Map();
      fill(target.entries, pairs);
    } else if (target instanceof Map) {
      fill(target, pairs);
    } else {
      throw new Fault("its pickle sets an item of something that is no mapping");
    }
  }

  private mapOf(pairs: CheckpointValue[]): CheckpointMap {
    this.count();
    const map: CheckpointMap = new Map();
    fill(map, pairs);
    return map;
  }

  /** Attributes of mappings and tensors (`_metadata` of a state dict) are left out. */
  private build(state: CheckpointValue): void {
    const target = this.top();
    if (target instanceof Placeholder) target.state = state;
    else if (!(target instanceof Map || target instanceof TensorEntry || Array.isArray(target))) {
      throw new Fault("its pickle gives a state to something that has none");
    }
  }
}

function checkProtocol(protocol: number): void {
  if (protocol > 5) throw new Fault("its pickle has a protocol above 5, which is not known");
}

/** Renamed in Python 3. */
const PYTHON_2_MODULES: ReadonlyMap<string, string> = new Map([
  ["__builtin__", "builtins"],
  ["copy_reg", "copyreg"],
]);

/** Puts keys and values that follow one another into a map. */
function fill(map: CheckpointMap, pairs: CheckpointValue[]): void {
  if (pairs.length % 2 !== 0) throw new Fault("its pickle has a key without a value");
  for (let i = 0; i < pairs.length; i += 2) map.set(keyOf(pairs[i]!), pairs[i + 1]!);
}

/** A value as a key; lists and the like are only known to have been there. */
export function keyOf(value: CheckpointValue): CheckpointKey {
  if (value === null || typeof value !== "object") return value;
  return new Placeholder(value instanceof Placeholder ? value.name : "key");
}

function integerOf(text: string): number | bigint {
  if (text.length > MAX_INTEGER || !/^\s*[-+]?\d+\s*$/.test(text))
    throw new Fault("its pickle has a whole number that is none");
  return narrow(BigInt(text.trim().replace(/^\+/, "")));
}

/** Protocols 0 and 1 write booleans as 00 and 01. */
function integerOrBoolean(text: string): number | bigint | boolean {
  return text === "00" ? false : text === "01" ? true : integerOf(text);
}

/** Two's complement, of any length. */
function littleEndian(bytes: Buffer): number | bigint {
  if (bytes.length === 0) return 0;
  if (bytes.length > MAX_INTEGER) throw new Fault("its pickle has a gigantic whole number");
  const magnitude = BigInt(`0x${Buffer.from(bytes).reverse().toString("hex")}`);
  return narrow(BigInt.asIntN(8 * bytes.length, magnitude));
}

function narrow(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function floatOf(text: string): number {
  if (text === "nan") return Number.NaN;
  const value = Number(text.replace(/inf$/, "Infinity"));
  if (text.trim() === "" || Number.isNaN(value)) throw new Fault("its pickle has a number that is none");
  return value;
}

function indexOf(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new Fault("its pickle refers to a value by no number");
  return Number(text);
}

/** Python 2's str: text as a rule, and bytes where it is not. */
function textOrBytes(bytes: Buffer): string | Buffer {
  const text = bytes.toString("utf8");
  return text.includes("\ufffd") ? bytes : text;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "\\": "\\", "'": "'", '"': '"' };

function quotedText(line: string): string {
  const body = /^(['"])(.*)\1$/s.exec(line.trimEnd())?.[2];
  if (body === undefined) throw new Fault("its pickle has a text without quotes");
  return body.replace(/\\(?:x([0-9a-f]{2})|(.))/gis, (whole, code: string | undefined, letter: string) =>
    code === undefined ? (ESCAPES[letter] ?? whole) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function rawUnicode(line: string): string {
  return line.replace(/\\u([0-9a-f]{4})|\\U([0-9a-f]{8})/gi, (whole, short?: string, long?: string) => {
    const code = Number.parseInt((short ?? long)!, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
