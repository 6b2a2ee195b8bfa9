import { readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

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

export default defineConfig({
  main: {
    plugins: [besideProgram({ ...SQLITE, ...CODECS })],
    build: {
      target: NODE,
      sourcemap: true,
      // Reading the libraries file by file from node_modules costs three times the processor time at every start.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: inProject('electron/main.ts'),
          cli: inProject('electron/cli/cli.ts'),
          'import-worker': inProject('electron/library/import/import-worker.ts'),
          'backup-worker': inProject('electron/library/backup/backup-worker.ts'),
          'render-worker': inProject('electron/library/media/render/render-worker.ts'),
          'decode-worker': inProject('electron/library/media/decode/decode-worker.ts'),
          'cities-worker': inProject('electron/places/cities-worker.ts'),
          'find-worker': inProject('electron/library/replace/find-worker.ts'),
          'topics-worker': inProject('electron/library/tags/topics-worker.ts'),
          'index-worker': inProject('electron/library/index/index-worker.ts'),
          'spelling-worker': inProject('electron/spelling/spelling-worker.ts'),
        },
        output: { format: 'es' },
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
