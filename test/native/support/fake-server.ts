import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect } from "node:net";

/** What a path answers; `bytes` unless something else is named. */
export interface Route {
  bytes?: Buffer | string;
  type?: string;
  /** Ignore Range headers. */
  noRange?: boolean;
  status?: number;
  redirect?: string;
  /**
   * Close the connection after so many bytes of a body that has more (-1: before the answer begins), this many times; `skip`
   * such answers are left whole before.
   */
  cut?: { after: number; times: number; skip?: number };
  /** Do not tell the length: the body ends where the connection does. */
  noLength?: boolean;
  /** Send nothing more after so many bytes, for ever. */
  stallAfter?: number;
  /** Awaited before the first answer. */
  before?: () => Promise<void>;
  /** `Authorization` header that is asked for. */
  authorization?: string;
}

export interface FakeServer {
  origin: string;
  routes: Record<string, Route>;
  requests: { path: string; range: string | undefined; authorization: string | undefined; sent: number }[];
  close(): Promise<void>;
}

/**
 * A web server on 127.0.0.1 that knows ranges, redirects and every way to fail.
 * @param tls certificate and key, for https
 */
export async function startFakeServer(tls?: { cert: Buffer; key: Buffer }): Promise<FakeServer> {
  const routes: Record<string, Route> = {};
  const requests: FakeServer["requests"] = [];
  const listener = (request: IncomingMessage, response: ServerResponse) => answer(request, response, routes, requests);
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  return {
    origin: `${tls ? "https" : "http"}://${await listen(server)}`,
    routes,
    requests,
    close: () => close(server),
  };
}

export interface FakeProxy {
  origin: string;
  tunnels: { target: string; authorization: string | undefined }[];
  close(): Promise<void>;
}

/** A proxy on 127.0.0.1 that tunnels to whatever it is asked for. */
export async function startFakeProxy(): Promise<FakeProxy> {
  const tunnels: FakeProxy["tunnels"] = [];
  const server = createServer().on("connect", (request, client) => {
    const target = request.url ?? "";
    tunnels.push({ target, authorization: request.headers["proxy-authorization"] });
    const { hostname, port } = new URL(`http://${target}`);
    const upstream = connect(Number(port || 80), hostname, () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [upstream, client]) socket.on("error", () => {});
  });
  return { origin: `http://${await listen(server)}`, tunnels, close: () => close(server) };
}

/** @returns host and port */
async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  routes: Record<string, Route>,
  requests: FakeServer["requests"],
): Promise<void> {
  const path = decodeURIComponent(request.url ?? "/");
  const { range, authorization } = request.headers;
  const log = { path, range, authorization, sent: 0 };
  requests.push(log);
  const route = routes[path];
  if (!route) return void response.writeHead(404).end();
  const { before } = route;
  delete route.before;
  await before?.();
  if (route.cut?.after === -1 && cutDue(route, 0)) return void response.destroy();
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
  const cut = cutDue(route, body.length);
  const stop = Math.min(cut?.after ?? route.stallAfter ?? body.length, body.length);
  log.sent = stop;
  if (stop === body.length) return void response.end(body);
  const sent = body.subarray(0, stop);
  if (cut && route.noLength) return void response.end(sent); // as if that were all
  response.flushHeaders();
  // The bytes are on their way before the connection breaks; one that stalls stays open.
  const breakOff = () => cut && setTimeout(() => response.destroy(), 20);
  if (stop === 0) breakOff();
  else response.write(sent, breakOff);
}

/** The cut that an answer of this length is to suffer. */
function cutDue({ cut }: Route, length: number): Route["cut"] {
  if (!cut || cut.times <= 0 || cut.after >= length) return undefined;
  if (cut.skip) {
    cut.skip--;
    return undefined;
  }
  cut.times--;
  return cut;
}
