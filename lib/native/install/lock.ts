import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { link, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeDirectory, systemCode } from "../../files.js";

interface Holder {
  /** Unique per lock taken. */
  id: string;
  pid: number;
  /** Clock ticks since boot at which the process began: tells it from a later one with the same number. */
  started: string | null;
  host: string;
}

const POLL_MS = 200;
const HEARTBEAT_MS = 5_000;
/** A holder on another machine (a shared home directory) counts as dead when silent for so long. */
const SILENCE_MS = 60_000;

/**
 * Runs `work` while holding the lock file `path`; waits while another process holds it. The lock of a process that has
 * died is taken over.
 */
export async function withLock<T>(path: string, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  await makeDirectory(dirname(path));
  const mine: Holder = { id: randomUUID(), pid: process.pid, started: startOf(process.pid), host: hostname() };
  while (!(await take(path, mine))) {
    const holder = await readHolder(path);
    if (holder && (await isDead(holder, path))) await breakLock(path, holder);
    else await sleep(POLL_MS, undefined, { signal });
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {}); // a missed beat is made up by the next
  }, HEARTBEAT_MS);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    if ((await readHolder(path))?.id === mine.id) await rm(path, { force: true });
  }
}

/** Whether a process that lives holds the lock. */
export async function isHeld(path: string): Promise<boolean> {
  const holder = await readHolder(path);
  return holder !== null && !(await isDead(holder, path));
}

/** Links a finished file to the lock's name: that either fails or shows the whole content at once. */
async function take(path: string, holder: Holder): Promise<boolean> {
  const draft = `${path}.${holder.id}`;
  await writeFile(draft, JSON.stringify(holder));
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    // Taken by another, or our draft was swept up by one that held the lock.
    if (["EEXIST", "ENOENT"].includes(systemCode(error) ?? "")) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** The holder, `unknown` fields where the file is not ours to read; null when the lock has gone meanwhile. */
async function readHolder(path: string): Promise<Holder | null> {
  try {
    return {
      id: "",
      pid: 0,
      started: null,
      host: "",
      ...(JSON.parse(await readFile(path, "utf8")) as Partial<Holder>),
    };
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    if (error instanceof SyntaxError) return { id: "", pid: 0, started: null, host: "" };
    throw error;
  }
}

async function isDead(holder: Holder, path: string): Promise<boolean> {
  if (holder.host === hostname() && holder.pid > 0) {
    return !isAlive(holder.pid) || startOf(holder.pid) !== holder.started;
  }
  const beat = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => Date.now(),
  );
  return Date.now() - beat > SILENCE_MS;
}

/** Moves the dead lock aside; if another waiter was faster and it is a live one by now, puts it back. */
async function breakLock(path: string, dead: Holder): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readHolder(aside))?.id !== dead.id) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
}

function startOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The command's name, in parentheses, may hold anything; the 22nd field of the line is the 20th after it.
    return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
