import type { ChildProcess } from "node:child_process";
import { randomInt } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { locateLibTorch } from "../../lib/native/libtorch.js";
import { compileFirst } from "../cli/support.js";
import { installInChild, namespace } from "./support/child-install.js";
import { type FakeProxy, type FakeServer, startFakeProxy, startFakeServer } from "./support/fake-server.js";
import {
  bytesSent,
  expectInstalled,
  expectNothingInstalled,
  failure,
  home,
  install,
  installed,
  prepareInstalls,
  scratch,
  server,
  serveWheels,
  torch,
  torchRoute,
} from "./support/installs.js";

compileFirst();
prepareInstalls();

describe("a connection that is cut", () => {
  const MIB = 1 << 20;
  /** Before the answer, at its edges, at those of the chunks it travels in, and anywhere. */
  const offsets = [
    ...[-1, 0, 1, 2, 29, 30, 31, 100, 1023, 1024, 16_383, 16_384, 16_385, 65_535, 65_536, 65_537],
    ...[MIB - 1, MIB, MIB + 1, 2 * MIB, 3 * MIB],
    ...Array.from({ length: 12 }, () => randomInt(3 * MIB)),
  ];

  test.each([
    ["by range", { noRange: false }],
    ["whole, from a server without ranges", { noRange: true }],
    ["whole, from a server that does not tell the length either", { noRange: true, noLength: true }],
  ])("%s: at any place", async (_, route) => {
    for (const after of offsets) {
      // By range there are several answers; a cut hits one of those that are long enough.
      const cut = { after, times: 1, skip: route.noRange ? 0 : randomInt(after < 1000 ? 3 : 1) };
      Object.assign(torchRoute(), route, { cut });
      await install();
      expect({ after, timesLeft: cut.times }).toEqual({ after, timesLeft: 0 });
      expectInstalled();
      rmSync(home, { recursive: true });
    }
  });

  test("by range: again and again, at random, until it is done; nothing is fetched twice", async () => {
    const route = torchRoute();
    for (let round = 0; round < 5; round++) {
      const refresh = setInterval(() => {
        route.cut = { after: randomInt(MIB, 2 * MIB), times: 1 };
      }, 20);
      try {
        await install();
      } finally {
        clearInterval(refresh);
        delete route.cut;
      }
      expectInstalled();
      expect(bytesSent(`/files/${torch.file}`)).toBeLessThan((round + 1) * (torch.size - 4 * MIB));
      rmSync(home, { recursive: true });
    }
  });

  test("the index page: at any place", async () => {
    const route = server.routes["/simple/torch/"]!;
    const { length } = route.bytes!;
    for (const noLength of [false, true]) {
      for (const after of [-1, 0, 1, 10, length / 2, length - 2, length - 1]) {
        Object.assign(route, { noLength, cut: { after: Math.floor(after), times: 1 } });
        await install();
        expect({ noLength, after, timesLeft: route.cut!.times }).toEqual({ noLength, after, timesLeft: 0 });
        expectInstalled();
        rmSync(home, { recursive: true });
      }
    }
  });

  test("one that is cut for good: in words, and the next attempt goes on", async () => {
    for (const after of [-1, 0, 500, 70_000, 2 * MIB]) {
      torchRoute().cut = { after, times: Number.POSITIVE_INFINITY };
      const attempt = await install().catch((error: unknown) => error);
      if (after < MIB) expect(attempt).toMatchObject(failure("ERR_DOWNLOAD", /3 attempts[\s\S]*--from-file/));
      delete torchRoute().cut;
      await install();
      expectInstalled();
      rmSync(home, { recursive: true });
    }
  });
});

