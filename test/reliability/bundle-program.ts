import { basename, join } from 'node:path';

/** Bundles a program of a suite as Dateline itself is bundled, so that it runs as a process of its own; the answer is its file. */
export async function bundleProgram(entry: string): Promise<string> {
  const root = process.cwd();
  const outDir = join(root, 'out', 'reliability', `${basename(entry, '.ts')}-${process.pid}`);
  // Found where it is wanted: a suite is itself bundled, and this is a tool and no part of it.
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      target: 'node20.18',
      minify: false,
      rolldownOptions: {
        input: { program: join(root, entry) },
        output: { format: 'es', entryFileNames: 'program.mjs' },
      },
    },
  });
  return join(outDir, 'program.mjs');
}
