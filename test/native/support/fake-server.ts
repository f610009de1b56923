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
  /** Close the connection after so many bytes of the body, this many times. */
  cut?: { after: number; times: number };
  /** Send nothing more after so many bytes, for ever. */
  stallAfter?: number;
  /** `Authorization` header that is asked for. */
  authorization?: string;
}

export interface FakeServer {
  origin: string;
  routes: Record<string, Route>;
  requests: { path: string; range: string | undefined; sent: number }[];
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
  const log = { path, range: request.headers.range, sent: 0 };
  requests.push(log);
  const route = routes[path];
  if (!route) return void response.writeHead(404).end();
  if (route.authorization && request.headers.authorization !== route.authorization) {
    return void response.writeHead(401).end();
  }
  if (route.redirect) return void response.writeHead(302, { location: route.redirect }).end();
  if (route.status) return void response.writeHead(route.status).end();

  const all = Buffer.from(route.bytes ?? "");
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec((!route.noRange && request.headers.range) || "") ?? [];
  const start = Number(from ?? 0);
  const end = to ? Math.min(Number(to) + 1, all.length) : all.length;
  const body = all.subarray(start, end);
  response.writeHead(from === undefined ? 200 : 206, {
    "content-type": route.type ?? "application/octet-stream",
    "content-length": body.length,
    ...(from !== undefined && { "content-range": `bytes ${start}-${end - 1}/${all.length}` }),
  });
  const stop = route.cut && route.cut.times > 0 && body.length > route.cut.after ? route.cut.after : route.stallAfter;
  if (stop === undefined || body.length <= stop) {
    log.sent = body.length;
    return void response.end(body);
  }
  log.sent = stop;
  response.write(body.subarray(0, stop), () => {
    if (!route.cut) return;
    route.cut.times--;
    setTimeout(() => response.destroy(), 20);
  });
}
