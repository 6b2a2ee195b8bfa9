import { readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const MAIN = 'electron/main.ts';
const WINDOW = 'electron/compose-window.ts';
const COMMAND_LINE = 'electron/cli/cli.ts';
const PRINTER = 'electron/printing/printer-program.ts';
const THREADS = {
  'import-worker': 'electron/library/import/import-worker.ts',
  'backup-worker': 'electron/library/backup/backup-worker.ts',
  'render-worker': 'electron/library/media/render/render-worker.ts',
  'decode-worker': 'electron/library/media/decode/decode-worker.ts',
  'cities-worker': 'electron/places/cities-worker.ts',
  'find-worker': 'electron/library/replace/find-worker.ts',
  'topics-worker': 'electron/library/tags/topics-worker.ts',
  'index-worker': 'electron/library/index/index-worker.ts',
  'spelling-worker': 'electron/spelling/spelling-worker.ts',
};

const inProject = (file: string) => path.join(import.meta.dirname, file);

// The build tool would derive these from the Electron that happens to be installed.
const NODE = 'node20.18';
const CHROME = 'chrome130';

// SQLite reads its binary from beside itself, so the two are copied as they are.
const SQLITE = {
  'sqlite/node-sqlite3-wasm.cjs': 'node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.js',
  'sqlite/node-sqlite3-wasm.wasm': 'node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm',
};

// So do the codecs of pictures, and the threads that they start.
const CODECS = {
  'vips/vips-node.cjs': 'node_modules/wasm-vips/lib/vips-node.js',
  'vips/vips.wasm': 'node_modules/wasm-vips/lib/vips.wasm',
  'vips/vips-heif.wasm': 'node_modules/wasm-vips/lib/vips-heif.wasm',
};

function besideProgram(files: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'beside-program',
    generateBundle() {
      for (const [fileName, source] of Object.entries(files)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(inProject(source)) });
      }
    },
  };
}

type ModuleGraph = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null };

const reachable = new Map<string, ReadonlySet<string>>();

/** A file and everything that is evaluated with it. */
function evaluatedWith(entry: string, graph: ModuleGraph): ReadonlySet<string> {
  const known = reachable.get(entry);
  if (known) return known;
  const found = new Set([inProject(entry)]);
  for (const id of found)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  reachable.set(entry, found);
  return found;
}

/**
 * The chunk of a module of the start, for a start that reads fifty files spends more time on finding them than
 * on what they say. What runs without Electron has chunks of its own, which import nothing that needs it.
 */
function startChunk(id: string, graph: ModuleGraph): string | null {
  const isIn = (entry: string) => evaluatedWith(entry, graph).has(id);
  // It finds the program's files from where it stands itself.
  if (id === inProject(MAIN)) return null;
  const chunk = isIn(MAIN) ? 'main-page' : isIn(WINDOW) ? 'main-window' : null;
  if (chunk && Object.values(THREADS).some(isIn)) return `${chunk}-threads`;
  return chunk && isIn(COMMAND_LINE) ? `${chunk}-cli` : chunk;
}

export default defineConfig({
  main: {
    // What updates are known by; a build without it knows of none.
    define: { __UPDATE_KEY__: JSON.stringify(process.env.DATELINE_UPDATE_KEY ?? '') },
    plugins: [besideProgram({ ...SQLITE, ...CODECS })],
    build: {
      target: NODE,
      sourcemap: true,
      // Reading the libraries file by file from node_modules costs three times the processor time at every start.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: inProject(MAIN),
          cli: inProject(COMMAND_LINE),
          printer: inProject(PRINTER),
          ...Object.fromEntries(Object.entries(THREADS).map(([name, file]) => [name, inProject(file)])),
        },
        // Half of the text is comments and blanks; the names stay, for whoever reads a report.
        output: {
          format: 'es',
          minify: { compress: false, mangle: false, codegen: true },
          codeSplitting: { groups: [{ name: startChunk, includeDependenciesRecursively: false }] },
        },
      },
    },
  },
  preload: {
    build: {
      target: NODE,
      sourcemap: true,
      // A sandboxed preload can require nothing but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: inProject('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: inProject('renderer'),
    plugins: [react()],
    build: {
      target: CHROME,
      minify: true,
      sourcemap: true,
      // The page's policy allows no inline data in place of a file.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: inProject('renderer/index.html'),
        // Schemas that the window does not use would stay in it, since making them might do something.
        treeshake: { manualPureFunctions: ['z'] },
        output: {
          // What the first story needs is one script and one style: each file more is a request that the
          // main process answers while it should read the library.
          codeSplitting: { groups: [{ name: 'window', tags: ['$initial'] }] },
        },
      },
    },
  },
});
