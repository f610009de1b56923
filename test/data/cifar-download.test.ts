import { createHash } from "node:crypto";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { cifar10, cifar100 } from "../../lib/data/cifar.js";
import { failure, records, type TarFile, tar, temporaryDirectory, tenClasses, writeFiles } from "./support.js";

const FOLDER = "cifar-10-batches-bin";
const batch = records(tenClasses(10));
const files: TarFile[] = [
  { path: `${FOLDER}/`, type: "5" },
  ...[1, 2, 3, 4, 5].map((n) => ({ path: `${FOLDER}/data_batch_${n}.bin`, content: batch })),
  { path: `${FOLDER}/test_batch.bin`, content: records(tenClasses(20)) },
  { path: `${FOLDER}/readme.html`, content: Buffer.from("<html>") },
];
const archive = gzipSync(tar(files));
const md5Of = (bytes: Uint8Array) => createHash("md5").update(bytes).digest("hex");

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/cifar-10-binary.tar.gz`;
}

const serveBytes = (bytes: Uint8Array) => serve((_, response) => response.end(bytes));

beforeEach(() => {
  for (const name of ["http_proxy", "HTTP_PROXY"]) vi.stubEnv(name, undefined);
  return () => vi.unstubAllEnvs();
});

describe("a download", () => {
  test("fetches, checks, unpacks and opens the set, in a directory that it creates", async () => {
    const root = join(await temporaryDirectory(), "new", "data");
    const progress: number[] = [];
    const set = await cifar10(root, {
      download: true,
      url: await serveBytes(archive),
      md5: md5Of(archive).toUpperCase(),
      onProgress: ({ received, total }) => {
        progress.push(received);
        expect(total).toBeUndefined(); // known for the official archive only
      },
    });
    expect([set.train.count, set.test.count]).toEqual([50, 20]);
    expect(set.notes[0]).toBe(`CIFAR-10 was downloaded to ${join(root, FOLDER)}`);
    expect(await readdir(root)).toEqual([FOLDER]);
    expect((await readdir(join(root, FOLDER))).length).toBe(7);
    expect(progress.at(-1)).toBe(archive.length);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });

  test("fetches nothing when the set is there, whole or in part", async () => {
    const root = await temporaryDirectory();
    await writeFiles(root, { [`${FOLDER}/data_batch_1.bin`]: batch, [`${FOLDER}/test_batch.bin`]: batch });
    let requests = 0;
    const url = await serve((_, response) => {
      requests++;
      response.end();
    });
    const set = await cifar10(root, { download: true, url });
    expect(set.train.count).toBe(10);
    expect(set.notes[0]).toContain("nothing was downloaded");
    expect(requests).toBe(0);
  });

  test("is not begun unless asked for", async () => {
    const dir = await temporaryDirectory();
    await expect(cifar10(dir, { url: "http://127.0.0.1:1/" })).rejects.toMatchObject(failure("ERR_DATA", "is empty"));
  });

  test("of CIFAR-100 likewise", async () => {
    const root = await temporaryDirectory();
    const bytes = gzipSync(
      tar(["train.bin", "test.bin"].map((name) => ({ path: `cifar-100-binary/${name}`, content: records([[1, 2]]) }))),
    );
    const set = await cifar100(root, { download: true, url: await serveBytes(bytes), md5: md5Of(bytes) });
    expect(set.train.labels).toEqual(Int32Array.of(2));
  });

  test("goes through the proxy that the environment names", async () => {
    const seen: string[] = [];
    const proxy = createServer((request, response) => {
      seen.push(request.url ?? "");
      response.end(archive);
    });
    const origin = await serveBytes(archive);
    const { port } = new URL(origin);
    proxy.on("connect", (request, socket) => {
      seen.push(request.url ?? "");
      const upstream = connect(Number(port), "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        upstream.pipe(socket).pipe(upstream);
      });
      for (const end of [socket, upstream]) end.on("error", () => end.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      proxy.closeAllConnections();
      proxy.close();
    });
    vi.stubEnv("http_proxy", `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
    vi.stubEnv("no_proxy", "");
    vi.stubEnv("NO_PROXY", "");
    const url = "http://images.invalid/cifar-10-binary.tar.gz";
    const set = await cifar10(await temporaryDirectory(), { download: true, url, md5: md5Of(archive) });
    expect(set.train.count).toBe(50);
    expect(seen.join()).toContain("images.invalid");
  });
});

