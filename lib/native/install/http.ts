import { type IncomingHttpHeaders, STATUS_CODES } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Dispatcher, EnvHttpProxyAgent } from "undici";
import { ArdistillError, messageOf } from "../../errors.js";

/** A failure that another attempt may cure. */
export class TransientError extends Error {}

export interface HttpOptions {
  signal?: AbortSignal | undefined;
  /** Certificates (PEM) to trust in place of Node.js's own; those of NODE_EXTRA_CA_CERTS need no option. */
  ca?: string | undefined;
  /** Give a connection up after this many milliseconds without a byte. */
  stallMs?: number | undefined;
  /** Wait before the second attempt; doubled before the third. */
  retryDelayMs?: number | undefined;
}

const ATTEMPTS = 3;
const STALL_MS = 30_000;
const RETRY_DELAY_MS = 1_000;
const TRANSIENT_STATUS = new Set([408, 425, 429, 500, 502, 503, 504]);

/** What a server answered. The body is to be read by {@link Http.body} or given up by {@link discard}. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Dispatcher.ResponseData["body"];
}

const MOST_REDIRECTS = 10;
/**
 * Bytes of a body that may wait in memory. Never reached: undici 7 ends the whole process where a reader that lags behind has
 * it pause and the server closes the connection in that moment (its issue 5360; mended in 8, which needs Node.js 22). Who
 * fetches much asks for it in parts, see download.ts.
 */
const NO_LIMIT = 1 << 30;

/** GET requests with retries, through the proxy that HTTP(S)_PROXY and NO_PROXY name. Close it when done. */
export class Http {
  #agent: EnvHttpProxyAgent | undefined;
  readonly #retryDelayMs: number;

  constructor(private readonly options: HttpOptions = {}) {
    this.#retryDelayMs = options.retryDelayMs ?? RETRY_DELAY_MS;
  }

  /** One request; redirects are followed. An answer other than 2xx and 416 is an error. */
  async get(address: URL, headers: Record<string, string> = {}): Promise<Answer> {
    let { bare: url, authorization } = splitCredentials(address);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const answer = await this.#request(url, { "accept-encoding": "identity", ...authorization, ...headers });
      const { status } = answer;
      if ((status >= 200 && status < 300) || status === 416) return answer;
      await discard(answer);
      const { location } = answer.headers;
      if (status < 300 || status >= 400 || location === undefined) throw refusal(url, status);
      const next = followedUrl(url, location);
      if (next.origin !== url.origin) authorization = {}; // a password is for the server that it was given for
      url = next;
    }
    throw new ArdistillError("ERR_DOWNLOAD", `${withoutCredentials(address)} is redirected without end`);
  }

  async #request(url: URL, headers: Record<string, string>): Promise<Answer> {
    // Loaded here: it takes half the time of importing the package, most users of which fetch nothing.
    const { EnvHttpProxyAgent, request } = await import("undici");
    this.#agent ??= new EnvHttpProxyAgent(this.#agentOptions());
    try {
      const options = { dispatcher: this.#agent, signal: this.options.signal, headers, highWaterMark: NO_LIMIT };
      const response = await request(url, options);
      return { status: response.statusCode, headers: response.headers, body: response.body };
    } catch (error) {
      this.options.signal?.throwIfAborted();
      throw new TransientError(`${url.host}: ${reasonOf(error)}`, { cause: error });
    }
  }

  /**
   * Calls `attempt` until it succeeds, at most three times in a row without its calling `progressed`.
   *
   * @throws ArdistillError `ERR_DOWNLOAD` with the last reason; whatever is not a {@link TransientError} at once.
   */
  async retry<T>(attempt: (progressed: () => void) => Promise<T>): Promise<T> {
    for (let failures = 0; ; ) {
      try {
        return await attempt(() => {
          failures = 0;
        });
      } catch (error) {
        if (!(error instanceof TransientError)) throw error;
        failures++;
        if (failures >= ATTEMPTS) {
          throw new ArdistillError("ERR_DOWNLOAD", `${error.message} (${ATTEMPTS} attempts)`, { cause: error });
        }
        await sleep(this.#retryDelayMs * 2 ** (failures - 1), undefined, { signal: this.options.signal });
      }
    }
  }

  /** Reads a body in pieces; a cut or stalled connection is a {@link TransientError}. */
  async *body({ body }: Answer): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of body) yield chunk as Buffer;
    } catch (error) {
      this.options.signal?.throwIfAborted();
      throw new TransientError(`the connection broke: ${reasonOf(error)}`, { cause: error });
    }
  }

  /** The whole of a small body. */
  async bytes(answer: Answer): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.body(answer)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  async close(): Promise<void> {
    await this.#agent?.destroy();
  }

  #agentOptions(): EnvHttpProxyAgent.Options {
    const { stallMs = STALL_MS, ca } = this.options;
    const tls = ca === undefined ? {} : { ca };
    return {
      headersTimeout: stallMs,
      bodyTimeout: stallMs, // the longest silence between two pieces of a body, not its whole time
      connect: { timeout: stallMs, ...tls },
      requestTls: tls,
    };
  }
}

/** Gives up a body that nobody reads. */
export async function discard({ body }: Answer): Promise<void> {
  await body.dump().catch(() => {}); // it may have broken off by itself
}

function refusal(url: URL, status: number): Error {
  const answer = `${url.href} answered ${status} ${STATUS_CODES[status] ?? ""}`.trim();
  return TRANSIENT_STATUS.has(status) ? new TransientError(answer) : new ArdistillError("ERR_DOWNLOAD", answer);
}

function followedUrl(url: URL, location: string): URL {
  const next = URL.canParse(location, url.href) ? new URL(location, url) : null;
  if (next?.protocol === "https:" || (next?.protocol === "http:" && url.protocol === "http:")) return next;
  throw new ArdistillError(
    "ERR_DOWNLOAD",
    `${url.href} is redirected to ${JSON.stringify(location)}, which is ${next?.protocol === "http:" ? "not encrypted" : "no web address"}`,
  );
}

/** The text of `url` without user and password, for messages. */
export function withoutCredentials(url: URL): string {
  return splitCredentials(url).bare.href;
}

/** Credentials go into a header of their own, and into no message. */
function splitCredentials(url: URL): { bare: URL; authorization: Record<string, string> } {
  if (!url.username && !url.password) return { bare: url, authorization: {} };
  const bare = new URL(url);
  bare.username = "";
  bare.password = "";
  const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return { bare, authorization: { authorization: `Basic ${Buffer.from(pair).toString("base64")}` } };
}

/** Where several addresses of a host were tried, Node.js's error has no message but theirs. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join(", ");
  const { cause } = error as { cause?: unknown };
  return cause instanceof Error && cause.message ? cause.message : messageOf(error);
}
