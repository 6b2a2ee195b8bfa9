import { dirname, join } from 'node:path';
import { isProgramFile } from '../../threads/bundled-file.ts';

/**
 * The program's own `assets/`: this file runs from the sources, from any depth of `out/`, and from inside a
 * package.
 */
export function assetsFolder(): string {
  let folder = import.meta.dirname;
  for (;;) {
    const assets = join(folder, 'assets');
    if (isProgramFile(join(assets, 'page')) && isProgramFile(join(folder, 'package.json'))) return assets;
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error(`No assets folder above ${import.meta.dirname}: the installation is not whole`);
    folder = parent;
  }
}