describe("processes", () => {
  test("several at once: one installs, the others wait and find it done", async () => {
    const reports = await Promise.all([installInChild(), installInChild(), installInChild()]);
    expect(reports.map(({ outcome }) => outcome).sort()).toEqual(["installed", "present", "present"]);
    expectInstalled();
  });

  test("several at once that are killed and started again", async () => {
    const worker = async () => {
      for (let i = 0; i < 6; i++) {
        const limit = i < 5 ? randomInt(50, 600) : 60_000;
        const report = await installInChild(
          {},
          { onStart: (child) => setTimeout(() => child.kill("SIGKILL"), limit).unref() },
        );
        if (report.code) expect(report).toMatchObject({ outcome: expect.anything() }); // shows what went wrong
      }
    };
    await Promise.all([worker(), worker()]);
    expect(await installInChild()).toMatchObject({ outcome: "present" });
    expectInstalled();
  });

  test.each([
    ["the first installation", false],
    ["one that replaces another", true],
  ])(
    "killed at any moment of %s: the next one succeeds and leaves nothing over",
    async (_, force) => {
      const span = await workingTime();
      const seen = { killed: 0, complete: 0, none: 0, drafts: 0, locks: 0, downloads: 0 };
      for (let i = 0; i < 30; i++) {
        if (!force) rmSync(home, { recursive: true, force: true });
        // A few while it starts up and takes its lock, the others while it works.
        const kill = async (child: ChildProcess) => {
          if (i >= 5) await firstRequest(child);
          await sleep(i < 5 ? 100 + 60 * i : (span * (i - 5)) / 23 + randomInt(10));
          child.kill("SIGKILL");
        };
        const report = await installInChild({ force }, { onStart: (child) => void kill(child) });
        if (report.outcome) continue; // it was faster
        seen.killed++;
        const entries = existsSync(join(home, "libtorch")) ? readdirSync(join(home, "libtorch")) : [];
        if (entries.some((name) => name.startsWith(".2.11.0"))) seen.drafts++;
        if (entries.includes(".install.lock")) seen.locks++;
        if (existsSync(join(home, "downloads"))) seen.downloads++;
        // What the search takes is whole; what is not whole it does not take.
        try {
          expect(locateLibTorch({ ARDISTILL_HOME: home }).root).toBe(installed("torch"));
          seen.complete++;
        } catch (error) {
          expect(error).toMatchObject({ code: "ERR_LIBTORCH_NOT_FOUND" });
          seen.none++;
        }
        expect((await install()).root).toBe(installed("torch"));
        expectInstalled();
      }
      console.log(`killed ${force ? "while replacing" : "while installing"}:`, JSON.stringify(seen));
      expect(seen.killed).toBeGreaterThan(10);
      expect(seen.drafts).toBeGreaterThan(0);
    },
    300_000,
  );
});

/** Until a child asks for something, or is at its end. */
async function firstRequest(child: ChildProcess): Promise<void> {
  const before = server.requests.length;
  while (server.requests.length === before && child.exitCode === null) await sleep(1);
}

/** How long an undisturbed child takes from its first request on, in milliseconds. */
async function workingTime(): Promise<number> {
  let begin = 0;
  await installInChild(
    { force: true },
    { onStart: (child) => void firstRequest(child).then(() => (begin = performance.now())) },
  );
  return performance.now() - begin;
}

