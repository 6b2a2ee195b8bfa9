import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT_ROOT } from '../../electron/runtime/project.mjs';

/** What is a program or has a worker of its own, and is found where it lies. */
const EXTERNAL = ['@playwright/test', 'html-validate', 'vite', 'xmllint-wasm'];

/**
 * Bundles a suite as the program itself is bundled, into `out/GROUP/`, and loads it.
 * @param {string} group
 * @param {string} file
 */
export async function loadSuite(group, file) {
  // Loaded only when wanted: it is one of the dependencies, which a fresh clone does not have yet.
  const { build } = await import('vite');
  // Inside the project, so that what is left out of the bundle is found.
  const outDir = path.join(PROJECT_ROOT, 'out', group, path.basename(file, '.ts'));
  await build({
    root: PROJECT_ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: EXTERNAL },
    build: {
      ssr: path.join(PROJECT_ROOT, file),
      outDir,
      target: 'node20.18',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'suite.mjs' } },
    },
  });
  return import(pathToFileURL(path.join(outDir, 'suite.mjs')).href);
}
