import { type CheckpointKey, type CheckpointValue, Fault, Placeholder } from "./values.js";

/** Python's pickler goes no deeper than its recursion limit, 1000. */
const MAX_DEPTH = 1000;

type Container = CheckpointValue[] | Map<CheckpointKey, CheckpointValue> | Placeholder;

interface Visit {
  node: Container;
  children: [key: unknown, value: CheckpointValue][];
  next: number;
  /** Of the values seen so far: how many there are when shared ones count each time, and how deep they go. */
  size: number;
  depth: number;
}

/**
 * Makes a value that others can walk by recursion, in time bounded by `maxSize`: a reference to what it is part of
 * becomes a placeholder, and what is too deep or, by sharing, too large is refused.
 * @throws Fault
 */
export function settle(root: CheckpointValue, maxSize: number): CheckpointValue {
  if (!isContainer(root)) return root;
  const done = new Map<Container, { size: number; depth: number }>();
  const open = new Set<Container>([root]);
  const visits: Visit[] = [visit(root)];
  while (true) {
    const current = visits[visits.length - 1]!;
    if (current.next < current.children.length) {
      const [key, child] = current.children[current.next++]!;
      if (!isContainer(child)) {
        current.size++;
      } else if (open.has(child)) {
        replace(current.node, key, new Placeholder("a reference to what this is part of"));
      } else if (done.has(child)) {
        add(current, done.get(child)!, maxSize);
      } else {
        open.add(child);
        visits.push(visit(child));
      }
      continue;
    }
    visits.pop();
    open.delete(current.node);
    done.set(current.node, { size: current.size, depth: current.depth });
    const parent = visits.at(-1);
    if (!parent) return root;
    add(parent, current, maxSize);
  }
}

function add(visit: Visit, child: { size: number; depth: number }, maxSize: number): void {
  visit.size += child.size;
  visit.depth = Math.max(visit.depth, child.depth + 1);
  if (visit.depth > MAX_DEPTH) throw new Fault(`its values are nested more than ${MAX_DEPTH} deep`);
  if (visit.size > maxSize)
    throw new Fault("its values refer to one another so often that they would not fit in memory");
}

function isContainer(value: CheckpointValue): value is Container {
  return Array.isArray(value) || value instanceof Map || value instanceof Placeholder;
}

const PARTS = ["args", "state", "items", "entries"] as const;

function visit(node: Container): Visit {
  const children: Visit["children"] =
    node instanceof Placeholder
      ? PARTS.flatMap((part) => (node[part] === undefined ? [] : [[part, node[part]] satisfies Visit["children"][0]]))
      : [...node.entries()];
  return { node, children, next: 0, size: 1, depth: 1 };
}

function replace(node: Container, key: unknown, value: Placeholder): void {
  if (Array.isArray(node)) node[key as number] = value;
  else if (node instanceof Map) node.set(key as CheckpointKey, value);
  else if (key === "state") node.state = value;
  else node[key as "items"] = [value];
}
