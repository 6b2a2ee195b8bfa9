/**
 * The document as text that two copies of one page share: every element, attribute and text, but for the addresses of
 * pictures and typefaces, in which a preview, a folder and a single file must differ (a single file, which carries its
 * pictures within, has none to give to `og:image`: neither that nor what it shows is said, and the card is small).
 * Runs inside the page: refers to nothing outside itself.
 */
export function pageShape(root: Element): string {
  const isResource = (element: Element, name: string) => name === 'src' && element.localName === 'img';
  const withoutUrls = (css: string) => css.replace(/url\([^)]*\)/g, 'url(…)');
  const withoutImage = (json: string) =>
    json.replace(/^\s*"image": \{[^}]*\},?\n/m, '').replace(/^\s*"image": .*\n/m, '');
  const isOfImage = (element: Element) =>
    /^og:image(?::|$)/.test(element.getAttribute('property') ?? '') ||
    element.getAttribute('name') === 'twitter:card';
  const lines: string[] = [];
  const walk = (element: Element, depth: number) => {
    if (isOfImage(element)) return;
    const attributes = [...element.attributes]
      .map((a) => `${a.name}=${JSON.stringify(isResource(element, a.name) ? '…' : a.value)}`)
      .sort();
    lines.push(`${' '.repeat(depth)}<${[element.localName, ...attributes].join(' ')}>`);
    for (const child of element.childNodes) {
      if (child instanceof (element.ownerDocument.defaultView ?? window).Element) walk(child, depth + 1);
      else if (child.textContent?.trim())
        lines.push(' '.repeat(depth + 1) + withoutImage(withoutUrls(child.textContent)));
    }
  };
  walk(root, 0);
  return lines.join('\n');
}
