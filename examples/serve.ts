// An HTTP service that classifies images.
//
//   npx tsc -p examples && node examples/build/serve.js CHECKPOINT [PORT]
//   curl -H "content-type: image/png" --data-binary @digit.png localhost:8080/predict
//
// POST /predict takes an image file (image/*; needs sharp), or the bytes of one or more images, channels x height x width each
// (application/octet-stream). GET /health says what is served. Errors are JSON with a code. SIGTERM ends it once all is answered.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { ArdistillError, type ErrorCode, loadModel, readImage } from "ardistill";

const MAX_BODY = 16 * 1024 * 1024;
/** More requests than this wait too long to be of use: they are refused instead. */
const MAX_PENDING = 64;

const [checkpoint, port = "8080"] = process.argv.slice(2);
if (checkpoint === undefined) throw new Error("usage: node serve.js CHECKPOINT [PORT]");
const model = await loadModel(checkpoint);
const [channels, height] = model.inputShape;

/** An answer that is no success. */
class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What is wrong with the request; all else is wrong with the service. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  ERR_SHAPE: 400,
  ERR_DATA: 400,
  ERR_CONFIG: 400,
  ERR_UNSUPPORTED: 415,
};

/** A body that is too large is read to its end, if not kept: one who still sends would not see the answer. */
async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= MAX_BODY) chunks.push(chunk);
  }
  if (length > MAX_BODY) throw new HttpError(413, "TOO_LARGE", `the body is larger than ${MAX_BODY} bytes`);
  return Buffer.concat(chunks);
}

async function predict(request: IncomingMessage, signal: AbortSignal): Promise<unknown> {
  const type = request.headers["content-type"] ?? "";
  const isFile = type.startsWith("image/");
  if (!isFile && type !== "application/octet-stream") {
    throw new HttpError(415, "UNSUPPORTED_TYPE", "send image/* or application/octet-stream");
  }
  const body = await readBody(request);
  const images = isFile ? await readImage(body, { size: height, channels: channels === 1 ? 1 : 3 }) : body;
  const { labels, probabilities, classNames } = await model.predict(images, { signal });
  return {
    predictions: Array.from(labels, (label, i) => ({
      label,
      name: classNames?.[label],
      probabilities: Array.from(probabilities.subarray(i * model.numClasses, (i + 1) * model.numClasses)),
    })),
  };
}

let pending = 0;

async function answer(request: IncomingMessage, signal: AbortSignal): Promise<unknown> {
  const route = `${request.method} ${request.url}`;
  if (route === "GET /health") {
    const { name, inputShape, numClasses, classNames } = model;
    return { status: "ok", pending, model: name, inputShape, numClasses, classNames };
  }
  if (route !== "POST /predict") throw new HttpError(404, "NOT_FOUND", "there are GET /health and POST /predict");
  if (pending >= MAX_PENDING) throw new HttpError(503, "BUSY", "too many requests wait; try again later");
  pending++;
  try {
    return await predict(request, signal);
  } finally {
    pending--;
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(`${JSON.stringify(body)}\n`);
}

const server = createServer(async (request, response) => {
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  try {
    send(response, 200, await answer(request, gone.signal));
  } catch (error) {
    if (gone.signal.aborted) return;
    const known = error instanceof HttpError || error instanceof ArdistillError;
    const status =
      error instanceof HttpError ? error.status : error instanceof ArdistillError ? (STATUS[error.code] ?? 500) : 500;
    if (status === 500) console.error(error);
    const { code, message } = known ? error : { code: "INTERNAL", message: "the request failed" };
    send(response, status, { error: { code, message } });
  }
});
server.requestTimeout = 30_000;
server.listen(Number(port), () => {
  const address = server.address();
  console.log(`listening on port ${typeof address === "object" ? address?.port : address}`);
});

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  // No new connections; those that are idle end, and the others after their answer. Then nothing keeps the process.
  process.once(signal, () => server.close(() => model.dispose()));
}
