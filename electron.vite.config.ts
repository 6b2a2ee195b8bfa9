import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const inProject = (file: string) => path.join(import.meta.dirname, file);

// The build tool would derive these from the Electron that happens to be installed.
const NODE = 'node20.18';
const CHROME = 'chrome130';

export default defineConfig({
  main: {
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
      },
    },
  },
});
