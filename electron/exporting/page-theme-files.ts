import { join } from 'node:path';
import type { PageFont, PageTheme } from '../../shared/page/page-theme.ts';
import type { FileSystem } from '../library/disk/file-system.ts';
import { assetsFolder } from '../library/opening/assets-folder.ts';

/** The theme as it is bundled with the program. */
export async function readPageTheme(fileSystem: FileSystem): Promise<PageTheme> {
  const folder = join(assetsFolder(), 'page');
  const css = await fileSystem.readFile(join(folder, 'theme.css'), 'utf8');
  const fonts = await fileSystem.readFile(join(folder, 'fonts', 'fonts.json'), 'utf8');
  return { css, fonts: JSON.parse(fonts) as readonly PageFont[] };
}

/** Where a font of the theme lies; `name` comes from the theme itself. */
export function themeFont(name: string): string {
  return join(assetsFolder(), 'page', 'fonts', name);
}
