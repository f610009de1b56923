import { setTimeout as sleep } from "node:timers/promises";
import { EnvHttpProxyAgent, fetch, type Response } from "undici";
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

/** GET requests with retries, through the proxy that HTTP(S)_PROXY and NO_PROXY name. Close it when done. */
export class Http {
  readonly #agent: EnvHttpProxyAgent;
  readonly #retryDelayMs: number;

  constructor(private readonly options: HttpOptions = {}) {
    const stallMs = options.stallMs ?? STALL_MS;
    const tls = options.ca === undefined ? {} : { ca: options.ca };
    this.#agent = new EnvHttpProxyAgent({
      headersTimeout: stallMs,
      bodyTimeout: stallMs, // the longest silence between two pieces of a body, not its whole time
      connect: { timeout: stallMs, ...tls },
      requestTls: tls,
    });
    this.#retryDelayMs = options.retryDelayMs ?? RETRY_DELAY_MS;
  }

  /** One request; redirects are followed. A response other than 2xx and 416 is an error. */
  async get(url: URL, headers: Record<string, string> = {}): Promise<Response> {
    const { bare, authorization } = splitCredentials(url);
    let response: Response;
    try {
      response = await fetch(bare, {
        dispatcher: this.#agent,
        signal: this.options.signal ?? null,
        headers: { "accept-encoding": "identity", ...authorization, ...headers },
      });
    } catch (error) {
      this.options.signal?.throwIfAborted();
      throw new TransientError(`${bare.host}: ${reasonOf(error)}`, { cause: error });
    }
    if (response.ok || response.status === 416) return response;
    await response.body?.cancel();
    const answer = `${bare.href} answered ${response.status} ${response.statusText}`.trim();
    throw TRANSIENT_STATUS.has(response.status)
      ? new TransientError(answer)
      : new ArdistillError("ERR_DOWNLOAD", answer);
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
  async *body(response: Response): AsyncGenerator<Buffer> {
    const chunks = response.body?.values();
    if (!chunks) return;
    try {
      for (;;) {
        const next = await chunks.next().catch((error: unknown) => {
          this.options.signal?.throwIfAborted();
          throw new TransientError(`the connection broke: ${reasonOf(error)}`, { cause: error });
        });
        if (next.done) return;
        yield Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
      }
    } finally {
      await chunks.return?.().catch(() => {});
    }
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }
}

/** The text of `url` without user and password, for messages. */
export function withoutCredentials(url: URL): string {
  return splitCredentials(url).bare.href;
}

/** fetch() refuses URLs with credentials; it drops the header by itself when redirected to another host. */
function splitCredentials(url: URL): { bare: URL; authorization: Record<string, string> } {
  if (!url.username && !url.password) return { bare: url, authorization: {} };
  const bare = new URL(url);
  bare.username = "";
  bare.password = "";
  const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return { bare, authorization: { authorization: `Basic ${Buffer.from(pair).toString("base64")}` } };
}

/** fetch() hides the reason ("fetch failed") in its cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && cause.message ? cause.message : messageOf(error);
}
