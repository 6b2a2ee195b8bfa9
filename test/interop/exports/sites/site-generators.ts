import path from 'node:path';
import type { ExportKind } from '../../../../shared/export/formats.ts';

/** A generator of sites with the barest site that shows what stands in front of a text. */
export interface SiteGenerator {
  readonly kind: ExportKind;
  /** The folder that stories are exported into, below the site's. */
  readonly stories: string;
  /** The files of the site, by their paths. */
  readonly files: Readonly<Record<string, string>>;
  /** What builds the site in the folder it is run in; a first word without a slash is a program of the system. */
  readonly build: readonly string[];
  /** The system's package that has the program; null for one that npm installs. */
  readonly debian: string | null;
  /** The page of a story, below the folder that `build` writes to. */
  readonly page: (slug: string) => string;
  /** The folder that it writes to. */
  readonly built: string;
}

/** What every template shows, and where it is looked for. */
export const SHOWN = { title: 'h1', date: 'time', tags: '.tags li', article: 'article' } as const;

function template(say: Readonly<Record<'lang' | 'title' | 'date' | 'tags' | 'article', string>>): string {
  return [
    `<!doctype html><html lang="${say.lang}"><head><meta charset="utf-8"><title>${say.title}</title></head>`,
    `<body><h1>${say.title}</h1><time datetime="${say.date}"></time><ul class="tags">${say.tags}</ul>`,
    `<article>${say.article}</article></body></html>`,
    '',
  ].join('\n');
}

const HUGO: SiteGenerator = {
  kind: 'hugo',
  stories: 'content/posts',
  files: {
    'hugo.toml': 'baseURL = "https://interop.example/"\ntitle = "Interop"\n',
    'layouts/_default/single.html': template({
      lang: '{{ .Params.lang }}',
      title: '{{ .Title }}',
      date: '{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}',
      tags: '{{ range .Params.tags }}<li>{{ . }}</li>{{ end }}',
      article: '{{ .Content }}',
    }),
    'layouts/_default/list.html': '<!doctype html><title>{{ .Title }}</title>\n',
  },
  build: ['hugo', '--quiet'],
  debian: 'hugo',
  page: (slug) => `posts/${slug}/index.html`,
  built: 'public',
};

const JEKYLL: SiteGenerator = {
  kind: 'jekyll',
  stories: '.',
  files: {
    '_config.yml': 'title: Interop\npermalink: /:title/\n',
    '_layouts/post.html': template({
      lang: '{{ page.lang }}',
      title: '{{ page.title | escape }}',
      date: '{{ page.date | date_to_xmlschema }}',
      tags: '{% for tag in page.tags %}<li>{{ tag | escape }}</li>{% endfor %}',
      article: '{{ content }}',
    }),
  },
  build: ['jekyll', 'build', '--quiet'],
  debian: 'jekyll',
  page: (slug) => `${slug}/index.html`,
  built: '_site',
};

const ELEVENTY: SiteGenerator = {
  kind: 'eleventy',
  stories: 'src/posts',
  files: {
    'package.json': '{ "private": true, "type": "module" }\n',
    'eleventy.config.js': [
      `import { eleventyImageTransformPlugin } from '@11ty/eleventy-img';`,
      'export default function (config) {',
      `  config.addPlugin(eleventyImageTransformPlugin, { formats: ['auto'], widths: ['auto'] });`,
      `  return { dir: { input: 'src', output: '_site' } };`,
      '}',
      '',
    ].join('\n'),
    'src/posts/posts.json': '{ "layout": "story.njk" }\n',
    'src/_includes/story.njk': template({
      lang: '{{ lang }}',
      title: '{{ title }}',
      date: '{{ page.date.toISOString() }}',
      tags: '{% for tag in tags %}<li>{{ tag }}</li>{% endfor %}',
      article: '{{ content | safe }}',
    }),
  },
  build: [path.join('node_modules', '@11ty', 'eleventy', 'cmd.cjs'), '--quiet'],
  debian: null,
  page: (slug) => `posts/${slug}/index.html`,
  built: '_site',
};

const ASTRO: SiteGenerator = {
  kind: 'astro',
  stories: 'src/content/blog',
  files: {
    'package.json': '{ "private": true, "type": "module" }\n',
    'astro.config.mjs': `import { defineConfig, passthroughImageService } from 'astro/config';
export default defineConfig({
  site: 'https://interop.example',
  image: { service: passthroughImageService() },
});
`,
    // The schema of Astro's template for blogs, with what it has not.
    'src/content.config.ts': `import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';
const blog = defineCollection({
  loader: glob({ base: './src/content/blog', pattern: '**/*.md' }),
  schema: ({ image }) =>
    z.object({
      title: z.string(),
      description: z.string(),
      pubDate: z.coerce.date(),
      updatedDate: z.coerce.date().optional(),
      heroImage: image().optional(),
      draft: z.boolean(),
      tags: z.array(z.string()),
      lang: z.string(),
    }),
});
export const collections = { blog };
`,
    'src/pages/blog/[...slug].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const posts = await getCollection('blog', ({ data }) => !data.draft);
  return posts.map((post) => ({ params: { slug: post.id }, props: post }));
}
const post = Astro.props;
const { Content } = await render(post);
---
${template({
  lang: '{post.data.lang}',
  title: '{post.data.title}',
  date: '{post.data.pubDate.toISOString()}',
  tags: '{post.data.tags.map((tag) => <li>{tag}</li>)}',
  article: '<Content />',
}).replaceAll(/="(\{[^"]*\})"/g, '=$1')}`,
  },
  build: [path.join('node_modules', 'astro', 'astro.js'), 'build', '--silent'],
  debian: null,
  page: (slug) => `blog/${slug}/index.html`,
  built: 'dist',
};

export const SITE_GENERATORS: readonly SiteGenerator[] = [HUGO, JEKYLL, ELEVENTY, ASTRO];
