import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ArdistillError } from "../../errors.js";
import { pythonFailure } from "../python.js";
import { type Http, TransientError, withoutCredentials } from "./http.js";

/** How pip is set up on this machine. */
export interface PipSettings {
  /** Its index and the extra ones. */
  indexUrls: string[];
  /** Local directories it takes packages from. */
  directories: string[];
  /** File with the certificates it trusts. */
  certificates: string | null;
}

const PIP_TIMEOUT_MS = 60_000;
const JSON_INDEX = "application/vnd.pypi.simple.v1+json";
const HTML_INDEX = "application/vnd.pypi.simple.v1+html, text/html;q=0.5";

// pip's own parser merges its configuration files, the PIP_* variables and its built-in defaults; so the host of the
// public index is nowhere in this package, and a company's mirror is honoured.
const READ_PIP_SETTINGS = `
import sys
sys.path = [p for p in sys.path if p]  # nothing from the working directory
import json
from pip._internal.commands.download import DownloadCommand
options = DownloadCommand("download", "").parse_args([])[0]
print(json.dumps({
    "indexUrls": [] if options.no_index else [options.index_url, *options.extra_index_urls],
    "directories": options.find_links,
    "certificates": options.cert,
}))
`;

/**
 * Asks a Python how its pip is set up.
 *
 * @param python - interpreter; by default the `python3`, else `python`, of the search path.
 * @throws ArdistillError `ERR_DOWNLOAD` when there is no Python, or none with pip.
 */
export async function readPipSettings(python: string | undefined, signal?: AbortSignal): Promise<PipSettings> {
  const failures: string[] = [];
  for (const command of python === undefined ? ["python3", "python"] : [python]) {
    try {
      const { stdout } = await promisify(execFile)(command, ["-c", READ_PIP_SETTINGS], {
        timeout: PIP_TIMEOUT_MS,
        ...(signal && { signal }),
      });
      return JSON.parse(stdout) as PipSettings;
    } catch (error) {
      signal?.throwIfAborted();
      failures.push(`${command}: ${pythonFailure(error)}`);
    }
  }
  throw new ArdistillError("ERR_DOWNLOAD", `no Python with pip (${failures.join("; ")})`);
}

/** A file that an index offers. */
export interface IndexFile {
  url: URL;
  /** As the index states it, if it does. */
  sha256: string | null;
}

/**
 * Finds the file of a project on the first index that has it, by the JSON form of the simple index (PEP 691) or, from a
 * mirror that does not speak it, the HTML one (PEP 503).
 *
 * @throws ArdistillError `ERR_DOWNLOAD` when no index has it or can be reached.
 */
export async function findOnIndex(
  http: Http,
  indexUrls: readonly string[],
  project: string,
  file: string,
): Promise<IndexFile> {
  const failures: string[] = [];
  for (const index of indexUrls) {
    let page: URL;
    try {
      page = new URL(`${project}/`, index.endsWith("/") ? index : `${index}/`);
    } catch {
      failures.push(`${JSON.stringify(index)} is not a URL`);
      continue;
    }
    try {
      const found = await readIndexPage(http, page, file);
      if (found) return found;
      failures.push(`${withoutCredentials(page)} does not list it`);
    } catch (error) {
      if (!(error instanceof ArdistillError)) throw error;
      failures.push(error.message);
    }
  }
  if (failures.length === 0) failures.push("pip is told to use no index");
  throw new ArdistillError("ERR_DOWNLOAD", `${file} was not found: ${failures.join("; ")}`);
}

async function readIndexPage(http: Http, page: URL, file: string): Promise<IndexFile | null> {
  const listed = await http.retry(async () => {
    const answer = await http.get(page, { accept: `${JSON_INDEX}, ${HTML_INDEX}` });
    const text = (await http.bytes(answer)).toString("utf8");
    const isJson = /\bjson\b/i.test(answer.headers["content-type"] ?? "");
    return isJson ? findInJson(text, file) : findInHtml(text, file);
  });
  if (!listed) return null;
  const url = new URL(listed.address, page);
  // As pip does: a private index wants the same credentials for its files.
  if (url.host === page.host && !url.username) {
    url.username = page.username;
    url.password = page.password;
  }
  return { url, sha256: listed.sha256?.toLowerCase() ?? null };
}

interface Listed {
  address: string;
  sha256: string | undefined;
}

function findInJson(text: string, file: string): Listed | null {
  let page: { files?: { filename?: string; url?: string; hashes?: { sha256?: string } }[] };
  try {
    page = JSON.parse(text);
  } catch (error) {
    throw new TransientError("the index sent broken JSON", { cause: error });
  }
  const found = page.files?.find(({ filename }) => filename === file);
  return found?.url ? { address: found.url, sha256: found.hashes?.sha256 } : null;
}

function findInHtml(text: string, file: string): Listed | null {
  for (const [, href = ""] of text.matchAll(/<a\s[^>]*?href\s*=\s*["']([^"']+)["']/gi)) {
    const [address = "", fragment = ""] = href.replaceAll("&amp;", "&").split("#");
    if (decodeURIComponent(address.split("?")[0]!.split("/").at(-1)!) !== file) continue;
    return { address, sha256: /sha256=([0-9a-f]{64})/i.exec(fragment)?.[1] };
  }
  return null;
}
