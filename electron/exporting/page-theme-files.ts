import { join } from 'node:path';
import { z } from 'zod';
import type { PageTheme } from '../../shared/page/page-theme.ts';
import { assetsFolder } from '../library/assets-folder.ts';
import type { FileSystem } from '../library/disk/file-system.ts';

const fontsSchema = z.array(
  z.strictObject({
    family: z.string(),
    weight: z.string(),
    style: z.string(),
    unicodeRange: z.string(),
    file: z.string().regex(/^[a-z0-9-]+\.woff2$/),
  }),
);

/** The theme as it is bundled with the program. */
export async function readPageTheme(fileSystem: FileSystem): Promise<PageTheme> {
  const folder = join(assetsFolder(), 'page');
  const css = await fileSystem.readFile(join(folder, 'theme.css'), 'utf8');
  const fonts: unknown = JSON.parse(await fileSystem.readFile(join(folder, 'fonts', 'fonts.json'), 'utf8'));
  return { css, fonts: fontsSchema.parse(fonts) };
}

/** Where a font of the theme lies; `name` comes from the theme itself. */
export function themeFont(name: string): string {
  return join(assetsFolder(), 'page', 'fonts', name);
}
