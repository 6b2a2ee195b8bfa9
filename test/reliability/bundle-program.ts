import { basename, join } from 'node:path';

/**
 * Bundles a program of a suite as Dateline itself is bundled, so that it runs as a process of its own; the
 * answer is its file. `workers` are the threads that it starts, by the names under which they lie beside
 * it.
 */
export async function bundleProgram(
  entry: string,
  workers: Readonly<Record<string, string>> = {},
): Promise<string> {
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
        input: {
          program: join(root, entry),
          ...Object.fromEntries(Object.entries(workers).map(([name, file]) => [name, join(root, file)])),
        },
        // A worker is looked for under the ending that it has in the program itself.
        output: {
          format: 'es',
          entryFileNames: ({ name }) => (name === 'program' ? 'program.mjs' : `${name}.js`),
        },
      },
    },
  });
  return join(outDir, 'program.mjs');
}
