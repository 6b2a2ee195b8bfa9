import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * What pasting and importing keep of public material: words, blocks, and nothing that the model does not know.
 * @returns {Promise<import('./support/comparison.mjs').BenchResult>}
 */
export async function benchPaste(project) {
  // Inside the project, so that what is left out of the bundle is found.
  const outDir = path.join(project, 'out', 'bench', 'paste');
  await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: path.join(project, 'test/bench/paste/run-paste.ts'),
      outDir,
      target: 'node20.18',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'run-paste.mjs' } },
    },
  });
  const { runPaste } = await import(pathToFileURL(path.join(outDir, 'run-paste.mjs')).href);
  return { comparisons: [], holds: runPaste(path.resolve(project, '../shared/fixtures')) };
}