describe("the disk", () => {
  const HINT = /another directory by --home or ARDISTILL_HOME/;
  const refused = (reason: string) => failure("ERR_IO", new RegExp(`${reason}.*${HINT.source}`));

  /** A size that no file may pass, in place of a disk that is full. */
  const limited = async () => {
    expect(await installInChild({}, { before: "ulimit -f 2048" })).toMatchObject({
      ...refused("does not take a file this large"),
      located: null,
      home: ["libtorch"],
      libtorch: [],
    });
    await installInChild();
    expectInstalled();
  };

  /** A directory of somebody else's, in place of a read-only disk. */
  const foreign = async () => {
    chmodSync(scratch, 0o755);
    mkdirSync(home, { mode: 0o555 });
    const unprivileged = true;
    const denied = refused("permission denied");
    expect(await installInChild({}, { unprivileged })).toMatchObject({ ...denied, located: null, home: [] });
    chmodSync(home, 0o755);
    await install();
    for (const path of [join(home, "libtorch"), home]) chmodSync(path, 0o555);
    const present = { outcome: "present", located: installed("torch"), libtorch: ["2.11.0-cpu"] };
    expect(await installInChild({}, { unprivileged })).toMatchObject(present);
    expect(await installInChild({ force: true }, { unprivileged })).toMatchObject(denied);
    for (const path of [home, join(home, "libtorch")]) chmodSync(path, 0o755);
    expectInstalled();
  };

  test("a limit on the size of files", limited);
  test("a directory that is not ours to write in", foreign);

  /** Runs `work` where file systems can be mounted; elsewhere says so and shows the same in the way that is left. */
  const onFileSystem = (work: () => Promise<void>, otherwise: () => Promise<void>) => async () => {
    if (namespace()) return work();
    console.warn(
      "this machine lets us mount no file system (unshare): shown by a limit on files, or by permissions, instead",
    );
    return otherwise();
  };

  test(
    "a small one: said before anything is fetched",
    onFileSystem(async () => {
      mkdirSync(home);
      const report = await installInChild({}, { mounts: true, before: `mount -t tmpfs -o size=4m tmpfs "$1"` });
      expect(report).toMatchObject({
        ...refused("too little room in .*: 4\\.\\d MB are free, and \\d\\.\\d MB of downloads and 3\\.\\d MB of files"),
        located: null,
        home: ["libtorch"],
        libtorch: [],
      });
      expect(server.requests).toEqual([]);
    }, limited),
  );

  test.each([
    ["the download", 2.5],
    ["unpacking", 4.5],
  ])("a small one that something else fills in the midst of %s: it is left as it was", async (_, leftMib) => {
    await onFileSystem(async () => {
      mkdirSync(home);
      const [go, done] = [join(scratch, "go"), join(scratch, "done")];
      // Once the installer has looked how much is free, and asks for its first file.
      torchRoute().before = async () => {
        await writeFile(go, "go\n");
        await readFile(done);
      };
      const before = `
        mkfifo "${go}" "${done}"
        mount -t tmpfs -o size=24m tmpfs "$1"
        (read line <"${go}"; head -c ${(24 - leftMib) * 1024}k /dev/zero >"$1/other"; echo >"${done}") &`;
      expect(await installInChild({}, { mounts: true, before })).toMatchObject({
        ...refused("no space is left on the disk"),
        located: null,
        home: ["libtorch", "other"],
        libtorch: [],
      });
    }, limited)();
  });

  test(
    "a read-only one with a complete installation: it is used as it is, without a lock",
    onFileSystem(async () => {
      await install();
      const readOnly = { mounts: true, before: `mount --bind "$1" "$1"\nmount -o remount,bind,ro "$1"` };
      const present = { outcome: "present", located: installed("torch"), libtorch: ["2.11.0-cpu"] };
      expect(await installInChild({}, readOnly)).toMatchObject(present);
      expect(await installInChild({ force: true }, readOnly)).toMatchObject({
        ...refused("the file system is read-only"),
        located: installed("torch"),
      });
      expectInstalled();
    }, foreign),
  );

  test(
    "a read-only one without: what to do is said",
    onFileSystem(async () => {
      mkdirSync(home);
      const report = await installInChild({}, { mounts: true, before: `mount -t tmpfs -o ro tmpfs "$1"` });
      expect(report).toMatchObject({ ...refused("the file system is read-only"), located: null, home: [] });
    }, foreign),
  );
});

describe("a proxy, for https", () => {
  const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/tls/${name}`, import.meta.url));
  let secure: FakeServer;
  let proxy: FakeProxy;
  beforeEach(async () => {
    secure = await startFakeServer({
      cert: readFileSync(fixture("certificate.pem")),
      key: readFileSync(fixture("key.pem")),
    });
    serveWheels(secure);
    proxy = await startFakeProxy();
    return () => Promise.all([secure.close(), proxy.close()]);
  });

  const attempt = (env: NodeJS.ProcessEnv) =>
    installInChild(
      { indexUrl: `${secure.origin}/simple` },
      {
        env: {
          NODE_EXTRA_CA_CERTS: fixture("certificate.pem"),
          https_proxy: proxy.origin,
          http_proxy: "http://127.0.0.1:9",
          no_proxy: "",
          NO_PROXY: "",
          ...env,
        },
      },
    );

  test("is the one of https_proxy, and sees but where it goes", async () => {
    expect(await attempt({})).toMatchObject({ outcome: "installed" });
    expectInstalled();
    expect(new Set(proxy.tunnels.map(({ target }) => target))).toEqual(new Set([new URL(secure.origin).host]));
  });

  test("is not used for what no_proxy names", async () => {
    expect(await attempt({ no_proxy: "127.0.0.1" })).toMatchObject({ outcome: "installed" });
    expect(proxy.tunnels).toEqual([]);
  });

  test("a certificate that nobody vouches for is refused, and a way from https to http", async () => {
    expect(await attempt({ NODE_EXTRA_CA_CERTS: "" })).toMatchObject(
      failure("ERR_DOWNLOAD", /self-signed certificate/),
    );
    secure.routes[`/files/${torch.file}`] = { redirect: `${server.origin}/files/${torch.file}` };
    expect(await attempt({})).toMatchObject(failure("ERR_DOWNLOAD", /redirected to .*not encrypted/));
    expectNothingInstalled();
  });
});
