import { createRequire } from 'node:module';
import type Vips from 'wasm-vips';
import { bundledFile } from '../../threads/bundled-file.ts';

export type Codecs = Awaited<ReturnType<typeof Vips>>;

/**
 * The codecs, compiled to WebAssembly: they read hostile files within walls of their own, and give the same
 * bytes on every system. The native build of the same library cannot be loaded beside the toolkit that the
 * window uses on Linux.
 */
export async function startCodecs(): Promise<Codecs> {
  // They find their binaries beside themselves, so the build copies them all.
  const codecs = bundledFile('vips', 'vips-node.cjs') ?? 'wasm-vips';
  const start = createRequire(import.meta.url)(codecs) as typeof Vips;
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
