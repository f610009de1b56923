import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a path answers; `bytes` unless something else is named. */
export interface Route {
  bytes?: Buffer | string;
  type?: string;
  /** Ignore Range headers. */
  noRange?: boolean;
  status?: number;
  redirect?: string;
  /** Close the connection after so many bytes of the body (-1: before the answer begins), this many times. */
  cut?: { after: number; times: number };
  /** Do not tell the length: the body ends where the connection does. */
  noLength?: boolean;
  /** Send nothing more after so many bytes, for ever. */
  stallAfter?: number;
  /** `Authorization` header that is asked for. */
  authorization?: string;
}

export interface FakeServer {
  origin: string;
  routes: Record<string, Route>;
  requests: { path: string; range: string | undefined; authorization: string | undefined; sent: number }[];
  close(): Promise<void>;
}

/** A web server on 127.0.0.1 that knows ranges, redirects and every way to fail. */
export async function startFakeServer(): Promise<FakeServer> {
  const routes: Record<string, Route> = {};
  const requests: FakeServer["requests"] = [];
  const server = createServer((request, response) => answer(request, response, routes, requests));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    routes,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  routes: Record<string, Route>,
  requests: FakeServer["requests"],
): void {
  const path = decodeURIComponent(request.url ?? "/");
  const { range, authorization } = request.headers;
  const log = { path, range, authorization, sent: 0 };
  requests.push(log);
  const route = routes[path];
  if (!route) return void response.writeHead(404).end();
  if (route.cut?.after === -1 && route.cut.times-- > 0) return void response.destroy();
  if (route.authorization && authorization !== route.authorization) {
    return void response.writeHead(401).end();
  }
  if (route.redirect) return void response.writeHead(302, { location: route.redirect }).end();
  if (route.status) return void response.writeHead(route.status).end();

  const all = Buffer.from(route.bytes ?? "");
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec((!route.noRange && range) || "") ?? [];
  const start = Number(from ?? 0);
  const end = to ? Math.min(Number(to) + 1, all.length) : all.length;
  const body = all.subarray(start, end);
  if (route.noLength) response.useChunkedEncodingByDefault = false;
  response.writeHead(from === undefined ? 200 : 206, {
    "content-type": route.type ?? "application/octet-stream",
    ...(route.noLength ? { connection: "close" } : { "content-length": body.length }),
    ...(from !== undefined && { "content-range": `bytes ${start}-${end - 1}/${all.length}` }),
  });
  const stop = route.cut && route.cut.times > 0 && body.length > route.cut.after ? route.cut.after : route.stallAfter;
  if (stop === undefined || body.length <= stop) {
    log.sent = body.length;
    return void response.end(body);
  }
  log.sent = stop;
  const sent = body.subarray(0, stop);
  const isCut = route.cut !== undefined;
  if (route.cut) route.cut.times--;
  if (isCut && route.noLength) return void response.end(sent); // as if that were all
  response.flushHeaders();
  // The bytes are on their way before the connection breaks; one that stalls stays open.
  const breakOff = () => isCut && setTimeout(() => response.destroy(), 20);
  if (stop === 0) breakOff();
  else response.write(sent, breakOff);
}
