import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Vips from 'wasm-vips';

export type Codecs = Awaited<ReturnType<typeof Vips>>;

/**
 * The codecs, compiled to WebAssembly: they read hostile files within walls of their own, and give the same bytes on every system. The native
 * build of the same library cannot be loaded beside the toolkit that the window uses on Linux.
 */
export async function startCodecs(): Promise<Codecs> {
  const start = createRequire(import.meta.url)(bundledCodecs() ?? 'wasm-vips') as typeof Vips;
  const vips = await start({
    dynamicLibraries: ['vips-heif.wasm'],
    // They would print each row that they cannot read; what fails is thrown as well.
    preRun: ({ ENV }: { readonly ENV: Record<string, string> }) => {
      ENV.VIPS_WARNING = '1';
    },
  });
  vips.concurrency(1);
  return vips;
}

/** They find their binaries beside themselves, so the build copies them all; null when running from the sources. */
function bundledCodecs(): string | null {
  const here = import.meta.dirname;
  const places = [here, join(here, '..')].map((folder) => join(folder, 'vips', 'vips-node.cjs'));
  return places.find((file) => existsSync(file)) ?? null;
}
