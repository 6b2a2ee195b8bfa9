import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defaultSite, type Site } from '../../../shared/site-profile/site.ts';
import type { Story } from '../../../shared/story/story.ts';

export interface LibraryContent {
  readonly stories?: readonly Story[];
  readonly site?: Site;
  /** Pictures by the id of their story, then by name. */
  readonly media?: Readonly<Record<string, Readonly<Record<string, Uint8Array>>>>;
}

/** Writes a library as it lies on disk into `folder`, not by way of the product, so that a test reads what it wrote. */
export async function writeLibrary(folder: string, content: LibraryContent = {}): Promise<string> {
  const { stories = [], site = defaultSite(), media = {} } = content;
  await mkdir(path.join(folder, 'stories'), { recursive: true });
  await writeFile(path.join(folder, 'site.json'), json(site));
  for (const story of stories) {
    const home = path.join(folder, 'stories', story.id);
    await mkdir(home, { recursive: true });
    await writeFile(path.join(home, 'story.json'), json(story));
  }
  for (const [id, pictures] of Object.entries(media)) {
    const home = path.join(folder, 'stories', id, 'media');
    await mkdir(home, { recursive: true });
    for (const [name, bytes] of Object.entries(pictures)) await writeFile(path.join(home, name), bytes);
  }
  return folder;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