describe("a failed download leaves nothing behind:", () => {
  const official = { download: true } as const;

  async function expectNothingLeft(open: (root: string) => Promise<unknown>, error: object): Promise<void> {
    const above = await temporaryDirectory();
    await expect(open(join(above, "a", "b"))).rejects.toMatchObject(error);
    expect(await readdir(above)).toEqual([]);
  }

  test("wrong MD5", async () => {
    const url = await serveBytes(archive);
    const totals = new Set<number | undefined>();
    const onProgress = ({ total }: { total?: number }) => totals.add(total);
    await expectNothingLeft(
      (root) => cifar10(root, { ...official, url, onProgress }),
      failure("ERR_CHECKSUM", md5Of(archive), "c32a1d4ab5d03f1284b67883e8d87530"),
    );
    expect([...totals]).toEqual([170_052_171]); // what the official archive has
  });

  test("not found, in directories to be created and in one that is there and stays", async () => {
    const url = await serve((_, response) => response.writeHead(404).end("nothing here"));
    const error = failure("ERR_DOWNLOAD", url, "404");
    await expectNothingLeft((root) => cifar10(root, { ...official, url }), error);
    const existing = await temporaryDirectory();
    await expect(cifar10(existing, { ...official, url })).rejects.toMatchObject(error);
    expect(await readdir(existing)).toEqual([]);
  });

  test("a web page", async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<!doctype html>Log in");
    });
    await expectNothingLeft((root) => cifar10(root, { ...official, url }), failure("ERR_DOWNLOAD", "web page"));
  });

  test("a connection cut every time", async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { "content-length": archive.length });
      response.write(archive.subarray(0, 1000), () => response.destroy());
    });
    await expectNothingLeft((root) => cifar10(root, { ...official, url }), failure("ERR_DOWNLOAD"));
  });

  test("nobody there", async () => {
    const url = "http://127.0.0.1:1/cifar-10-binary.tar.gz";
    await expectNothingLeft((root) => cifar10(root, { ...official, url }), failure("ERR_DOWNLOAD", "127.0.0.1:1"));
  });

  test("aborted in the middle", async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { "content-length": archive.length });
      response.write(archive.subarray(0, 1000));
    });
    await expectNothingLeft((root) => {
      const controller = new AbortController();
      const options = { signal: controller.signal, onProgress: () => controller.abort() };
      return cifar10(root, { ...official, url, ...options });
    }, failure("ERR_ABORTED"));
  });

  test.each([
    ["no archive at all", Buffer.from("just some text"), "ERR_DATA", "cannot be unpacked"],
    ["an archive cut off", archive.subarray(0, archive.length - 100), "ERR_DATA", "cannot be unpacked"],
    ["a path that leads out", gzipSync(tar([...files, { path: "../../evil" }])), "ERR_DATA", "../../evil"],
    [
      "a file that is missing",
      gzipSync(tar(files.slice(0, 4))),
      "ERR_DATA",
      "no cifar-10-batches-bin/data_batch_4.bin",
    ],
    ["another set", gzipSync(tar([{ path: "cifar-100-binary/train.bin" }])), "ERR_DATA", "is not that of CIFAR-10"],
  ] as const)("%s", async (_, bytes, code, message) => {
    const url = await serveBytes(bytes);
    await expectNothingLeft((root) => cifar10(root, { ...official, url, md5: md5Of(bytes) }), failure(code, message));
  });

  test("a directory that cannot be written to", async () => {
    const root = await temporaryDirectory();
    await writeFile(join(root, "file"), "");
    const url = await serveBytes(archive);
    await expect(cifar10(join(root, "file", "data"), { ...official, url })).rejects.toMatchObject(
      failure("ERR_IO", "cannot create"),
    );
    expect(await readdir(root)).toEqual(["file"]);
  });

  test("something else in the place of the set, which stays", async () => {
    const root = await temporaryDirectory();
    await mkdir(join(root, FOLDER));
    await writeFile(join(root, FOLDER, "mine.txt"), "mine");
    const url = await serveBytes(archive);
    await expect(cifar10(root, { ...official, url, md5: md5Of(archive) })).rejects.toMatchObject(
      failure("ERR_IO", "cannot move"),
    );
    expect(await readdir(root)).toEqual([FOLDER]);
    expect(await readdir(join(root, FOLDER))).toEqual(["mine.txt"]);
  });
});

test("two downloads at once into one directory both end well", async () => {
  const root = await temporaryDirectory();
  const url = await serveBytes(archive);
  const open = () => cifar10(root, { download: true, url, md5: md5Of(archive) });
  const [a, b] = await Promise.all([open(), open()]);
  expect(a.checksum).toBe(b.checksum);
  expect(await readdir(root)).toEqual([FOLDER]);
});
